import Input, { type InputRef } from 'antd/es/input';
import Radio from 'antd/es/radio';
import type { Ref } from 'react';
import type { TitleName } from '../../../shared/editions';
import type { Unit, UnitKind } from '../../../shared/report/report';
import { Field, type FieldNote } from '../../app/Field';
import { unitTexts } from '../../texts/unit';

interface UnitFieldsProps {
  /** Put before each field's name to make its id. */
  readonly prefix: string;
  readonly unit: Unit;
  /** Which name the edition prints in titles. */
  readonly titleName: TitleName;
  readonly onChange: (change: Partial<Unit>) => void;
  readonly notes: (field: 'name' | 'shortName' | 'kind' | 'region') => readonly FieldNote[];
  readonly nameInput?: Ref<InputRef>;
}

const kinds = Object.entries(unitTexts.kinds) as [UnitKind, string][];

/** Names, kind and region of a unit. */
export function UnitFields({ prefix, unit, titleName, onChange, notes, nameInput }: UnitFieldsProps) {
  const shortInTitle = titleName === 'shortName';
  return (
    <>
      <Field
        id={`${prefix}-name`}
        label={unitTexts.name}
        required
        notes={notes('name')}
        hint={shortInTitle ? unitTexts.nameHintSignature : unitTexts.nameHint}
      >
        {(control) => (
          <Input
            {...control}
            ref={nameInput ?? null}
            autoComplete="off"
            aria-required
            value={unit.name ?? ''}
            placeholder={unitTexts.nameExample}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field
        id={`${prefix}-shortName`}
        label={unitTexts.shortName}
        notes={notes('shortName')}
        hint={shortInTitle ? unitTexts.shortNameHintTitle : unitTexts.shortNameHint}
      >
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            value={unit.shortName ?? ''}
            placeholder={unitTexts.shortNameExample}
            onChange={(event) => onChange({ shortName: event.target.value })}
          />
        )}
      </Field>
      <Field id={`${prefix}-kind`} label={unitTexts.kind} group notes={notes('kind')}>
        {() => (
          <Radio.Group
            className="unit-kinds"
            value={unit.kind ?? null}
            onChange={(event) => onChange({ kind: event.target.value as UnitKind })}
            options={kinds.map(([value, label]) => ({ value, label }))}
          />
        )}
      </Field>
      <Field id={`${prefix}-region`} label={unitTexts.region} notes={notes('region')}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            value={unit.region ?? ''}
            placeholder={unitTexts.regionExample}
            onChange={(event) => onChange({ region: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

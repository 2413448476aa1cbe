/** What is arranged once for this PC; every change holds at once and is kept. */
import Input from 'antd/es/input';
import InputNumber from 'antd/es/input-number';
import Radio from 'antd/es/radio';
import { useState } from 'react';
import { languages, type Language } from '../../../shared/messages/language';
import { leastJumpPercent, mostJumpPercent, schemeChoices, textSizes, type SchemeChoice, type TextSize } from '../../../shared/desk';
import { useDesk } from '../../app/appearance';
import { Field } from '../../app/Field';
import { settingsTexts } from '../../texts/help';
import { UnitFields } from '../unit/UnitFields';
import { localDeadlineFrom, localDeadlineText } from './local-deadline';
import './settings.css';

export default function SettingsPage() {
  const { desk, change, problem } = useDesk();
  const [deadline, setDeadline] = useState(() => localDeadlineText(desk.localDeadline));
  const parsed = localDeadlineFrom(deadline);
  return (
    <div className="settings">
      <p className="settings-kept">{problem === '' ? settingsTexts.kept : settingsTexts.problem(problem)}</p>
      <section>
        <h2>{settingsTexts.look}</h2>
        <Field id="desk-scheme" label={settingsTexts.scheme} hint={settingsTexts.schemeHint} group>
          {() => (
            <Radio.Group
              name="desk-scheme"
              value={desk.scheme}
              onChange={(event) => void change({ scheme: event.target.value as SchemeChoice })}
              options={schemeChoices.map((value) => ({ value, label: settingsTexts.schemes[value] }))}
            />
          )}
        </Field>
        <Field id="desk-text" label={settingsTexts.textSize} group>
          {() => (
            <Radio.Group
              name="desk-text"
              value={desk.textSize}
              onChange={(event) => void change({ textSize: event.target.value as TextSize })}
              options={textSizes.map((value) => ({ value, label: settingsTexts.textSizes[value] }))}
            />
          )}
        </Field>
        <Field id="desk-language" label={settingsTexts.language} hint={settingsTexts.languageHint} group>
          {() => (
            <Radio.Group
              name="desk-language"
              value={desk.language}
              onChange={(event) => void change({ language: event.target.value as Language })}
              options={languages.map((value) => ({ value, label: settingsTexts.languages[value] }))}
            />
          )}
        </Field>
      </section>
      <section>
        <h2>{settingsTexts.unit}</h2>
        <p className="settings-hint">{settingsTexts.unitHint}</p>
        <UnitFields
          prefix="desk-unit"
          unit={desk.unit ?? { kind: 'street' }}
          titleName="name"
          onChange={(part) => void change({ unit: { ...(desk.unit ?? { kind: 'street' }), ...part } })}
          notes={() => []}
        />
      </section>
      <section>
        <h2>{settingsTexts.deadline}</h2>
        <p className="settings-hint">{settingsTexts.legalDeadline}</p>
        <Field
          id="desk-deadline"
          label={settingsTexts.localDeadline}
          hint={settingsTexts.localDeadlineHint}
          notes={parsed === undefined ? [{ severity: 'error', message: settingsTexts.localDeadlineWrong }] : []}
        >
          {(control) => (
            <Input
              {...control}
              className="settings-date"
              value={deadline}
              onChange={({ target }) => {
                setDeadline(target.value);
                const localDeadline = localDeadlineFrom(target.value);
                if (localDeadline !== undefined) void change({ localDeadline });
              }}
            />
          )}
        </Field>
      </section>
      <section>
        <h2>{settingsTexts.checks}</h2>
        <Field id="desk-jump" label={settingsTexts.jumpPercent} hint={settingsTexts.jumpPercentHint}>
          {(control) => (
            <InputNumber<number>
              {...control}
              className="settings-date"
              min={leastJumpPercent}
              max={mostJumpPercent}
              precision={0}
              suffix={settingsTexts.percent}
              value={desk.jumpPercent}
              onChange={(jumpPercent) => {
                if (jumpPercent !== null) void change({ jumpPercent });
              }}
            />
          )}
        </Field>
      </section>
    </div>
  );
}

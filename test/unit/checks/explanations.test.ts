/** Every rule that can be raised explains itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editions } from '../../../shared/editions';
import { ruleExplanations } from '../../../shared/messages/rules';

/** Rule ids as they stand in the rules' code and in the editions' data. */
function rulesInCode(): string[] {
  const shared = new URL('../../../shared/', import.meta.url);
  const sources = ['checks', 'editions'].flatMap((room) =>
    readdirSync(new URL(`${room}/`, shared)).map((file) => readFileSync(new URL(`${room}/${file}`, shared), 'utf8')),
  );
  const named = sources.flatMap((source) => [...source.matchAll(/'([a-z]+\.[a-z-]+)'/gu)].map(([, rule]) => rule ?? ''));
  const known = /^(?:requests|disputes|disclosure|value|table|text|section|registration|period|privacy|narrative|years|previous|sums)\./u;
  return [...new Set(named)].filter((rule) => known.test(rule));
}

const inData = editions.flatMap(({ tables }) => tables.flatMap(({ relations, unitRules, yearRules }) => [...relations, ...unitRules, ...yearRules].map(({ rule }) => rule)));

describe('explanations', () => {
  it.each([...new Set([...rulesInCode(), ...inData])])('%s', (rule) => {
    const { name, why, source, remedy } = ruleExplanations[rule] ?? {};
    for (const text of [name, why, source, remedy]) expect(text?.length ?? 0).toBeGreaterThan(2);
  });

  it('explains no rule that there is not', () => {
    expect(rulesInCode().length).toBeGreaterThan(30);
    expect(Object.keys(ruleExplanations).filter((rule) => !rulesInCode().includes(rule) && !inData.includes(rule))).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { complexityOf } from '../../server/triggers/identity.ts';
import { DEFAULT_SETTINGS, decide } from '../../server/triggers/index.ts';
import { Reading } from '../../server/triggers/reading.ts';
import { said } from './said.ts';

const complexity = (text: string, turns = 0) => complexityOf(new Reading({ text, history: [], turn: { turns } }));
const COMPLEX = [
  'We run 14 shops. The March invoice lists 212 seats instead of 188, two of them twice. Who can correct that before the audit on the 30th? And can the contract be split by country?',
  'Wir haben drei Standorte. Die Rechnung vom 12.03. nennt 212 Plätze statt 188. Wer kann das bis zum 30. berichtigen? Und lässt sich der Vertrag nach Ländern teilen?',
  '我们有14家门店。三月的发票写了212个席位，而不是188个，其中两个重复了。谁能在30号审计之前更正？另外，合同可以按国家拆分吗？',
];
const SIMPLE = ['hello', 'When are you open?', 'Wann haben Sie geöffnet?', '几点开门？', '営業時間は？'];

describe('identity', () => {
  test.each(['hello', 'hallo', 'こんにちは'])(
    'a tag of the list goes straight to a person, in any case: "%s"',
    (text) => {
      expect(said(text, 'identity', { profile: { tags: ['VIP'] } })).toMatchObject({
        action: 'handoff',
        evidence: 'tagged "VIP"',
      });
    },
  );

  test('other tags do not', () => {
    expect(said('hello', 'identity', { profile: { tags: ['newsletter', 'viper'] } })).toBeUndefined();
  });

  const above = { ...DEFAULT_SETTINGS, complexity: 0.4 };
  const names = (text: string, tags: string[]) =>
    decide({ text, history: [], profile: { tags } }, above).triggers.map(({ name }) => name);

  test.each(COMPLEX)('above a set complexity it goes to a person: "%s"', (text) => {
    expect(names(text, ['vip'])).toContain('identity');
    expect(names(text, [])).not.toContain('identity');
  });

  test.each(SIMPLE)('below it the assistant answers: "%s"', (text) => {
    expect(names(text, ['vip'])).not.toContain('identity');
  });

  test('complexity grows with the turns that a matter takes, and stays within 0 and 1', () => {
    expect(complexity('and now?', 5)).toBeGreaterThan(complexity('and now?'));
    expect(complexity('')).toBe(0);
    expect(complexity(`${COMPLEX[0]} `.repeat(40), 100)).toBe(1);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_SETTINGS,
  decide,
  TRIGGER_NAMES,
  type TriggerInput,
  type TriggerSettings,
} from '../../server/triggers/index.ts';

function set(change: Partial<TriggerSettings>): TriggerSettings {
  return { ...DEFAULT_SETTINGS, ...change };
}

describe('a site decides for itself', () => {
  const text = 'I want a refund';

  test('a trigger that is off never fires', () => {
    const off = set({ switches: { ...DEFAULT_SETTINGS.switches, refund: 'off' } });
    expect(decide({ text, history: [] }, off)).toEqual({ decision: 'continue', triggers: [] });
  });

  test('a trigger set to offer does not hand off', () => {
    const offer = set({ switches: { ...DEFAULT_SETTINGS.switches, refund: 'offer' } });
    const { decision, triggers } = decide({ text, history: [] }, offer);
    expect(decision).toBe('continue');
    expect(triggers).toMatchObject([{ name: 'refund', action: 'offer' }]);
  });

  test('above its threshold of confidence "on" hands off, below it offers', () => {
    const strict = set({ thresholds: { ...DEFAULT_SETTINGS.thresholds, handoff: 1.01 } });
    expect(decide({ text, history: [] }).decision).toBe('escalate');
    expect(decide({ text, history: [] }, strict).triggers[0]?.action).toBe('offer');
  });

  test('own words fire as whole words, without regard to case and accents', () => {
    const own = set({ words: { emergency: ['flat tyre (rear)', 'dérailleur'] } });
    const names = (said: string) => decide({ text: said, history: [] }, own).triggers.map(({ name }) => name);
    expect(names('help, FLAT TYRE (REAR) on the bridge')).toContain('emergency');
    expect(names('my derailleur broke')).toContain('emergency');
    expect(names('derailleurs in stock?')).not.toContain('emergency');
  });
});

describe('a decision', () => {
  test('lists what fired most urgent first', () => {
    const { triggers } = decide({
      text: 'I am furious, refund me or my lawyer will sue you, I want a manager',
      history: [],
    });
    const urgencies = triggers.map(({ urgency }) => urgency);
    expect(urgencies).toEqual([...urgencies].sort((a, b) => b - a));
    expect(triggers.length).toBeGreaterThan(2);
  });

  test('quotes the very words, with their case and accents', () => {
    const [first] = decide({ text: '¡Hola! QUIERO UN REEMBOLSO ya', history: [] }).triggers;
    expect(first).toMatchObject({ name: 'refund', evidence: 'REEMBOLSO' });
  });

  const odd = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '🤯',
      '\u200b\u200d\ufeff',
      '\u202eabc\u202c',
      'ﷺ',
      '\ud800',
      'İIıi',
      '９９',
      '。。。',
      '@',
      'https://',
    ),
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc
      .array(fc.constantFrom('refund', 'human', 'a', 'talk to', '!', '?', '\n', 'مع', '人', 'não', '0', '\u200f'), {
        maxLength: 60,
      })
      .map((words) => words.join(' ')),
  );
  const from = fc.constantFrom('visitor' as const, 'assistant' as const, 'agent' as const, 'system' as const);
  const input: fc.Arbitrary<TriggerInput> = fc.record({
    text: odd,
    history: fc.array(fc.record({ from, text: odd }), { maxLength: 8 }),
  });

  test('is made for any text and any history, and its evidence is from the text or the count', () => {
    fc.assert(
      fc.property(input, (said) => {
        const { decision, triggers } = decide(said);
        expect(decision).toBe(triggers.some(({ action }) => action === 'handoff') ? 'escalate' : 'continue');
        for (const { name, confidence, evidence } of triggers) {
          expect(TRIGGER_NAMES).toContain(name);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(evidence.length).toBeLessThanOrEqual(161);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('is the same however often it is asked', () => {
    fc.assert(
      fc.property(input, (said) => {
        expect(decide(said)).toEqual(decide(said));
      }),
      { numRuns: 50 },
    );
  });

  const pieces = [
    'a',
    'talk to ',
    'my ',
    '1 ',
    'ignore ',
    'you are ',
    'the the ',
    '!?',
    'cancel ',
    '\n',
    ' ',
    '退',
    'قف ',
    'hablar con ',
    'can you ',
  ];
  test.each(pieces)('comes to an end over 8,000 characters of "%s"', (piece) => {
    const text = piece.repeat(Math.ceil(8000 / piece.length)).slice(0, 8000);
    expect(decide({ text, history: [{ from: 'visitor', text }] }).decision).toMatch(/^(?:continue|escalate)$/);
  });

  test('reads no further than 8,000 characters', () => {
    const text = `${'lovely bike '.repeat(700)} I want a refund`;
    expect(decide({ text, history: [] }).triggers.map(({ name }) => name)).not.toContain('refund');
  });
});

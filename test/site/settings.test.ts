import { describe, expect, test } from 'vitest';
import { demoSite } from '../../demo/site.ts';
import { jsonSchema } from '../../server/site/explain.ts';
import { scriptFor, skillFor, triggerSettings } from '../../server/site/triggers.ts';
import { check } from '../../server/sites.ts';
import { DEFAULT_SETTINGS, decide, TRIGGER_NAMES } from '../../server/triggers/index.ts';

const site = (document: object = {}) => ({ ...check({ name: 'A shop', ...document }), id: 'shop' });

/** What a document is refused with, a line for each thing. */
function wrong(document: unknown): string[] {
  try {
    check(document);
  } catch (error) {
    expect(error).toMatchObject({ name: 'Refusal', status: 422 });
    return (error as Error).message.split('\n');
  }
  return [];
}

describe('a document that is wrong', () => {
  test.each([
    [{ confidence: { threshold: 1.5 } }, 'confidence.threshold: must be a number, 0 to 1, not 1.5'],
    [{ confidence: { inARow: 0 } }, 'confidence.inARow: must be a whole number, 1 to 10, not 0'],
    [{ confidence: { preset: 'harsh' } }, 'confidence.preset: must be one of standard, strict, not "harsh"'],
    [{ thresholds: { handoff: '0.7' } }, 'thresholds.handoff: must be a number, 0 to 1, not "0.7"'],
    [{ thresholds: { turns: 2.5 } }, 'thresholds.turns: must be a whole number, 2 to 1000, not 2.5'],
    [{ triggers: { refnd: {} } }, 'triggers.refnd: is not known here; did you mean refund?'],
    [{ triggers: { refund: { wrds: [] } } }, 'triggers.refund.wrds: is not known here; did you mean words?'],
    [
      { triggers: { refund: { mode: 'maybe' } } },
      'triggers.refund.mode: must be one of off, offer, on, forced, not "maybe"',
    ],
    [{ triggers: { refund: { words: ['!?'] } } }, 'triggers.refund.words.0: must hold a letter or a digit, not "!?"'],
    [{ hours: { timezone: 'Mars' } }, 'hours.timezone: must be a time zone such as Europe/Amsterdam, not "Mars"'],
    [
      { hours: { timezone: 'UTC', week: { mon: [['9:00', '17:00']] } } },
      'hours.week.mon.0.0: must be a time such as 09:00, not "9:00"',
    ],
    [
      { hours: { timezone: 'UTC', exceptions: { '2026-02-30': [] } } },
      'hours.exceptions.2026-02-30: must be a date such as 2026-12-25',
    ],
    [
      { origins: ['https://a.example/shop'] },
      'origins.0: must be an origin such as https://www.example.com, or loopback, not "https://a.example/shop"',
    ],
    [{ locale: 'english!' }, 'locale: must be a language such as en, de or pt-BR, not "english!"'],
    [
      { sensitive: { mask: ['credit'] } },
      'sensitive.mask.0: must be one of card, iban, account, ssn, health, ip, phone, email, not "credit"',
    ],
    [{ colour: 'red' }, /^colour: is not known here; what is known: name, locale, /],
  ])('%j is refused with the path of the field and what would be right', (part, line) => {
    const lines = wrong({ name: 'A shop', ...part });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual(typeof line === 'string' ? line : expect.stringMatching(line));
  });

  test('is told everything at once, not only the first thing', () => {
    const lines = wrong({ nam: 'x', confidence: { threshold: 2 }, triggers: { legal: { mode: 1, scrip: '' } } });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'name',
      'confidence.threshold',
      'triggers.legal.mode',
      'triggers.legal.scrip',
      'nam',
    ]);
  });

  test.each([[null], [[]], ['text'], [7]])('%j is no document', (document) => {
    expect(wrong(document)[0]).toMatch(/^The document: must be an object with fields, not /);
  });
});

describe('the JSON Schema', () => {
  test('names every field, forbids others, and asks for the name alone', () => {
    const schema = jsonSchema() as unknown as {
      required: string[];
      additionalProperties: boolean;
      properties: Record<string, { properties?: Record<string, unknown> }>;
    };
    expect(schema.required).toEqual(['name']);
    expect(schema.additionalProperties).toBe(false);
    expect(Object.keys(schema.properties)).toEqual(Object.keys(check({ name: 'x' })));
    expect(Object.keys(schema.properties.triggers?.properties ?? {})).toEqual([...TRIGGER_NAMES]);
  });

  test('is plain JSON that survives being written down', () => {
    expect(JSON.parse(JSON.stringify(jsonSchema()))).toEqual(jsonSchema());
  });
});

describe('what a site is set to', () => {
  test('the demo decides as a new site does', () => {
    const { id: _, ...document } = demoSite;
    expect(triggerSettings(site(document))).toMatchObject({
      switches: DEFAULT_SETTINGS.switches,
      thresholds: DEFAULT_SETTINGS.thresholds,
    });
  });

  test('"strict" wants surer answers and waits for none; what is written beside it wins', () => {
    expect(site({ confidence: { preset: 'strict' } }).confidence).toEqual({ threshold: 0.65, inARow: 1 });
    expect(site({ confidence: { preset: 'strict', inARow: 3 } }).confidence).toEqual({ threshold: 0.65, inARow: 3 });
    expect(site().confidence).toEqual({ threshold: 0.45, inARow: 2 });
  });

  const decided = (text: string, document: object, turn = {}, profile = {}) =>
    decide({ text, history: [], turn, profile }, triggerSettings(site(document)));

  test.each([
    ['off', 'continue', undefined],
    ['offer', 'continue', 'offer'],
    ['on', 'escalate', 'handoff'],
    ['forced', 'escalate', 'handoff'],
  ])('a trigger that is "%s" leads to %s', (mode, decision, action) => {
    const made = decided('I want a refund', { triggers: { refund: { mode } } });
    expect(made.decision).toBe(decision);
    expect(made.triggers[0]?.action).toBe(action);
  });

  test('own words fire their trigger', () => {
    const said = 'there is a gas smell in the cellar-kitchen, mum says flat tyre';
    expect(
      decided(said, { triggers: { emergency: { words: ['flat tyre'] }, legal: { mode: 'off' } } }).triggers[0],
    ).toMatchObject({
      name: 'emergency',
      evidence: 'flat tyre',
    });
  });

  test.each([
    ['台所でガス漏れしています', 'ガス漏れ'],
    ['부엌에서 누수가 있어요', '누수'],
    ['家里漏水了怎么办', '漏水'],
    ['У нас прорвало трубу!', 'прорвало трубу'],
  ])('own words are found in any script: “%s”', (text, word) => {
    const { triggers } = decided(text, { triggers: { emergency: { words: [word] } } });
    expect(triggers).toContainEqual(expect.objectContaining({ name: 'emergency', action: 'handoff' }));
  });

  test('a full cart is offered a person of sales', () => {
    const offered = (cart: number) =>
      decided('is it waterproof?', { thresholds: { cart: 500 } }, {}, { cart }).triggers;
    expect(offered(501)).toMatchObject([{ name: 'buying_intent', action: 'offer', evidence: 'a cart worth 501' }]);
    expect(offered(500)).toEqual([]);
  });

  test.each([
    [{ turns: 5 }, { turns: 5 }, 'too_long'],
    [{ minutes: 5 }, { minutes: 6 }, 'too_long'],
    [{ clarified: 1 }, { clarified: 1 }, 'ambiguity'],
  ])('the threshold %j counts', (thresholds, turn, name) => {
    const names = (document: object) => decided('and now?', document, turn).triggers.map((fired) => fired.name);
    expect(names({ thresholds })).toContain(name);
    expect(names({})).not.toContain(name);
  });

  test('how many unsure answers are too many is said once, for the triggers too', () => {
    expect(triggerSettings(site({ confidence: { inARow: 4 } })).thresholds.lowConfidence).toBe(4);
  });

  test('a lower threshold of handing off hands off what was only offered', () => {
    const text = 'this is a bit disappointing, honestly';
    const high = decided(text, { thresholds: { handoff: 1 } });
    const low = decided(text, { thresholds: { handoff: 0 } });
    expect(high.decision).toBe('continue');
    expect(low.decision).toBe('escalate');
  });

  test('the site’s own tags go past the assistant, unless only when it is unsure', () => {
    const profile = { tags: ['Partner'] };
    expect(decided('hello', { identity: { tags: ['partner'] } }, {}, profile).decision).toBe('escalate');
    expect(decided('hello', {}, {}, profile).decision).toBe('continue');
    expect(decided('hello', { identity: { tags: ['partner'], bypass: 'unsure' } }, {}, profile).triggers).toEqual([]);
  });

  test('the site says which numbers need its staff', () => {
    const names = (staff: string[]) =>
      decided('see above', { sensitive: { staff } }, { sensitive: ['iban'] }).triggers.map(({ name }) => name);
    expect(names(['iban'])).toContain('sensitive_data');
    expect(names(['card'])).not.toContain('sensitive_data');
  });

  test('whoever wants to buy goes to sales, others where the site says, the most urgent reason first', () => {
    expect(skillFor(site(), ['buying_intent'])).toBe('sales');
    expect(skillFor(site(), ['refund'])).toBeNull();
    const set = site({ triggers: { buying_intent: { skill: 'estimates' }, refund: { skill: 'returns' } } });
    expect(skillFor(set, ['asks_for_person', 'buying_intent'])).toBe('estimates');
    expect(skillFor(set, ['refund', 'buying_intent'])).toBe('returns');
  });

  test('its own words at a handoff are for those who speak its language', () => {
    const set = site({ locale: 'en-GB', triggers: { emergency: { script: 'Leave the house.' } } });
    expect(scriptFor(set, 'emergency', 'en')).toBe('Leave the house.');
    expect(scriptFor(set, 'emergency', 'de')).toBeUndefined();
    expect(scriptFor(set, 'refund', 'en')).toBeUndefined();
  });
});

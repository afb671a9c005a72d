import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asides, handoffWords, type Place } from '../../server/brief/opening.ts';
import { en } from '../../server/brief/words/en.ts';
import type { Words } from '../../server/brief/words/words.ts';
import { LANGUAGES as SPOKEN } from '../../server/language/stopwords.ts';
import { decide, TRIGGER_NAMES } from '../../server/triggers/index.ts';

const LANGUAGES: Record<string, Words> = Object.fromEntries(
  await Promise.all(
    SPOKEN.map(async (language) => [language, (await import(`../../server/brief/words/${language}.ts`))[language]]),
  ),
);
const second: Place = { available: true };
const closed: Place = { available: false, opensAt: '2026-03-02T09:00:00Z' };
const every = [...TRIGGER_NAMES, 'no_answer', 'something the table does not know', 'constructor', '__proto__'];

describe('the words of a handoff', () => {
  test('acknowledge, say why a person is better, that the details go along, and what happens next', () => {
    expect(handoffWords({ trigger: 'refund', evidence: 'I want my money back', locale: 'en', place: second })).toBe(
      'You wrote “I want my money back”. I understand that you would like your money back. A person has to decide that; ' +
        'I am not able to. Everything you wrote here goes along, so you won’t need to repeat anything. A colleague will ' +
        'join you right here in this chat. Your place in line and the wait are always shown in this chat.',
    );
  });

  test('do not argue with a visitor who asks for a person', () => {
    const words = handoffWords({ trigger: 'asks_for_person', evidence: 'a human please', locale: 'en', place: second });
    expect(words.startsWith('Of course. Everything you wrote')).toBe(true);
  });

  test('without anyone on shift say so, name the time, offer a callback and promise nobody', () => {
    const words = handoffWords({
      trigger: 'complaint',
      locale: 'en-GB',
      place: closed,
      zones: { shop: 'Europe/London' },
    });
    expect(words).toContain('Nobody is on shift right now');
    expect(words).toContain('We are back Monday 2 March at 09:00 GMT.');
    expect(words).toContain('callback');
    expect(words).not.toContain(en.next);
    expect(words).not.toMatch(/\bin line\b/);
  });

  test('give the time of the desk, in its own zone', () => {
    const words = handoffWords({ trigger: 'refund', locale: 'de-DE', place: closed, zones: { shop: 'Europe/Berlin' } });
    expect(words).toContain('Montag, 2. März um 10:00');
  });

  test.each(Object.entries(LANGUAGES))(
    'in %s hold no figure of the queue, and say where it is shown',
    (locale, words) => {
      for (const text of [
        handoffWords({ trigger: 'refund', locale, place: second }),
        asides(locale).waiting(second),
        asides(locale).requeued('Kim', second),
      ]) {
        expect(text).not.toMatch(/\d/);
        expect(text.endsWith(words.now)).toBe(true);
      }
    },
  );

  test.each([
    ['en', 'I want to kill myself', 'crisis line'],
    ['pl', 'chcę się zabić', 'telefon zaufania'],
    ['ja', '死にたい', '相談窓口'],
  ])('in %s care for one who speaks of dying, whatever the site says of emergencies', (locale, evidence, said) => {
    const asked = { trigger: 'emergency', evidence, locale, place: second, script: 'Call our workshop.' };
    expect(handoffWords(asked)).toContain(said);
    expect(handoffWords(asked)).not.toContain('workshop');
    expect(handoffWords({ ...asked, evidence: 'smells of gas' })).toContain('workshop');
  });

  test('name the agent when it is known who comes', () => {
    expect(handoffWords({ trigger: 'refund', locale: 'en', place: second, agentName: 'Kim' })).toContain(
      'Kim will join you',
    );
  });

  test.each(Object.entries(LANGUAGES))(
    'in %s promise a person exactly when one is on shift, whatever fired',
    (locale, words) => {
      for (const trigger of every) {
        const open = handoffWords({ trigger, locale, place: second });
        expect(open).toContain(words.next);
        expect(open).toContain(words.details);
        expect(open).not.toContain(words.nobody);
        const shut = handoffWords({ trigger, locale, place: closed });
        expect(shut).toContain(words.nobody);
        expect(shut).toContain(words.callback);
        expect(shut).not.toContain(words.next);
      }
    },
  );

  test.each(Object.entries(LANGUAGES))('in %s differ by what the handoff is about', (_, words) => {
    const said = Object.values(words.topics);
    expect(new Set(said).size).toBe(said.length);
  });

  test.each(Object.entries(LANGUAGES))(
    'in %s are all there, with the gaps that the English ones have',
    (language, words) => {
      const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
      const said = (of: object, path = ''): [string, string][] =>
        Object.entries(of).flatMap(([name, text]) =>
          typeof text === 'string' ? [[path + name, text]] : said(text, `${path}${name}.`),
        );
      const theirs = new Map(said(words));
      for (const [name, text] of said(en)) {
        expect([name, gaps(theirs.get(name) ?? '')]).toEqual([name, gaps(text)]);
        expect([name, theirs.get(name)?.trim() || 'nothing']).not.toEqual([name, 'nothing']);
        if (language !== 'en') expect([name, theirs.get(name)]).not.toEqual([name, text]);
      }
    },
  );

  test.each(SPOKEN.filter((language) => /^(?:ar|hi|ja|ko|ru|uk|zh)$/.test(language)))(
    'in %s have no Latin letter',
    (locale) => {
      const place = { ...closed, opensAt: null };
      for (const trigger of every) {
        expect(handoffWords({ trigger, locale, place: second })).not.toMatch(/[a-z]/i);
        expect(handoffWords({ trigger, locale, place })).not.toMatch(/[a-z]/i);
      }
      const { leftQueue, noted, masked, unreachable, offer, here, program, taken, waiting } = asides(locale);
      for (const text of [leftQueue, noted, masked, unreachable, offer, here, program, taken, waiting(second)])
        expect(text).not.toMatch(/[a-z]/i);
    },
  );

  test('in Japanese and Chinese put no space behind a full stop', () => {
    for (const locale of ['ja', 'zh'])
      for (const place of [second, closed]) {
        expect(handoffWords({ trigger: 'refund', locale, place })).not.toMatch(/[。！？] /);
        expect(asides(locale).waiting(place)).not.toMatch(/[。！？] /);
      }
  });

  test.each(Object.keys(LANGUAGES))('in %s leave no gap and no other language', (locale) => {
    const aside = asides(locale);
    const all = [
      ...every.map((trigger) => handoffWords({ trigger, evidence: 'two words', locale, place: second })),
      ...every.map((trigger) => handoffWords({ trigger, locale, place: closed })),
      aside.joined('Kim'),
      aside.released('Kim'),
      aside.resolved('Kim'),
      aside.requeued('Kim'),
      aside.requeued('Kim', second),
      aside.requeued('Kim', closed),
      aside.leftQueue,
      aside.noted,
      aside.waiting(second),
      aside.here,
      aside.program,
      asides(locale, { shop: 'Europe/Rome', visitor: 'Asia/Tokyo' }).booked('2026-03-02T09:00:00Z'),
      aside.taken,
      aside.cancelled('2026-03-02T09:00:00Z'),
      aside.calledOff('2026-03-02T09:00:00Z', 'Kim'),
      aside.moved('2026-03-02T09:00:00Z', 'Kim'),
      aside.failed(closed),
    ];
    for (const text of all) expect(text).not.toMatch(/[{}#]|undefined|\bnull\b| {2}|\s$/);
    if (locale !== 'en') for (const text of all) expect(text).not.toMatch(/\b(?:You|Nobody|About|We are|Monday)\b/);
  });

  test('fall back to English, time and all, for a language that nobody translated', () => {
    const words = handoffWords({ trigger: 'refund', locale: 'eo', place: closed });
    expect(words).toContain('We are back Monday, March 2 at 9:00');
  });

  test('give back a phrase, but neither anger nor a number that should stay private', () => {
    const words = (trigger: string, evidence: string) =>
      handoffWords({ trigger, evidence, locale: 'en', place: second });
    expect(words('cancellation', 'cancel my plan')).toContain('You wrote “cancel my plan”.');
    expect(words('cancellation', 'cancel')).not.toContain('You wrote');
    expect(words('frustration', 'you are useless')).not.toContain('useless');
    expect(words('billing_dispute', 'charged on 4111 1111 1111 1111')).not.toContain('4111');
    expect(words('refund', 'refund me at ada@example.com')).not.toContain('@');
  });

  test('blame nobody', () => {
    for (const { topics } of [en]) {
      for (const text of Object.values(topics))
        expect(text).not.toMatch(/\byou (?:did|should have [a-z]+ed|failed|forgot|must)\b/i);
    }
  });

  test('survive any locale, trigger and evidence', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'en-!!', 'en_GB', 'EN-gb', '']) {
      expect(handoffWords({ trigger: name, evidence: name, locale: name, place: closed })).toContain(en.details);
      expect(handoffWords({ trigger: name, locale: name, place: second })).toContain(en.now);
    }
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.constantFrom(second, closed),
        (locale, trigger, evidence, place) => {
          expect(handoffWords({ trigger, evidence, locale, place })).toContain(' ');
        },
      ),
    );
  });
});

describe('the asides', () => {
  test('keep the place of a visitor whose agent had to leave, and say it when nobody else is there', () => {
    expect(asides('en').requeued('Kim', second)).toContain('Kim had to leave. You are not starting over');
    const alone = asides('en').requeued('Kim', closed);
    expect(alone).toContain(en.nobody);
    expect(alone).not.toContain('in line');
  });

  test('confirm a callback with its day and hour', () => {
    expect(asides('en-GB', { shop: 'Europe/Paris' }).booked('2026-03-02T15:30:00Z')).toContain(
      'Monday 2 March at 16:30 CET',
    );
  });

  test('do not promise anyone when the assistant fails at night', () => {
    const words = asides('en').failed({ ...closed, opensAt: null });
    expect(words).toContain('nobody is on shift');
    expect(words).not.toContain(en.next);
  });
});

describe('the offer of a person', () => {
  test.each(SPOKEN)('is understood when it is tapped: %s', (language) => {
    const { offer } = asides(language);
    expect(decide({ text: offer, history: [] }).triggers.map((fired) => fired.name)).toContain('asks_for_person');
  });
});

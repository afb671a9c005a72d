import { describe, expect, test } from 'vitest';
import { answer } from '../../server/answers/grounded.ts';
import type { Line } from '../../server/answers/outcome.ts';
import { detectLanguage, localeOf } from '../../server/language/detect.ts';
import { index } from './hurried.ts';

const said = (question: string, history: Line[] = [], clarified = 0) =>
  answer({ question, history, locale: 'en', site: { name: 'Larkspur Cycles' }, clarified, lowConfidence: 0 }, index);
const textOf = (outcome: ReturnType<typeof said>) => (outcome.mode === 'escalate' ? '' : outcome.text);

describe('a short request for a person tells its language', () => {
  test.each([
    ['it', 'parlare con una persona'],
    ['it', 'vorrei parlare con un operatore'],
    ['it', 'operatore'],
    ['it', 'una persona vera per favore'],
    ['es', 'hablar con una persona'],
    ['es', 'quiero hablar con alguien'],
    ['es', 'hablar con un agente por favor'],
    ['es', 'un humano'],
    ['pt', 'falar com uma pessoa'],
    ['pt', 'quero falar com um atendente'],
    ['pt', 'pessoa real'],
    ['fr', 'parler à une personne'],
    ['fr', 'un conseiller svp'],
    ['fr', 'parler avec un humain'],
    ['nl', 'met een medewerker praten'],
    ['nl', 'iemand spreken'],
    ['nl', 'medewerker'],
    ['de', 'mit einem Menschen sprechen'],
    ['de', 'Mitarbeiter bitte'],
    ['de', 'echter Mensch'],
    ['en', 'talk to a person'],
    ['en', 'human please'],
    ['en', 'agent'],
    ['en', 'speak to an operator'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text, 'en')).toBe(language);
    expect(localeOf(text, 'en-GB')).toBe(language === 'en' ? 'en-GB' : language);
  });
});

describe('whoever asks if anybody is there', () => {
  test.each([
    'hello are you there',
    'is anyone there?',
    'hi, anybody here',
    'you still there?',
    'hallo, ist da jemand?',
    "c'è qualcuno?",
  ])('%s: hears that the assistant is, and that a person can be had', (question) => {
    const before: Line[] = [
      { from: 'assistant', text: 'Hello!' },
      { from: 'visitor', text: question },
    ];
    for (const history of [[], before]) {
      const text = textOf(said(question, history));
      expect(text).toMatch(/assistant|Assistent|assistente/);
      expect(text).toMatch(/person|Menschen|persona/);
    }
  });
});

describe('after a person of the team has written', () => {
  const talk: Line[] = [
    { from: 'visitor', text: 'how much is the kade' },
    { from: 'assistant', text: 'The Kade costs €749.' },
    { from: 'visitor', text: 'can somebody look at my gears' },
    { from: 'agent', text: 'Hello, I can keep a hub wheel aside for you.' },
    { from: 'visitor', text: 'I will think about it' },
  ];

  test.each(['ok and the price?', 'thanks and what about the price', 'how much is it', 'price?', 'and how long?'])(
    '%s: is asked back, with a person on offer',
    (question) => {
      const outcome = said(question, talk);
      expect(outcome).toMatchObject({ mode: 'clarify', choices: ['Talk to a person'] });
      expect(textOf(outcome)).toContain('person');
    },
  );

  test('a question with a topic of its own is answered', () => {
    expect(said('and the dune?', talk)).toMatchObject({ mode: 'resolve' });
    expect(textOf(said('ok, and what does a gift card cost?', talk))).toMatch(/gift card/i);
  });

  test('a follow-up to what the assistant has answered since is understood again', () => {
    const since: Line[] = [
      ...talk,
      { from: 'visitor', text: 'do you rent e-bikes' },
      { from: 'assistant', text: 'Yes, e-bikes are for rent.' },
    ];
    expect(textOf(said('deposit?', since))).toContain('150');
    expect(said('and the price?', since).mode).not.toBe('clarify');
  });
});

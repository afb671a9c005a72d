import { describe, expect, test } from 'vitest';
import { answer } from '../../server/answers/grounded.ts';
import type { Line, Outcome, TurnInput } from '../../server/answers/outcome.ts';
import { chunkMarkdown, createIndex } from '../../server/search/knowledge.ts';

const ARTICLES = {
  hours: `---
title: Opening hours
url: /hours
---
## When are we open?
| Day | Open |
|---|---|
| Monday | 9:00–18:00 |
| Tuesday | 9:00–18:00 |
| Saturday | 10:00–16:00 |
| Sunday | closed |

## Holidays
We are closed on 1 January and on 25 December.`,
  parcels: `---
title: Delivery of small parts
url: /parcels
---
## What does it cost?
Delivery of a parcel costs €5. Above €60 it is free.

## How long does it take?
Delivery takes one or two working days.`,
  bikes: `---
title: Delivery of bicycles
url: /bicycles
---
## What does it cost?
Delivery of a bicycle costs €39.

## How long does it take?
Delivery takes three to five working days.`,
  repairs: `---
title: Repairs
url: /repairs
---
## What we do not repair
Carbon frames, electric scooters and lawnmowers.

## Do I need an appointment?
Not for punctures. For a full service please book a day.

## Guarantee
Our work is guaranteed for three months. If the fault comes back, we mend it free of charge.`,
  gifts: `---
title: Gift cards
url: /gifts
---
## Validity
A gift card is valid for five years.

## Buying one
You can buy a gift card of any amount at the counter. Choose:

- printed on seed paper
- sent by e-mail`,
};

const index = createIndex(Object.entries(ARTICLES).flatMap(([id, markdown]) => chunkMarkdown({ id, markdown })));

const turn = (question: string, more: Partial<TurnInput> = {}): TurnInput => ({
  question,
  history: [],
  locale: 'en',
  site: { name: 'Willow' },
  clarified: 0,
  lowConfidence: 0,
  ...more,
});
const ask = (question: string, more: Partial<TurnInput> = {}) => answer(turn(question, more), index);
const textOf = (outcome: Outcome) => (outcome.mode === 'escalate' ? outcome.reason : outcome.text);
const lines = (...texts: string[]): Line[] => texts.map((text, n) => ({ from: n % 2 ? 'assistant' : 'visitor', text }));

describe('an answer', () => {
  test('is in the words of the knowledge and names its source', () => {
    const outcome = ask('How long is a gift card valid?');
    expect(outcome).toMatchObject({
      mode: 'resolve',
      text: 'A gift card is valid for five years.',
      sources: [{ title: 'Gift cards', url: '/gifts' }],
      account: { by: 'grounded' },
    });
    expect(outcome.account.passages[0]).toBe('gifts#validity');
    expect(outcome.account.confidence).toBeGreaterThan(0.6);
  });

  test('gives of a table the row that is asked for', () => {
    expect(textOf(ask('are you open on saturday?'))).toBe('**Saturday**: 10:00–16:00');
    expect(textOf(ask('what time do you open on sundays'))).toBe('**Sunday**: closed');
  });

  test('gives a whole table as a list, with rows that say the same in one', () => {
    expect(textOf(ask('What are your opening hours?'))).toBe(
      '- **Monday, Tuesday**: 9:00–18:00\n- **Saturday**: 10:00–16:00\n- **Sunday**: closed',
    );
  });

  test('keeps lists, with the sentence that introduces them', () => {
    expect(textOf(ask('can I buy a gift card?'))).toContain('Choose:\n\n- printed on seed paper\n- sent by e-mail');
  });

  test('says the heading where the text alone would mean the contrary', () => {
    expect(textOf(ask('do you repair electric scooters?'))).toBe(
      '**What we do not repair:** Carbon frames, electric scooters and lawnmowers.',
    );
  });

  test('answers each part of a question in several, and says which part it cannot', () => {
    const both = ask('How long is a gift card valid, and do I need an appointment for a puncture?');
    expect(textOf(both)).toContain('valid for five years');
    expect(textOf(both)).toContain('Not for punctures.');
    expect(both).toMatchObject({ sources: [{ url: '/gifts' }, { url: '/repairs' }] });
    const half = textOf(ask('How long is a gift card valid? And do you sell umbrellas?'));
    expect(half).toContain('valid for five years');
    expect(half).toContain('On “do you sell umbrellas” I found nothing');
  });

  test('returns a greeting that comes with a first question', () => {
    expect(textOf(ask('Hi there, how long is a gift card valid?'))).toBe('Hello! A gift card is valid for five years.');
    const later = { history: lines('Hi', 'Hello! What can I help you with?') };
    expect(textOf(ask('Hi, how long is a gift card valid?', later))).toBe('A gift card is valid for five years.');
  });

  test('takes a misspelt question for what it is', () => {
    expect(textOf(ask('how long is a gitf crad valid'))).toBe('A gift card is valid for five years.');
  });
});

describe('a follow-up', () => {
  const hours = lines(
    'What are your opening hours?',
    '- **Monday, Tuesday**: 9:00–18:00\n- **Saturday**: 10:00–16:00\n- **Sunday**: closed',
  );

  test('is read with the question before it', () => {
    expect(textOf(ask('and on sundays?', { history: hours }))).toBe('**Sunday**: closed');
    expect(textOf(ask('what about holidays?', { history: hours }))).toContain('25 December');
  });

  test('stays with the article that was talked about', () => {
    const history = lines('How long does delivery of a bicycle take?', 'Delivery takes three to five working days.');
    expect(textOf(ask('and how much does it cost?', { history }))).toBe('Delivery of a bicycle costs €39.');
  });
});

describe('when two articles answer equally well', () => {
  const clarified = () => ask('what does delivery cost?');

  test('it asks which is meant, with choices to tap', () => {
    expect(clarified()).toMatchObject({
      mode: 'clarify',
      choices: expect.arrayContaining(['Delivery of small parts', 'Delivery of bicycles']),
    });
    expect(textOf(clarified())).toMatch(/^Do you mean \*\*.+\*\* or \*\*.+\*\*\?$/);
  });

  test('a tapped choice answers the question that was asked', () => {
    const history = lines('what does delivery cost?', textOf(clarified()));
    const outcome = ask('Delivery of bicycles', { history, clarified: 1 });
    expect(outcome).toMatchObject({
      mode: 'resolve',
      text: 'Delivery of a bicycle costs €39.',
      sources: [{ url: '/bicycles' }],
    });
  });

  test('"both" answers both', () => {
    const history = lines('what does delivery cost?', textOf(clarified()));
    const text = textOf(ask('both', { history, clarified: 1 }));
    expect(text).toContain('€39');
    expect(text).toContain('€5');
  });

  test('it asks once only', () => {
    const history = lines('what does delivery cost?', textOf(clarified()));
    expect(ask('what does delivery cost', { history, clarified: 1 }).mode).toBe('resolve');
    expect(ask('neither', { history, clarified: 1 })).toMatchObject({ mode: 'escalate', reason: 'ambiguity' });
  });
});

test('a bare topic is met with the sections of its article', () => {
  expect(ask('repairs')).toMatchObject({
    mode: 'clarify',
    text: 'What would you like to know about **Repairs**?',
    choices: ['Do I need an appointment?', 'What we do not repair', 'Guarantee'],
  });
});

describe('what the knowledge does not have', () => {
  test.each(['Do you sell umbrellas?', 'who won the football yesterday', 'asdf qwer zxcv', '¿Tienen paraguas?'])(
    'goes to a person: %s',
    (question) => {
      expect(ask(question)).toMatchObject({ mode: 'escalate', reason: 'no_answer' });
    },
  );

  test('is never answered from an empty knowledge', () => {
    expect(answer(turn('When do you open?'), createIndex([]))).toMatchObject({ mode: 'escalate', reason: 'no_answer' });
  });

  test('may get the nearest thing, said to be that, with a confidence that says so', () => {
    const outcome = ask('is the guarantee transferable?');
    expect(outcome.mode).toBe('resolve');
    expect(textOf(outcome)).toMatch(
      /^I have nothing about “transferable” as such\..*three months.*ask for a person\.$/s,
    );
    expect(outcome.account.confidence).toBeLessThan(0.45);
  });

  test('is not guessed at twice in a row', () => {
    expect(ask('is the guarantee transferable?', { lowConfidence: 1 })).toMatchObject({
      mode: 'escalate',
      reason: 'low_confidence',
    });
  });

  test('a guess that was wrong is taken back, with a person to tap', () => {
    const history = lines('is the guarantee transferable?', textOf(ask('is the guarantee transferable?')));
    expect(ask('no', { history })).toMatchObject({ mode: 'clarify', choices: ['Talk to a person'] });
  });
});

describe('an answer that was given', () => {
  const history = lines('How long is a gift card valid?', 'A gift card is valid for five years.');

  test('is not given again to the same question', () => {
    expect(ask('how long is a gift card valid?', { history })).toMatchObject({
      mode: 'escalate',
      reason: 'repeated_question',
    });
  });

  test('is given to another question once, as something already said', () => {
    const again = ask('so the validity of a gift card is?', { history });
    expect(textOf(again)).toBe('As I wrote above:\n\nA gift card is valid for five years.');
  });
});

describe('small talk', () => {
  test.each([
    ['hi', "Hello! I'm the assistant of Willow. What can I help you with?"],
    ['Good morning!!', "Hello! I'm the assistant of Willow. What can I help you with?"],
    ['thanks a lot :)', "You're welcome! If anything else comes up, just ask."],
    ['ok great, bye', 'Goodbye, and thanks for stopping by! This chat stays here if anything else comes up.'],
    ['ok', 'Good. If anything else comes up, just ask.'],
    ['👍', 'Good. If anything else comes up, just ask.'],
    ['I have a question', 'Of course. What would you like to know?'],
    ['hola', '¡Hola! Soy el asistente de Willow. ¿En qué puedo ayudarle?'],
    ['Bonjour', "Bonjour ! Je suis l'assistant de Willow. Que puis-je faire pour vous ?"],
    ['Vielen Dank!', 'Gern geschehen! Wenn noch etwas ist, einfach fragen.'],
    ['obrigada', 'De nada! Se surgir mais alguma coisa, é só perguntar.'],
    ['grazie mille', "Prego! Se c'è altro, chieda pure."],
    ['dank je wel', 'Graag gedaan! Als er nog iets is, vraag het gerust.'],
    ['Спасибо', 'Пожалуйста! Если что-то ещё понадобится, спрашивайте.'],
    ['こんにちは', 'こんにちは！Willowのアシスタントです。どのようなご用件でしょうか？'],
    ['谢谢', '不客气！还有其他问题请随时问。'],
  ])('"%s" is answered as a person would', (message, reply) => {
    expect(ask(message)).toMatchObject({ mode: 'resolve', text: reply, sources: [], account: { confidence: 1 } });
  });

  test.each([
    'are you a bot?',
    'Hi, am I talking to a human?',
    'who are you',
    '¿eres un robot?',
    'bist du ein Mensch?',
    'es-tu un robot ?',
  ])('is honest about being a program: %s', (message) => {
    expect(textOf(ask(message))).toMatch(/program|Programm/i);
  });

  test('with a question in it is no small talk', () => {
    expect(textOf(ask('thanks! and how long is a gift card valid?'))).toBe('A gift card is valid for five years.');
  });
});

describe('odd input', () => {
  test.each(['🚲❤️', 'asdfghjkl'])('%s is asked about once, and goes to a person only when it comes again', (signs) => {
    expect(ask(signs).mode).toBe('clarify');
    expect(ask(signs, { clarified: 1 }).mode).toBe('escalate');
  });

  test.each([
    'x'.repeat(8000),
    'why '.repeat(2000),
    '?'.repeat(8000),
    '😀',
    '\u200b\u200b',
    '\u202eerutuf eht\u202c',
    '<script>alert(1)</script>',
    'ابجد ٣ 漢字 Ω mixed',
    '| a | b |\n|---|---|',
  ])('number %# ends in an outcome that shows nothing of it as markup', (question) => {
    const outcome = ask(question);
    expect(['resolve', 'clarify', 'escalate']).toContain(outcome.mode);
    expect(textOf(outcome)).not.toContain('<script>');
    expect(textOf(outcome).length).toBeLessThan(2000);
  });

  test('a long message is answered by the question in it', () => {
    const story = `${'I rode along the canal and it was sunny. '.repeat(40)}How long is a gift card valid?`;
    expect(textOf(ask(story))).toContain('valid for five years');
  });

  test('never throws, and the same input gives the same outcome', () => {
    for (const question of ['delivery', 'what does delivery cost?', 'hm', 'and?'])
      expect(ask(question)).toEqual(ask(question));
  });
});

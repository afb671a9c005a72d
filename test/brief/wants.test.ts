import { describe, expect, test } from 'vitest';
import { type BriefInput, buildBrief } from '../../server/brief/brief.ts';
import { countWords } from '../../server/brief/clip.ts';

type Lines = BriefInput['history'];
const visitor = (text: string): Lines[number] => ({ from: 'visitor', text });
const assistant = (text: string, ...titles: string[]): Lines[number] => ({
  from: 'assistant',
  text,
  sources: titles.map((title) => ({ title })),
});
const aside = (text: string): Lines[number] => ({ from: 'assistant', text, as: 'aside' });
const briefOf = (history: Lines, trigger: string, evidence?: string, name?: string) =>
  buildBrief({ visitor: { name: name ?? null }, history, trigger: { name: trigger, evidence } });
const wants = (...given: Parameters<typeof briefOf>) => briefOf(...given).wants.split('\n');

describe('what the visitor wants', () => {
  test('begins with the newest question that nobody has answered, the others on lines of their own', () => {
    const history = [
      visitor('Hi, do you repair e-bikes?'),
      assistant('Yes, all makes.', 'E-bike service'),
      visitor('And how long does a brake service take?'),
      visitor('Can I bring it tomorrow at 8?'),
      visitor('I would rather talk to someone'),
    ];
    const brief = briefOf(history, 'asks_for_person', 'talk to someone', 'Mara');
    expect(brief.wants.split('\n')).toEqual([
      'Can I bring it tomorrow at 8?',
      'And how long does a brake service take?',
    ]);
    expect(brief.summary).toBe(
      'Mara asks: “Can I bring it tomorrow at 8?”, “And how long does a brake service take?” Answered so far: E-bike service. Why: asked for a person.',
    );
  });

  test('is what the trigger heard where nothing is asked, and then what it is about, though that was answered', () => {
    const history = [
      visitor('I bought a helmet last week, order 20418, the buckle broke on the first ride.'),
      assistant('You can return it within 30 days.', 'Returns'),
      visitor('I do not want a new one. I want my money back.'),
    ];
    expect(wants(history, 'refund', 'I want my money back')).toEqual([
      'I want my money back.',
      'I bought a helmet last week, order 20418, the buckle broke on the first ride.',
    ]);
  });

  test('leads with the wish and not with the story before it', () => {
    const story =
      'So we were on holiday with two rented bikes, the grey trekking ones, and on the second day the chain of the smaller one snapped on a descent. ' +
      'We walked 6 km back. What I would like to know is whether we get a day of rent back. I kept the receipt.';
    const brief = briefOf([visitor(story)], 'refund', 'get a day of rent back', 'Sam');
    expect(
      brief.summary.startsWith('Sam asks: “What I would like to know is whether we get a day of rent back.”'),
    ).toBe(true);
    expect(brief.summary).toContain('Why: wants a refund.');
  });

  test('of several questions in one message puts first the one that tells most, and keeps what they are about', () => {
    const text =
      'We are looking for 12 cargo bikes. Do you do leasing? What discount from 10 on? Can you deliver to Ghent?';
    expect(wants([visitor(text)], 'buying_intent', '12 cargo bikes')).toEqual([
      'What discount from 10 on?',
      'We are looking for 12 cargo bikes.',
      'Do you do leasing?',
      'Can you deliver to Ghent?',
    ]);
  });

  test('tells questions apart that go on in small letters', () => {
    const history = [visitor('so when do I get my 89 euro back? and do I need to call my bank?')];
    expect(wants(history, 'billing_dispute')).toEqual([
      'so when do I get my 89 euro back?',
      'and do I need to call my bank?',
    ]);
  });

  test('is still open after a question that the assistant asked back', () => {
    const history = [
      visitor('How much is a service?'),
      assistant('For which bike?'),
      visitor('the thing with two wheels'),
    ];
    expect(wants(history, 'ambiguity')[0]).toBe('How much is a service?');
  });

  test('says of a question that was answered that it was', () => {
    const history = [
      visitor('What are your opening hours?'),
      assistant('Tuesday to Saturday.', 'Opening hours'),
      visitor('ok thanks'),
      assistant('You are welcome!'),
    ];
    expect(briefOf(history, 'asks_for_person', '', 'Lee').summary).toBe(
      'Lee asked: “What are your opening hours?”, answered from Opening hours. Why: asked for a person.',
    );
  });

  test('repeats nothing that is said twice, or within something longer', () => {
    const history = [
      visitor('where is my bike'),
      assistant('It is being serviced.', 'Turnaround'),
      visitor('THIS IS RIDICULOUS!!! three weeks!!! where is my bike'),
    ];
    expect(wants(history, 'frustration', 'THIS IS RIDICULOUS')).toEqual([
      'THIS IS RIDICULOUS!!! three weeks!!! where is my bike',
    ]);
  });

  test.each([
    ['Wo ist meine Bestellung 5512? Und kann ich die Adresse noch ändern?', 'Wo ist meine Bestellung 5512?'],
    ['注文した自転車がまだ届きません。いつ届きますか？', 'いつ届きますか？'],
    ['أين طلبي رقم 5512؟ شكرا', 'أين طلبي رقم 5512؟'],
  ])('is found in any script: %s', (text, first) => {
    expect(wants([visitor(text)], 'no_answer')[0]).toBe(first);
  });

  test('counts what does not fit into 40 words instead of cutting it to shreds', () => {
    const questions = Array.from(
      { length: 5 },
      (_, at) => `What does the long service number ${at} cost for an old steel touring bike?`,
    );
    const { summary, wants } = briefOf(questions.map(visitor), 'no_answer', '', 'Mara');
    expect(countWords(summary)).toBeLessThanOrEqual(40);
    expect(summary).toContain('number 4');
    expect(summary).toMatch(/\+\d/);
    expect(wants.split('\n')).toHaveLength(5);
  });

  test('is what was asked in line, the newest first, before what was asked at the handoff', () => {
    const history = [
      visitor('Do you rent tandems?'),
      aside('A person takes over. You are next in line.'),
      visitor('which size should I take then'),
      aside('I have noted it for the person who takes over.'),
      visitor('my chain keeps falling off'),
      visitor('ok thanks'),
    ];
    expect(wants(history, 'no_answer')).toEqual([
      'my chain keeps falling off',
      'which size should I take then',
      'Do you rent tandems?',
    ]);
  });

  test('is not what was answered, but the half of the newest question on which nothing was found', () => {
    const history = [
      visitor('do u sell gift cards'),
      assistant('Yes, from €20.', 'Gift cards'),
      visitor('how do i look after the battery in winter and how long does it last'),
      assistant(
        'Keep it indoors.\n\nOn “how long does it last” I found nothing I could rely on; a person here can tell you.',
        'Batteries',
      ),
      visitor('human please'),
      aside('Sure. A person takes over.'),
    ];
    expect(wants(history, 'asks_for_person', 'human please')).toEqual([
      'how long does it last (in “how do i look after the battery in winter and how long does it last”)',
    ]);
  });

  test('is to speak to a person where all was answered, and the last thing asked about', () => {
    const history = [
      visitor('do u sell gift cards'),
      assistant('Yes, from €20.', 'Gift cards'),
      visitor('human please'),
    ];
    expect(wants(history, 'asks_for_person', 'human please')).toEqual([
      'To speak to a person: “human please”',
      'Last asked about “do u sell gift cards” (answered)',
    ]);
  });

  test('is a person too where one was asked for and something else brought it on', () => {
    const history = [visitor('my chain snapped'), visitor('can I talk to a human please'), visitor('this is hopeless')];
    expect(wants(history, 'frustration', 'this is hopeless')).toContain(
      'To speak to a person: “can I talk to a human please”',
    );
  });

  test('is a person where only the button said so', () => {
    const history = [visitor('do u sell gift cards'), assistant('Yes, from €20.', 'Gift cards')];
    expect(wants(history, 'asks_for_person', 'Pressed “Talk to a person”')).toEqual([
      'To speak to a person',
      'Last asked about “do u sell gift cards” (answered)',
    ]);
  });

  test('stands in whole sentences in the summary, also where the visitor wrote no mark', () => {
    const history = [visitor('when are you open on saturday'), assistant('From 9 to 5.', 'Opening hours')];
    expect(briefOf(history, 'complaint').summary).toBe(
      'Visitor asked: “when are you open on saturday”, answered from Opening hours. Why: complains.',
    );
    expect(briefOf(history.slice(0, 1), 'complaint').summary).toBe(
      'Visitor asks: “when are you open on saturday”. Why: complains.',
    );
  });

  test('is open again after a no, and after an answer that the assistant was not sure of', () => {
    const asked = visitor('Do you repair carbon frames?');
    const reply = assistant('Services cost from €35.', 'Services');
    expect(wants([asked, reply, visitor('no')], 'asks_for_person')).toEqual(['Do you repair carbon frames?']);
    const attempt = { ...reply, as: 'attempt' as const };
    expect(wants([asked, attempt, visitor('human please')], 'asks_for_person')).toEqual([
      'Do you repair carbon frames?',
    ]);
  });

  test('begins with what the trigger heard after an open question', () => {
    const history = [visitor('where is my order 5521'), visitor('I want a refund for it')];
    expect(wants(history, 'refund', 'refund')).toEqual(['I want a refund for it', 'where is my order 5521']);
  });

  test('shows a piece of a question with the line that gives it its meaning', () => {
    const history = [
      visitor('do you rent cargo bikes'),
      assistant('Yes, by the day.', 'Rental'),
      visitor('ok and the price?'),
    ];
    expect(wants(history, 'no_answer')[0]).toBe('ok and the price? (after “do you rent cargo bikes”)');
  });
});

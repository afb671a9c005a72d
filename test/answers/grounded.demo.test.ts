import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { answer } from '../../server/answers/grounded.ts';
import type { Line, Outcome } from '../../server/answers/outcome.ts';
import { chunkMarkdown, createIndex } from '../../server/search/knowledge.ts';

const folder = new URL('../../demo/knowledge/', import.meta.url);
const index = createIndex(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => chunkMarkdown({ id: name.slice(0, -3), markdown: readFileSync(new URL(name, folder), 'utf8') })),
);

/** A chat from its beginning; gives the last outcome. */
function chat(...questions: string[]): Outcome {
  let history: Line[] = [];
  let [clarified, lowConfidence] = [0, 0];
  let last: Outcome | undefined;
  for (const question of questions) {
    last = answer(
      { question, history, locale: 'en', site: { name: 'Larkspur Cycles' }, clarified, lowConfidence },
      index,
    );
    const text = last.mode === 'escalate' ? '' : last.text;
    history = [
      ...history,
      { from: 'visitor', text: question },
      ...(text ? [{ from: 'assistant' as const, text }] : []),
    ];
    clarified = last.mode === 'clarify' ? clarified + 1 : 0;
    lowConfidence = last.mode === 'resolve' && last.account.confidence < 0.45 ? lowConfidence + 1 : 0;
  }
  return last as Outcome;
}

const articleOf = ({ account }: Outcome) => account.passages[0]?.split('#')[0];

describe('a visitor of the demo shop is answered', () => {
  test.each([
    ['What are your opening hours?', 'opening-hours', '09:00–20:00'],
    ['when do u open on saturday', 'opening-hours', '**Saturday**: 09:30'],
    ['are you open on sundays?', 'opening-hours', 'closed'],
    ['are you open late on thursday', 'opening-hours', '20:00'],
    ["do you open on King's day", 'opening-hours', "King's Day"],
    ['how much is a puncture repair', 'puncture-repair', '€17.50'],
    ['how much to fix a flat on the rear wheel?', 'puncture-repair', '€22.50'],
    ['how long does a flat tire take', 'puncture-repair', '30 minutes'],
    ['price of a full service for an e-bike', 'service-tiers', '€109'],
    ['what does the basic service include', 'service-tiers', '21 points'],
    ['brake pads replacement price', 'repair-prices', '€22.50'],
    ['can i return a bike i dont like', 'returns', '30 days'],
    ['how long do i have to return something', 'returns', '30 days'],
    ['whats the return cost for a parcel', 'returns', '€4.95'],
    ['when will I get my money back', 'refunds', '5 working days'],
    ['how much is delivery of a bike to germany', 'delivery-of-bikes', '€79'],
    ['do you deliver to france?', 'delivery-of-parcels', '€14.95'],
    ['where is my order', 'order-tracking', 'tracking link'],
    ['where are you located', 'address-and-parking', 'Kade 14'],
    ['wher are u', 'address-and-parking', 'Kade 14'],
    ['is there parking', 'address-and-parking', '40 free stands'],
    ['where can I park my car?', 'address-and-parking', 'Rope Walk'],
    ['do you accept american express', 'payment-methods', 'do not take'],
    ['do you take paypal', 'payment-methods', 'PayPal'],
    ['do you take bitcoin', 'payment-methods', 'cryptocurrencies'],
    ['can i pay monthly', 'financing', '12 months'],
    ['what size bike for a 6 year old', 'kids-bikes', 'Wren 20'],
    ['my daughter is 120 cm tall, which bike?', 'kids-bikes', 'Wren 20'],
    ["i'm 190cm tall, what frame size do i need", 'sizing-guide', 'XL'],
    ['do you rent ebikes', 'rental', '€32'],
    ['can i test ride the Lark E', 'test-rides', '30 minutes'],
    ['how far does the e-bike go', 'e-bike-range', '60 to 110 km'],
    ['how do i charge the battery in winter', 'battery-care', '5 °C'],
    ['how long is the warranty', 'warranty', '10 years'],
    ['my bike was stolen', 'theft-insurance', 'police'],
    ['can i cancel my order', 'order-changes', 'colleague'],
    ['do you repair electric scooters', 'repair-prices', 'What we do not repair'],
    ['do I need an appointment for a repair', 'booking-a-repair', 'Not for punctures'],
    ['what is your phone number', 'contact', 'no telephone'],
    ['whats your email adress', 'contact', 'hello@'],
    ['how long is a gift card valid', 'gift-cards', '5 years'],
    ['do you have a loyalty program', 'loyalty-card', 'Petal card'],
    ['are you hiring', 'careers', 'mechanic'],
    ['is the shop wheelchair accessible', 'accessibility', 'level'],
    ['do you offer student discount', 'stock-and-discounts', '10 %'],
    ['do you price match', 'stock-and-discounts', 'do not match'],
    ['do you speak french', 'about-us', 'Wim'],
    ['how heavy is the Heron', 'bikes-and-prices', '10.4 kg'],
    ['which colours does the kade come in', 'bikes-and-prices', 'larkspur violet'],
    ['which bike is best for commuting', 'bikes-and-prices', 'Dune'],
    ['can you pick up my bike for repair', 'repair-pickup', '€25'],
    ['helmet size', 'helmets', '55–59 cm'],
    ['my order arrived damaged', 'delivery-problems', 'photographs'],
    ['is this a real shop', 'about-us', 'fictional'],
    ['do you do bike fitting? how much', 'bike-fitting', '€79'],
  ])('%s', (question, article, words) => {
    const outcome = chat(question);
    expect(outcome.mode).toBe('resolve');
    expect(articleOf(outcome)).toBe(article);
    expect(outcome).toMatchObject({ text: expect.stringContaining(words) });
    expect(outcome.account.confidence).toBeGreaterThan(0.45);
  });
});

describe('a visitor who goes on is understood', () => {
  test.each([
    [['What are your opening hours?', 'and on sundays?'], '**Sunday**: closed'],
    [['What are your opening hours?', 'and christmas?'], '25 December'],
    [['how long does a refund take?', 'and if i paid with paypal?'], 'PayPal 3 to 5'],
    [['can I get a test ride tomorrow', 'what do i need to bring'], 'identity card'],
    [['do you have the e-bike in violet?', 'how much is it'], '€2,390'],
    [['Where can I park my car?', 'and a cargo bike?'], 'wide enough for a cargo bike'],
    [['do you have a loyalty program', 'how do i join'], 'Join at the counter'],
    [['delivery cost', 'Delivery of bikes'], '€39'],
    [['delivery cost', 'both'], '€4.95'],
    [['how much is a service', 'Service packages'], '€45'],
    [['puncture', 'How long does it take?'], '30 minutes'],
    [['battery', 'In winter'], '5 °C'],
  ])('%j', (questions, words) => {
    expect(chat(...questions)).toMatchObject({ mode: 'resolve', text: expect.stringContaining(words) });
  });

  test('several questions in one message are each answered', () => {
    const outcome = chat('Hello, how much is a puncture repair and do I need an appointment?');
    expect(outcome).toMatchObject({ mode: 'resolve', text: expect.stringMatching(/^Hello!.*€22\.50.*come in\./s) });
    expect(outcome.mode === 'resolve' && outcome.sources).toHaveLength(2);
  });
});

describe('a visitor is asked, once, when it could be either', () => {
  test.each([['delivery cost'], ['how long does delivery take'], ['how much is a service'], ['puncture'], ['battery']])(
    '%s',
    (question) => {
      const outcome = chat(question);
      expect(outcome.mode).toBe('clarify');
      expect(outcome.mode === 'clarify' && outcome.choices.length).toBeGreaterThan(1);
    },
  );
});

describe('a visitor is passed on, and not put off with something made up', () => {
  test.each([
    ['do you sell pizza'],
    ['do you sell motorcycles'],
    ['do you have wifi'],
    ['write me a poem'],
    ['who won the world cup'],
  ])('%s', (question) => {
    expect(chat(question)).toMatchObject({ mode: 'escalate', reason: 'no_answer' });
  });

  test('asking the very same again', () => {
    expect(chat('what are your opening hours', 'what are your opening hours')).toMatchObject({
      mode: 'escalate',
      reason: 'repeated_question',
    });
  });
});

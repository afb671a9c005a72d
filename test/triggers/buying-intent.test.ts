import { describe, expect, test } from 'vitest';
import { decide } from '../../server/triggers/index.ts';
import { rows, said } from './said.ts';

const BUYERS = {
  English: [
    'could you send me a quote for 40 bikes?',
    'we need a custom quote for our company',
    'I would like to talk to the sales team about bulk pricing',
    'can I book a demo',
  ],
};

const SHOPPERS = {
  English: ['I want to buy an item', 'how can I place an order?'],
  Spanish: ['quiero comprar una bicicleta'],
  German: ['Ich möchte ein Rad kaufen'],
  French: ['je voudrais acheter un vélo'],
  Russian: ['хочу купить велосипед'],
};

const OTHERWISE = {
  English: ['where is my order?', 'I bought a bike last week and the brake squeaks', 'how do I inflate a tyre'],
  German: ['Wo ist mein Paket?'],
  French: ['comment régler les freins ?'],
};

describe('buying intent', () => {
  test.each(rows(BUYERS))('%s: "%s" goes to sales', (_, text) => {
    expect(said(text, 'buying_intent')?.action).toBe('handoff');
  });

  test.each(rows(SHOPPERS))('%s: "%s" fires without taking the chat away', (_, text) => {
    expect(['offer', 'note']).toContain(said(text, 'buying_intent')?.action);
    expect(decide({ text, history: [] }).decision).toBe('continue');
  });

  test.each(rows(OTHERWISE))('%s: "%s" buys nothing', (_, text) => {
    expect(said(text, 'buying_intent')).toBeUndefined();
  });
});

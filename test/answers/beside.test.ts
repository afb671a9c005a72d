import { describe, expect, test } from 'vitest';
import { chat } from './hurried.ts';

const PERSON = ['Talk to a person'];

describe('what is beside the knowledge gets a helpful reply', () => {
  test('a price of nothing named asks of what, and a tap answers', () => {
    const asked = chat(['price?']);
    expect(asked).toMatchObject({ mode: 'clarify', text: expect.stringContaining('Which') });
    const [choice = ''] = asked.mode === 'clarify' ? asked.choices : [];
    expect(chat(['price?', choice])).toMatchObject({ mode: 'resolve', text: expect.stringContaining('€') });
    expect(chat(['how much is it'])).toMatchObject({ mode: 'clarify' });
  });

  test('a price after something named is that price', () => {
    expect(chat(['tell me about the kade', 'price?'])).toMatchObject({ mode: 'resolve' });
  });

  test('a question mark alone, and what says that the answer was wrong, offers a person', () => {
    expect(chat(['?'])).toMatchObject({ mode: 'clarify', choices: PERSON, text: expect.stringMatching(/I'm here/) });
    for (const objection of ['?', "that's wrong", "no that's not what I asked"])
      expect(chat(['how much is a kade', objection])).toMatchObject({
        mode: 'clarify',
        choices: PERSON,
        text: expect.stringMatching(/missed the point/),
      });
  });

  test.each([
    ["where's my order", 'LC-123456'],
    ['where is my order?', 'my order number is 1234567'],
    ["where's my order LC-123456"],
  ])('an order is not looked up, and that is said: %s %s', (...said) => {
    const messages = said.filter(Boolean);
    expect(chat(messages)).toMatchObject({
      mode: 'clarify',
      choices: PERSON,
      text: expect.stringMatching(/cannot look up orders/),
    });
    expect(chat([...messages, 'yes'])).toMatchObject({ mode: 'escalate', reason: 'asks_for_person' });
  });

  test('an order number beside another question is no hindrance', () => {
    expect(chat(['can i cancel my order LC-123456'])).toMatchObject({ mode: 'resolve' });
  });

  test('nothing is said to be unknown that the quoted words hold', () => {
    const said = chat(['how much is hydraulic brake bleeding']);
    expect(said.mode === 'resolve' ? said.text : '').not.toMatch(/I have nothing about/);
  });
});

import { describe, expect, test } from 'vitest';
import type { TriggerInput } from '../../server/triggers/index.ts';
import { said } from './said.ts';

function having(earlier: string): Pick<TriggerInput, 'history'> {
  return {
    history: [
      { from: 'visitor', text: earlier },
      { from: 'assistant', text: 'Here is what I know about that.' },
    ],
  };
}

const SAME: [string, string][] = [
  ['How long does delivery take?', 'when will the shipment arrive'],
  ['How can I delete my profile?', 'I want to know how to remove my account'],
  ['Where is my parcel right now?', 'can you track where my package is'],
  ['¿Cuánto cuesta el envío a Canarias?', 'dime cuánto cuesta el envío a las Canarias'],
  ['Wie lange dauert der Versand nach Wien?', 'wie lange dauert denn der Versand nach Wien'],
  ['Сколько стоит доставка в Киев?', 'скажите, сколько стоит доставка в Киев'],
];

const OTHER: [string, string][] = [
  ['How long does delivery take?', 'Do you repair brakes?'],
  ['Do you sell helmets?', 'What are your opening hours on Sunday?'],
  ['¿Cuánto cuesta el envío?', '¿Tienen cascos para niños?'],
  ['Wie lange dauert der Versand?', 'Gibt es das Rad in Rot?'],
  ['Сколько стоит доставка?', 'Вы чините тормоза?'],
  ['Do you repair brakes?', 'ok'],
];

describe('repeated question', () => {
  test.each(SAME)('"%s" and then "%s" is the same question', (earlier, text) => {
    expect(said(text, 'repeated_question', having(earlier))?.evidence).toBe(earlier);
  });

  test.each(OTHER)('"%s" and then "%s" is another question', (earlier, text) => {
    expect(said(text, 'repeated_question', having(earlier))).toBeUndefined();
  });

  test('what the assistant said is no question of the visitor', () => {
    const history: TriggerInput['history'] = [{ from: 'assistant', text: 'How long does delivery take?' }];
    expect(said('How long does delivery take?', 'repeated_question', { history })).toBeUndefined();
  });
});

import { describe, expect, test } from 'vitest';
import type { Line } from '../../server/triggers/index.ts';
import { said } from './said.ts';

const asked = (first: string, between: string, second: string): Line[] => [
  { from: 'visitor', text: 'book it' },
  { from: 'assistant', text: first },
  { from: 'visitor', text: between },
  { from: 'assistant', text: second },
];

const OPEN: [language: string, history: Line[], now: string][] = [
  [
    'English',
    asked('Shall I go ahead and book Friday at 9?', 'my bike is blue', 'Please confirm: Friday at 9?'),
    'it has a basket',
  ],
  [
    'Spanish',
    asked('¿Confirmas la reserva?', 'la bici es azul', '¿Confirmas la reserva del viernes?'),
    'tiene una cesta',
  ],
  [
    'French',
    asked('Veuillez confirmer le rendez-vous.', 'mon vélo est bleu', 'Veuillez confirmer, vendredi 9 h ?'),
    'il a un panier',
  ],
  [
    'German',
    asked('Soll ich den Termin buchen?', 'mein Rad ist blau', 'Bitte bestätigen Sie: Freitag 9 Uhr?'),
    'es hat einen Korb',
  ],
  [
    'Russian',
    asked('Подтвердите запись на пятницу.', 'велосипед синий', 'Подтвердите, пожалуйста: пятница?'),
    'у него корзина',
  ],
  [
    'Japanese',
    asked('予約を確認してよろしいですか', '自転車は青です', 'もう一度、予約を確認してください'),
    'かごがあります',
  ],
];

const SETTLED: [why: string, history: Line[], now: string][] = [
  ['a yes', asked('Shall I go ahead?', 'my bike is blue', 'Please confirm.'), 'yes please'],
  ['a no', asked('Shall I go ahead?', 'my bike is blue', 'Please confirm.'), 'no, leave it'],
  ['a German yes', asked('Soll ich buchen?', 'mein Rad ist blau', 'Bitte bestätigen Sie.'), 'ja, gerne'],
  ['a Chinese no', asked('是否要继续？', '我的车是蓝色的', '请确认'), '不用了'],
  ['asked once', asked('It is blue?', 'my bike is blue', 'Please confirm.'), 'it has a basket'],
  ['the first was answered', asked('Shall I go ahead?', 'yes', 'Please confirm the second one.'), 'it has a basket'],
];

describe('a request to confirm', () => {
  test.each(OPEN)('%s: asked twice and still open, a person takes over', (_, history, now) => {
    expect(said(now, 'unconfirmed', { history })?.action).toBe('handoff');
  });

  test.each(SETTLED)('%s: nobody is called', (_, history, now) => {
    expect(said(now, 'unconfirmed', { history })).toBeUndefined();
  });

  test('after an agent has spoken it counts anew', () => {
    const [, , ...rest] = asked('Shall I go ahead?', 'blue', 'Please confirm.');
    const history: Line[] = [
      { from: 'assistant', text: 'Shall I go ahead?' },
      { from: 'agent', text: 'I am Mika.' },
      ...rest,
    ];
    expect(said('it has a basket', 'unconfirmed', { history })).toBeUndefined();
  });
});

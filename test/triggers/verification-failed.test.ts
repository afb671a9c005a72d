import { describe, expect, test } from 'vitest';
import type { Line } from '../../server/triggers/index.ts';
import { rows, said } from './said.ts';

const SEVERAL_TIMES = {
  English: [
    'the code is wrong, I tried three times',
    'verification failed again',
    'I entered it twice and the code was not accepted',
  ],
  Spanish: ['el código es incorrecto otra vez'],
  French: ['le code est refusé encore une fois'],
  German: ['Der Code wird nicht akzeptiert, schon mehrmals'],
  Russian: ['код опять не подходит'],
  Japanese: ['認証コードが何度も無効になります'],
  Chinese: ['验证码多次错误'],
};

const ONCE = { English: ['the code is invalid'], German: ['der Code ist falsch'], Korean: ['인증 코드가 틀렸대요'] };

const NOT_AT_ALL = {
  English: [
    'where do I enter the code?',
    'is there a discount code?',
    'how do I verify my identity?',
    'the discount arrived, thanks',
    'what is the postal code of the shop',
  ],
  German: ['Wo gebe ich den Code ein?'],
  French: ['avez-vous un code promo ?'],
};

describe('a failed verification', () => {
  test.each(rows(SEVERAL_TIMES))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'verification_failed')?.action).toBe('handoff');
  });

  test.each(rows(ONCE))('%s: "%s" is offered a person', (_, text) => {
    expect(said(text, 'verification_failed')?.action).toBe('offer');
  });

  test.each(rows(NOT_AT_ALL))('%s: "%s" is a plain message', (_, text) => {
    expect(said(text, 'verification_failed')).toBeUndefined();
  });

  test('the second refusal of the assistant goes to a person, the first does not', () => {
    const refusal = { from: 'assistant', text: 'That code is not right. Please try again.' } as const;
    const once: Line[] = [{ from: 'visitor', text: '118822' }, refusal];
    expect(said('118823', 'verification_failed', { history: once })).toBeUndefined();
    const twice: Line[] = [...once, { from: 'visitor', text: '118823' }, refusal];
    expect(said('118824', 'verification_failed', { history: twice })?.action).toBe('handoff');
  });
});

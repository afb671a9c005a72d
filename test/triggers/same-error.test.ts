import { describe, expect, test } from 'vitest';
import type { Line } from '../../server/triggers/index.ts';
import { said } from './said.ts';

const following = (first: string): Line[] => [
  { from: 'visitor', text: first },
  { from: 'assistant', text: 'Please try once more after clearing the cache.' },
];

const AGAIN: [language: string, first: string, now: string][] = [
  ['English', 'The checkout fails with an error', 'still the same error'],
  ['English', 'I get error E-4471 when paying', 'E-4471 came up, the payment failed'],
  ['English', "the app won't open", 'tried it, it fails again'],
  ['English', "I can't log in", 'did that. No change, still not working'],
  ['Spanish', 'la página no funciona', 'sigue sin funcionar, el mismo error'],
  ['French', 'la page ne fonctionne pas', 'toujours la même erreur'],
  ['German', 'Die Zahlung funktioniert nicht', 'immer noch der gleiche Fehler'],
  ['Portuguese', 'o site não abre', 'ainda não abre, mesmo erro'],
  ['Polish', 'aplikacja nie działa', 'nadal nie działa'],
  ['Turkish', 'ödeme sayfası açılmıyor', 'yine aynı hata'],
  ['Russian', 'оплата не работает', 'снова та же ошибка'],
  ['Arabic', 'التطبيق لا يعمل', 'ما زال لا يعمل'],
  ['Hindi', 'ऐप काम नहीं कर रहा', 'अभी भी वही एरर आ रहा है'],
  ['Japanese', 'アプリが動かない', 'まだ同じエラーが出ます'],
  ['Chinese', '页面打不开', '还是打不开'],
  ['Korean', '앱이 안 돼요', '여전히 같은 오류가 나요'],
];

const OTHERS: [why: string, first: string, now: string][] = [
  ['it works now', 'The checkout fails with an error', 'great, that helped, thank you'],
  ['another subject', 'The checkout fails with an error', 'when are you open again on Sunday?'],
  ['nothing was broken', 'Do you have red bikes?', 'do you still have the same in blue?'],
  ['German, solved', 'Die Zahlung funktioniert nicht', 'jetzt klappt es, danke'],
  ['French, another subject', 'la page ne fonctionne pas', 'merci, ça marche maintenant'],
  ['Spanish, solved', 'la página no funciona', 'perfecto, ya está'],
];

describe('the same error twice', () => {
  test.each(AGAIN)('%s: “%s”, then “%s” goes to a person', (_, first, now) => {
    expect(said(now, 'same_error', { history: following(first) })?.action).toBe('handoff');
  });

  test.each(AGAIN)('%s: “%s” alone is answered', (_, first) => {
    expect(said(first, 'same_error')).toBeUndefined();
  });

  test.each(OTHERS)('%s: “%s”, then “%s” goes on', (_, first, now) => {
    expect(said(now, 'same_error', { history: following(first) })).toBeUndefined();
  });

  test('two reports before any answer are one', () => {
    const history: Line[] = [{ from: 'visitor', text: 'the app crashes' }];
    expect(said('it crashes again and again', 'same_error', { history })).toBeUndefined();
  });
});

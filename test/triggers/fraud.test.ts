import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const STOLEN = {
  English: ['my account was hacked', 'someone got into my account and changed the address', 'I have been scammed'],
  Spanish: ['cuenta hackeada, ayuda', 'me han estafado'],
  German: ['Mein Konto wurde gehackt'],
  French: ['mon compte piraté envoie des messages, je me suis fait arnaquer'],
  Russian: ['мой аккаунт взломали'],
  Chinese: ['我的账号被盗'],
};

const SAFE = {
  English: ['can I hack the bell to be louder?', 'is my account active?', 'do you sell anti theft locks'],
  German: ['Ist mein Konto aktiv?'],
  Spanish: ['¿mi cuenta está activa?'],
};

describe('fraud', () => {
  test.each(rows(STOLEN))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'fraud')?.action).toBe('handoff');
  });

  test.each(rows(SAFE))('%s: "%s" is nothing of the kind', (_, text) => {
    expect(said(text, 'fraud')).toBeUndefined();
  });
});

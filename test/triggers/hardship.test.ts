import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const HARD = {
  English: [
    "I lost my job and can't afford the instalments",
    'can we agree on a payment plan?',
    'I am behind on my payments',
  ],
  Spanish: ['no puedo pagar este mes', 'perdí mi trabajo'],
  French: ["je n'arrive plus à payer", 'des difficultés financières en ce moment'],
  German: ['Ich bin arbeitslos', 'Ich kann die Rechnung nicht bezahlen'],
  Russian: ['я не могу платить', 'я потеряла работу'],
  Korean: ['실직해서 돈이 없어요'],
};

const EASY = {
  English: ['can I pay in the shop?', 'how much is the deposit', 'I got a new job, which bike suits commuting?'],
  German: ['Kann ich bar bezahlen?'],
  French: ['puis-je payer par carte ?'],
};

describe('hardship', () => {
  test.each(rows(HARD))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'hardship')?.action).toBe('handoff');
  });

  test.each(rows(EASY))('%s: "%s" is a plain question', (_, text) => {
    expect(said(text, 'hardship')).toBeUndefined();
  });
});

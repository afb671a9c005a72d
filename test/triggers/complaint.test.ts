import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const COMPLAINTS = {
  English: [
    'I want to make a complaint',
    'how do I lodge a formal complaint about the workshop?',
    'terrible service, I am not happy with the repair',
  ],
  Spanish: ['Quiero poner una queja', 'deseo presentar una reclamación'],
  French: ['Je souhaite faire une réclamation', 'service lamentable, je porte plainte'],
  German: ['Ich möchte mich beschweren', 'das ist eine Reklamation'],
  Portuguese: ['Quero fazer uma reclamação', 'péssimo atendimento'],
  Italian: ['Vorrei fare un reclamo', 'pessimo servizio'],
  Dutch: ['Ik heb een klacht', 'dit is onacceptabel'],
  Polish: ['Chcę złożyć skargę', 'składam reklamację'],
  Turkish: ['Şikayetim var', 'şikayet etmek istiyorum'],
  Russian: ['Хочу оставить жалобу', 'у меня претензия'],
  Japanese: ['苦情を言いたい', 'クレームです'],
  Korean: ['불만을 접수하고 싶습니다'],
};

const OTHERWISE = {
  English: ['which lock do you recommend?', 'no complaints so far, thanks', 'where are you located'],
  German: ['Welche Größe brauche ich?', 'Danke für den guten Service'],
  French: ['merci pour votre aide', 'où êtes-vous situés ?'],
};

describe('complaint', () => {
  test.each(rows(COMPLAINTS))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'complaint')?.action).toBe('handoff');
  });

  test.each(rows(OTHERWISE))('%s: "%s" complains of nothing', (_, text) => {
    expect(said(text, 'complaint')?.action).not.toBe('handoff');
  });
});

import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const REQUESTS = {
  English: [
    'Please erase all my personal data',
    'this is a subject access request under GDPR',
    'what data do you hold about me?',
  ],
  Spanish: ['borren todos mis datos', 'derechos de protección de datos'],
  French: ['supprimez toutes mes données', 'demande RGPD'],
  German: ['Löschen Sie alle meine Daten', 'Auskunft nach DSGVO bitte'],
  Polish: ['proszę usunąć moje dane osobowe'],
  Japanese: ['個人情報を削除してください'],
};

const OTHERWISE = {
  English: [
    'what data cable does the computer need?',
    'is there more information on the tyres?',
    'delete the last item from my basket',
  ],
  German: ['Welche Daten hat der Motor?'],
  French: ['avez-vous des données techniques ?'],
};

describe('privacy', () => {
  test.each(rows(REQUESTS))('%s: "%s" goes to a person', (_, text) => {
    expect(said(text, 'privacy')?.action).toBe('handoff');
  });

  test.each(rows(OTHERWISE))('%s: "%s" is no request about own data', (_, text) => {
    expect(said(text, 'privacy')).toBeUndefined();
  });
});

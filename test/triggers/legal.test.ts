import { describe, expect, test } from 'vitest';
import { rows, said } from './said.ts';

const THREATS = {
  English: [
    'I will sue you',
    'my lawyer will be in touch',
    'I am taking legal action',
    'I will report you to trading standards',
    'see you in small claims court',
  ],
  Spanish: ['Voy a demandarlos', 'mi abogado se pondrá en contacto'],
  French: ['mon avocat vous contactera', 'je vais porter plainte'],
  German: ['Ich schalte meinen Anwalt ein', 'Ich melde das dem Verbraucherschutz'],
  Portuguese: ['vou ao procon', 'meu advogado vai ligar'],
  Polish: ['Zgłoszę to do UOKiK', 'mój prawnik się odezwie'],
  Russian: ['Я подам на вас в суд', 'мой адвокат с вами свяжется'],
  Japanese: ['弁護士に相談します', '消費者センターに連絡します'],
  Chinese: ['我要起诉你们', '我会找律师'],
};

const OTHERWISE = {
  English: [
    'what are you going to do, sue is my name',
    'find me good local lawyers',
    'the bell on the handlebar is illegal in my race',
    'do you have a court bike',
  ],
  German: ['Wo kann ich das Rad anmelden?', 'Ist das Licht zugelassen?'],
  French: ['avez-vous un avocatier ?'],
  Spanish: ['¿qué demanda más la gente?'],
};

describe('legal', () => {
  test.each(rows(THREATS))('%s: "%s" goes to a person, whatever else it says', (_, text) => {
    expect(said(text, 'legal')?.action).toBe('handoff');
  });

  test.each(rows(OTHERWISE))('%s: "%s" is no threat', (_, text) => {
    expect(said(text, 'legal')).toBeUndefined();
  });
});

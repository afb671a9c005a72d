import { describe, expect, test } from 'vitest';
import { decide } from '../../server/triggers/index.ts';
import { rows, said } from './said.ts';

const answered = [{ from: 'assistant', text: 'We open at nine.' }] as const;

const MISSED = {
  English: ["that's not what I asked", 'you are not helping', "you don't understand me"],
  Spanish: ['no me entiendes', 'no es lo que pregunté'],
  German: ['Das war nicht meine Frage', 'du verstehst mich nicht'],
  French: ["ce n'est pas ma question", 'vous ne comprenez pas'],
  Russian: ['ты меня не понимаешь'],
  Japanese: ['答えになってない'],
};

const FINE = {
  English: ['I see, and on Sundays?', 'how do I fix a puncture'],
  German: ['Und am Sonntag?'],
  French: ['et le dimanche ?'],
};

describe('assistant failure', () => {
  test('a turn that broke down is handed off', () => {
    const { decision, triggers } = decide({ text: 'hello', history: [], turn: { failed: true } });
    expect(decision).toBe('escalate');
    expect(triggers.map(({ name }) => name)).toContain('assistant_failure');
  });

  test.each(rows(MISSED))('%s: "%s" after an answer is handed off', (_, text) => {
    expect(said(text, 'assistant_failure', { history: [...answered] })?.action).toBe('handoff');
  });

  test('the same words before any answer are only noted', () => {
    expect(said('you are not helping', 'assistant_failure')?.action).toBe('note');
  });

  test.each(rows(FINE))('%s: "%s" blames nobody', (_, text) => {
    expect(said(text, 'assistant_failure', { history: [...answered] })).toBeUndefined();
  });
});

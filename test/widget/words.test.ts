import { describe, expect, it } from 'vitest';
import { words as de } from '../../widget/words/de.ts';
import { en } from '../../widget/words/en.ts';
import { enDesk } from '../../widget/words/en-desk.ts';
import { words as es } from '../../widget/words/es.ts';
import { words as fr } from '../../widget/words/fr.ts';
import { fill, isRightToLeft, wordsOf } from '../../widget/words/index.ts';

const english: Record<string, string> = { ...en, ...enDesk };

describe('the words of the widget', () => {
  it.each(Object.entries({ de, es, fr }))(
    'say the same in %s, with the same gaps to fill',
    (_language, { wait: _, ...words }) => {
      expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
      const gaps = (text: string) => text.split('{}').length - 1;
      for (const [name, word] of Object.entries(words)) {
        expect([name, gaps(word)]).toEqual([name, gaps(english[name] as string)]);
        expect(word.trim()).not.toBe('');
      }
    },
  );

  it('use each accessible name for one thing alone, since others find our buttons by them', () => {
    for (const name of ['Send', 'Open chat', 'Close chat', 'Talk to a person', 'Leave the queue', 'Conversation']) {
      const buttons = ['placeholder', 'sending', 'sent', 'waiting', 'refused', 'message', 'offline'];
      const others = Object.entries(english).filter(
        ([key, word]) => !buttons.includes(key) && word.toLowerCase().includes(name.toLowerCase()),
      );
      expect(others.map(([, word]) => word)).toEqual([name]);
    }
  });

  it('come in English where a language is unknown', async () => {
    expect(await wordsOf('tlh')).toBe(en);
    expect((await wordsOf('de-AT')).send).toBe('Senden');
  });

  it('are filled with what they are given, even if that looks like a gap or a pattern', () => {
    expect(fill('{} joined {}', '$&', '{}')).toBe('$& joined {}');
  });

  it('run from right to left where they should', () => {
    expect(['ar', 'he-IL', 'fa', 'ur'].every(isRightToLeft)).toBe(true);
    expect(['en', 'fr', 'arn'].some(isRightToLeft)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { speechOf } from '../../server/answers/smalltalk.ts';
import { asides } from '../../server/brief/opening.ts';
import { LANGUAGES } from '../../server/language/stopwords.ts';
import { en } from '../../widget/words/en.ts';
import { enDesk } from '../../widget/words/en-desk.ts';
import { fill, wordsOf } from '../../widget/words/index.ts';

const others = LANGUAGES.filter((language) => language !== 'en');
const english: Record<string, string> = { ...en, ...enDesk };

describe('the words of the widget', () => {
  it.each(others)('say the same in %s, with the same gaps to fill', async (language) => {
    const { wait, ...words } = await wordsOf(language);
    expect(wait?.place).toContain('{a}');
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
    const gaps = (text: string) => text.split('{}').length - 1;
    for (const [name, word] of Object.entries(words)) {
      expect([name, gaps(word)]).toEqual([name, gaps(english[name] as string)]);
      expect(word.trim()).not.toBe('');
    }
    expect(words.lang).toBe(language);
  });

  it.each(others)(
    'name the button for a person in %s as the assistant offers one, so that it stands out',
    async (language) => {
      expect((await wordsOf(language)).person).toBe(asides(language).offer);
      expect((await wordsOf(language)).person).toBe(speechOf(language).person);
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

  it('come by the language of a tag, whatever its region and letters, and in English where none are written', async () => {
    for (const tag of ['de-AT', 'DE', 'de_CH']) expect((await wordsOf(tag)).send).toBe('Senden');
    for (const tag of ['tlh', 'arn', 'he-IL', '', 'en-GB', 'constructor']) expect(await wordsOf(tag)).toBe(en);
  });

  it('are filled with what they are given, even if that looks like a gap or a pattern', () => {
    expect(fill('{} joined {}', '$&', '{}')).toBe('$& joined {}');
  });

  it('run the way their own letters do, and not the way of a language that they are not in', async () => {
    for (const language of LANGUAGES)
      expect([language, (await wordsOf(language)).dir]).toEqual([language, language === 'ar' ? 'rtl' : 'ltr']);
    expect((await wordsOf('he')).dir).toBe('ltr');
  });
});

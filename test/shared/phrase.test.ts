import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../server/language/stopwords.ts';
import { phraseWait, WAIT_WORDS, type WaitWords } from '../../shared/phrase.ts';

const say = (position: number, low: number | null, high: number | null, available = true) =>
  phraseWait({ position, low, high, available }, 'en');

describe('the sentence a waiting visitor reads', () => {
  it('names the place and the range', () => {
    expect(say(2, 130, 230)).toBe('You are 2nd in line. About 2 to 4 minutes.');
    expect(say(3, 245, 540)).toBe('You are 3rd in line. About 4 to 9 minutes.');
  });

  it('says next rather than first', () => {
    expect(say(1, 5, 40)).toBe('You are 1st in line. Less than a minute.');
    expect(say(1, 20, 150)).toBe('You are 1st in line. Up to 3 minutes.');
    expect(say(1, 20, 61)).toBe('You are 1st in line. Up to 2 minutes.');
  });

  it('says that nobody can tell when there is no range', () => {
    expect(say(3, null, null)).toBe("You are 3rd in line. We can't tell yet how long it will take.");
  });

  it('says that nobody is there, whatever was estimated', () => {
    expect(say(4, 60, 120, false)).toBe(
      "You are 4th in line. Nobody is on shift right now, so we can't tell yet how long it will take.",
    );
  });

  it('owns up to a wait that is longer than was told, and names no figure', () => {
    const late = { position: 1, low: null, high: null, available: true, late: true };
    expect(phraseWait(late, 'en')).toBe(
      "You are 1st in line. It is taking longer than usual, and we can't tell yet how much longer.",
    );
    expect(phraseWait({ ...late, available: false }, 'en')).toMatch(/Nobody is on shift/);
  });

  it('speaks of long waits in quarters of an hour', () => {
    expect(say(8, 1900, 3500)).toBe('You are 8th in line. About 30 minutes to 1 hour.');
    expect(say(8, 2900, 4000)).toBe('You are 8th in line. About 45 minutes to 1¼ hours.');
    expect(say(8, 4600, 7000)).toBe('You are 8th in line. About 1¼ to 2 hours.');
    expect(say(8, 3600, 3600)).toBe('You are 8th in line. About 1 hour.');
  });

  it('gives ordinals their endings', () => {
    const ends = [11, 12, 13, 21, 22, 23, 101, 111].map((n) => say(n, null, null).split(' ')[2]);
    expect(ends).toEqual(['11th', '12th', '13th', '21st', '22nd', '23rd', '101st', '111th']);
  });

  it('falls back to English for a language without words', () => {
    expect(phraseWait({ position: 2, low: 130, high: 230, available: true }, 'xx-YY')).toBe(say(2, 130, 230));
  });

  it.each([
    ['pl', 'Mniej więcej od 2 do 4 minut.', 'Mniej więcej od 45 minut do 1¼ godziny.', 'Około 2 godzin.'],
    ['ru', 'Примерно от 2 до 4 минут.', 'Примерно от 45 минут до 1¼ часа.', 'Около 2 часов.'],
    ['uk', 'Приблизно від 2 до 4 хвилин.', 'Приблизно від 45 хвилин до 1¼ години.', 'Близько 2 годин.'],
    ['tr', 'Yaklaşık 2 ila 4 dakika.', 'Yaklaşık 45 dakika ila 1 saat 15 dakika.', 'Yaklaşık 2 saat.'],
    ['ar', 'نحو 2 إلى 4 دقائق.', 'نحو 45 دقيقة إلى ساعة واحدة و15 دقيقة.', 'نحو ساعتين.'],
    ['hi', 'लगभग 2 से 4 मिनट।', 'लगभग 45 मिनट से 1 घंटा 15 मिनट।', 'लगभग 2 घंटे।'],
    ['ja', '待ち時間は約2～4分です。', '待ち時間は約45分～1時間15分です。', '待ち時間は約2時間です。'],
    ['zh', '预计等待约2到4分钟。', '预计等待约45分钟到1小时15分钟。', '预计等待约2小时。'],
    ['ko', '대기 시간은 약 2~4분입니다.', '대기 시간은 약 45분~1시간 15분입니다.', '대기 시간은 약 2시간입니다.'],
  ])('counts minutes and hours as one does in %s', async (language, minutes, both, hours) => {
    const { wait } = await import(`../../shared/wait/${language}.ts`);
    const say = (low: number, high: number) =>
      phraseWait({ position: 2, low, high, available: true }, language, { [language]: wait });
    expect(say(130, 230)).toContain(minutes);
    expect(say(2900, 4000)).toContain(both);
    expect(say(7200, 7200)).toContain(hours);
  });

  it.each(LANGUAGES.filter((language) => language !== 'en'))(
    'has every part in %s, with the gaps that the English ones have',
    async (language) => {
      const { wait }: { wait: WaitWords } = await import(`../../shared/wait/${language}.ts`);
      const gaps = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
      for (const [name, text] of Object.entries(WAIT_WORDS.en as WaitWords)) {
        const theirs = wait[name as keyof WaitWords];
        if (typeof text !== 'string' || typeof theirs !== 'string') continue;
        expect([name, gaps(theirs)]).toEqual([name, gaps(text)]);
        expect([name, theirs.trim() || text]).not.toEqual([name, text]);
      }
      for (const forms of [wait.ordinal, wait.minutes, wait.hours]) expect(forms.other).toContain('#');
      const late = { position: 3, low: null, high: null, available: true, late: true };
      expect(phraseWait(late, language, { [language]: wait }).endsWith(wait.late)).toBe(true);
    },
  );

  it('only ever widens the range', () => {
    const range = fc.tuple(
      fc.double({ min: 0, max: 40_000, noNaN: true }),
      fc.double({ min: 0, max: 20_000, noNaN: true }),
    );
    fc.assert(
      fc.property(range, fc.integer({ min: 1, max: 200 }), ([low, width], position) => {
        const [from, to] = heard(say(position, low, low + width));
        expect(from).toBeLessThanOrEqual(low);
        expect(to).toBeGreaterThanOrEqual(low + width);
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});

/** The range in seconds as a listener would understand it. */
function heard(sentence: string): [number, number] {
  const said = sentence.split('line. ')[1] as string;
  if (said === 'Less than a minute.') return [0, 60];
  const times = [...said.matchAll(/(\d+)([¼½¾]?)(?: (minute|hour)s?)?/g)];
  const unitOfLast = times.at(-1)?.[3];
  const seconds = times.map(([, whole, part, unit]) => {
    const value = Number(whole) + (part ? '¼½¾'.indexOf(part) + 1 : 0) / 4;
    return value * ((unit ?? unitOfLast) === 'hour' ? 3600 : 60);
  });
  const to = seconds.at(-1) as number;
  if (said.startsWith('Up to')) return [0, to];
  return [seconds[0] as number, to];
}

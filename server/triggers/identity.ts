import type { Reading, Trigger } from './reading.ts';

/** A visitor the site knows by a tag, who goes to a person: at once, or as soon as a message is complex enough. */
export const identity: Trigger = {
  name: 'identity',
  urgency: 56,
  look(reading, { tags, complexity }) {
    const wanted = tags.map((tag) => tag.toLowerCase());
    const tag = reading.input.profile?.tags?.find((own) => wanted.includes(own.toLowerCase()));
    if (tag === undefined) return undefined;
    if (complexity === 0) return { evidence: `tagged "${tag}"`, confidence: 1 };
    const found = complexityOf(reading);
    return found < complexity ? undefined : { evidence: `tagged "${tag}", complexity ${found}`, confidence: 1 };
  },
};

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * How much a message asks at once, 0..1 in hundredths: its length (up to 0.5, at 300 letters; a character of Chinese, Japanese or Korean
 * counts for three), questions and sentences beyond the first (up to 0.3), figures that it names (up to 0.2), and the
 * turns that the matter has taken (up to 0.2).
 */
export function complexityOf({ text, input }: Pick<Reading, 'text' | 'input'>): number {
  const letters = text.length + 2 * (text.match(WIDE)?.length ?? 0);
  const sentences = text.match(/[^.!?。！？؟।\n]{6,}(?:[.!?。！？؟।\n]|$)/g)?.length ?? 0;
  const figures = text.match(/\d+(?:[.,:/-]\d+)*/g)?.length ?? 0;
  const parts = [
    Math.min(letters / 600, 0.5),
    Math.min(0.1 * Math.max(0, sentences - 1), 0.3),
    Math.min(0.1 * figures, 0.2),
    Math.min(0.04 * (input.turn?.turns ?? 0), 0.2),
  ];
  return (
    Math.round(
      100 *
        Math.min(
          1,
          parts.reduce((sum, part) => sum + part, 0),
        ),
    ) / 100
  );
}

import { TURNS } from '../../shared/fields.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * The number of words, by the stricter of two counts: what stands between spaces, and what Unicode takes for a word
 * (UAX 29), which also counts in scripts without spaces.
 */
export function countWords(text: string): number {
  let words = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words++;
  return Math.max(words, text.split(/\s+/).filter(Boolean).length);
}

/** `text` on one line, with at most `most` words and `longest` characters; what was cut short ends in "…". */
export function clip(text: string, most: number, longest = 4000): string {
  const line = text
    .slice(0, 2 * longest)
    .replace(TURNS, '')
    .replace(/\s+/g, ' ')
    .trim();
  let words = 0;
  let pieces = 0;
  let end = 0;
  for (const { segment, index, isWordLike } of segmenter.segment(line)) {
    if (isWordLike) words++;
    if (segment !== ' ' && (index === 0 || line[index - 1] === ' ')) pieces++;
    if (Math.max(words, pieces) > most) return shortened(line.slice(0, end), longest);
    // Even one word may be as long as a message.
    if (index + segment.length > longest) return shortened(line.slice(0, end || longest), longest);
    if (segment !== ' ') end = index + segment.length;
  }
  return line;
}

function shortened(start: string, longest: number): string {
  const kept = start.slice(0, longest - 1).replace(/[\s,;:.–-]+$|[\ud800-\udbff]$/u, '');
  return kept && `${kept}…`;
}

import { findAnger, SIGNS, signsBefore } from './anger.ts';
import { judges } from './figures.ts';
import { confidenceOf, judgeWords, strongestWords } from './model.ts';
import { kindsOf } from './modelled.ts';
import type { Plain } from './plain.ts';
import type { Trigger } from './reading.ts';

/** Anger, shouting, scorn, a threat to leave: in these words, or grown over the conversation. */
export const frustration: Trigger = {
  name: 'frustration',
  urgency: 64,
  look(reading) {
    const { plain, earlier } = reading;
    const learned = judges.frustration;
    const foreign = findAnger(plain);
    if (foreign) return { evidence: reading.words(foreign.start, foreign.end), confidence: foreign.confidence };
    if (!learned) return undefined;
    const signs = { ...reading.signs, ...signsBefore(earlier, reading.input.history.at(-1), plain) };
    const marks = { ...kindsOf(plain), ...signs };
    const sure = judgeWords(learned, reading.features, marks);
    if (sure < learned.threshold) return undefined;
    const confidence = confidenceOf(sure, learned.threshold);
    const [start, end] = strongestWords(learned, reading.features);
    return {
      evidence: evidenceOf(plain, signs, learned.marks) ?? reading.words(start, end),
      confidence,
      upTo: confidence < 0.75 ? 'offer' : 'handoff',
    };
  },
};

/** The words of the sign that speaks most for it. */
function evidenceOf(plain: Plain, signs: Record<string, number>, marks: Record<string, number>): string | undefined {
  const [strongest] = Object.keys(signs).sort(
    (a, b) => (marks[b] ?? 0) * (signs[b] ?? 0) - (marks[a] ?? 0) * (signs[a] ?? 0),
  );
  const find = SIGNS.find(([name]) => name === strongest)?.[1];
  const match = find?.exec(plain.text);
  if (!match) return undefined;
  const start = plain.at ? (plain.at[match.index] ?? 0) : match.index;
  const end = match.index + match[0].length;
  return plain.raw.slice(start, plain.at ? (plain.at[end] ?? plain.raw.length) : end).trim();
}

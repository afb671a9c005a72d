import type { Passage } from '../search/passage.ts';
import { labelOf } from '../search/postings.ts';
import { type Finding, SURE } from './finding.ts';
import { fresh, type Said } from './fresh.ts';
import type { Account, Outcome, Source, TurnInput } from './outcome.ts';
import type { Speech } from './speech/speech.ts';

/** What was found, said; a person when all of it was said before. */
export function resolve(findings: Finding[], said: Said | null, speech: Speech, isHello: boolean): Outcome {
  if (!said) return escalate('repeated_question', findings, 'this answer was given before');
  const hello = isHello ? `${helloOf(speech)} ` : '';
  return {
    mode: 'resolve',
    text: hello ? joinHello(hello, said.text) : said.text,
    sources: sourcesOf(said.passage),
    account: account(Math.min(...findings.map(({ certainty }) => certainty)), findings),
  };
}

/** What was found for each part of a message, said part by part, and which part has no answer. */
export function several(findings: Finding[], turn: TurnInput, speech: Speech, isHello: boolean): Outcome {
  const answers: (Said & { question: string })[] = [];
  const missing: string[] = [];
  for (const finding of findings) {
    const said = finding.certainty >= SURE ? fresh(finding, turn.history, speech) : null;
    if (!said) missing.push(finding.question);
    else if (!answers.some(({ text }) => text === said.text)) answers.push({ ...said, question: finding.question });
  }
  if (!answers.length) return escalate('repeated_question', findings, 'these answers were given before');
  const texts = answers.map(({ text, passage }) =>
    answers.length > 1 && passage ? `**${labelOf(passage.title)}**\n${text}` : text,
  );
  const gaps = missing.map((question) => speech.missing.replace('{topic}', short(question)));
  const text = [...texts, ...gaps].join('\n\n');
  const certain = findings.filter(({ certainty }) => certainty >= SURE);
  return {
    mode: 'resolve',
    text: isHello ? joinHello(`${helloOf(speech)} `, text) : text,
    sources: sourcesOf(...answers.map(({ passage }) => passage)),
    account: account(Math.min(...certain.map(({ certainty }) => certainty)) * (missing.length ? 0.8 : 1), findings),
  };
}

/** The first sentence of a greeting. */
export const helloOf = ({ greeting }: Speech) => /^[^!！.。]+[!！.。]/u.exec(greeting)?.[0] ?? '';

/** A list begins on a line of its own. */
export function joinHello(hello: string, text: string): string {
  return /^(?:[-*+]|\d+\.)\s|^\*\*[^*\n]+\*\*\n/.test(text) ? `${hello.trim()}\n\n${text}` : hello + text;
}

export function escalate(reason: string, findings: Finding[], note: string): Outcome {
  const certainty = Math.max(0, ...findings.map((finding) => finding.certainty));
  return { mode: 'escalate', reason, account: account(certainty, findings, note) };
}

export function account(confidence: number, findings: Finding[], note?: string): Account {
  const passages = findings.flatMap(({ search, best }) => (best ? [best, ...search.found].slice(0, 3) : []));
  const scores = new Map(passages.map(({ passage, score }) => [passage.id, Math.round(100 * score) / 100]));
  return {
    by: 'grounded',
    confidence: Math.round(100 * confidence) / 100,
    passages: [...scores.keys()],
    ...(scores.size > 0 && { scores: [...scores.values()] }),
    ...(note ? { note } : {}),
  };
}

export function sourcesOf(...passages: (Passage | undefined)[]): Source[] {
  const sources = new Map<string, Source>();
  for (const passage of passages) {
    if (!passage) continue;
    const { title, url } = passage;
    sources.set(url ?? title, url ? { title, url } : { title });
  }
  return [...sources.values()];
}

export function short(question: string): string {
  const text = question.replace(/[?？؟.!\s]+$/, '');
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

import type { Account, Outcome, Source, TurnInput } from '../answers/outcome.ts';
import { detectLanguage } from '../language/detect.ts';
import type { Passage } from '../search/passage.ts';
import { brokenOff } from './apology.ts';
import { type Directive, directiveOf } from './directive.ts';
import { createDraft, type Draft } from './draft.ts';
import type { Answer } from './model.ts';
import { HAND_OFF_REASONS } from './prompt.ts';
import { WAVERING, waveringOf } from './wavering.ts';

type Ended = {
  input: TurnInput;
  draft: Draft;
  answer: Answer;
  passages: Passage[];
  answerable: number;
  /** What was shown and cited in earlier steps of the turn. */
  before?: { text: string; cited: number[] };
  /** A tool said what the answer may state. */
  hasFacts?: boolean;
  isAllowed(address: string): boolean;
};

/** What an answer that came to its end amounts to. */
export function conclude({ input, draft, answer, passages, answerable, isAllowed, ...more }: Ended): Outcome {
  const before = more.before ?? { text: '', cited: [] };
  const directive = draft.directive() ?? answer.calls.map(directiveOf).find(Boolean);
  const cited = sourcesOf([...before.cited, ...draft.cited()], passages);
  const own = answer.isCut ? draft.whole() || draft.text() : draft.text();
  const text = joined(before.text, own);
  const about = (confidence: number, note?: string): Account => account(confidence, passages, note);
  if (directive?.do === 'ask' && input.clarified === 0) {
    const { question, choices } = screened(directive, isAllowed);
    return { mode: 'clarify', text: joined(text, question), choices, account: about(0.5) };
  }
  if (directive?.do === 'ask')
    return { mode: 'escalate', reason: 'ambiguity', account: about(0.2, directive.question) };
  if (directive?.do === 'hand_off') {
    const reason = HAND_OFF_REASONS.find((name) => name === directive.reason) ?? 'no_answer';
    return { mode: 'escalate', reason, account: about(0.2, directive.note.slice(0, 300) || undefined) };
  }
  if (own === '') {
    return {
      mode: 'escalate',
      reason: 'assistant_failure',
      account: about(0, 'nothing of the answer may be shown'),
    };
  }
  const trusted = confidenceOf(cited.length, answerable, input.question, more.hasFacts ?? false);
  const wavers = waveringOf(text, input.question, input.history);
  const confidence = wavers ? Math.min(WAVERING, trusted) : trusted;
  return {
    mode: 'resolve',
    text,
    sources: cited,
    account: about(confidence, [answer.isCut && 'cut at its limit', wavers].filter(Boolean).join(', ') || undefined),
  };
}

/**
 * 0..1. A statement that rests on a passage is trusted as far as the knowledge seems to hold the answer; one that rests on
 * none is not, unless a tool said it or there was nothing to look up (a greeting, thanks).
 */
function confidenceOf(cited: number, answerable: number, question: string, hasFacts: boolean): number {
  if (cited > 0) return 0.6 + 0.4 * answerable;
  if (hasFacts) return 0.75;
  const isSmallTalk = question.length <= 40 && !/[?？؟\d]/.test(question) && question.trim().split(/\s+/).length <= 4;
  return isSmallTalk ? 0.8 : Math.min(0.4, answerable);
}

/** What the visitor has read of an answer that broke off, in whole sentences and saying so; undefined when there is none. */
export function keepWhole(
  input: TurnInput,
  draft: Draft,
  passages: Passage[],
  note: string,
  before = '',
): Outcome | undefined {
  const text = draft.whole();
  if (text === '') return undefined;
  const language = detectLanguage(input.question, input.locale.slice(0, 2).toLowerCase());
  return {
    mode: 'resolve',
    text: joined(before, text, brokenOff(language)),
    sources: sourcesOf(draft.cited(), passages),
    account: account(0.3, passages, note),
  };
}

function sourcesOf(cited: number[], passages: Passage[]): Source[] {
  const sources = new Map<string, Source>();
  for (const number of cited) {
    const passage = passages[number - 1];
    if (!passage || sources.has(passage.article)) continue;
    sources.set(passage.article, { title: passage.title, ...(passage.url && { url: passage.url }) });
  }
  return [...sources.values()];
}

function screened(directive: Directive & { do: 'ask' }, isAllowed: (address: string) => boolean) {
  const clean = (text: string, longest: number) => {
    const draft = createDraft(isAllowed, longest, () => {});
    draft.take(text.replace(/\s+/g, ' '));
    draft.close();
    return draft.text();
  };
  const choices = directive.choices.slice(0, 4).map((choice) => clean(choice, 60));
  return { question: clean(directive.question, 400), choices: [...new Set(choices)].filter(Boolean) };
}

/** Paragraphs of one message. */
export const joined = (...parts: string[]) => parts.filter(Boolean).join('\n\n');

export function account(confidence: number, passages: Passage[], note?: string): Account {
  const ids = passages.map(({ id }) => id);
  return { by: 'model', confidence, passages: ids, ...(note && { note }) };
}

import { detectLanguage } from '../../language/detect.ts';
import type { KnowledgeIndex } from '../../search/knowledge.ts';
import { SURE } from '../finding.ts';
import { answer } from '../grounded.ts';
import type { Line, Outcome, TurnInput } from '../outcome.ts';
import { withoutGreeting, withoutPleasantries } from '../smalltalk.ts';
import { LEADS } from './leads.ts';
import { type Translated, translate } from './topics.ts';

/** So much of a question has to be understood before its topics are looked up. */
const ENOUGH = 0.6;
/** What was understood by its topics alone is never relied on more than that. */
const MOST = 0.7;

/**
 * Answers as `answer` does, and a question in another language than the knowledge's by the everyday topics that it names (opening hours,
 * delivery, returns, prices ...): then the shop's own words follow a sentence in the visitor's language that says so. What names no such
 * topic, or mostly something else, stays without an answer.
 */
export function answerAnyone(input: TurnInput, index: KnowledgeIndex): Outcome {
  const asked = input.clarified > 0 ? lastBefore(input) : '';
  const chosen = asked ? understood(asked, input.locale, index) : null;
  if (chosen) {
    const outcome = answer({ ...atHome(input, index), speaks: chosen.from }, index);
    if (outcome.mode === 'resolve' && outcome.account.confidence >= SURE) return led(outcome, chosen, 1, index);
  }
  const outcome = answer(input, index);
  if (outcome.account.confidence >= SURE || !isOpen(outcome)) return quoted(outcome, input.question, index);
  const said = understood(input.question, input.locale, index);
  if (!said) return outcome;
  const translated = answer({ ...atHome(input, index), question: said.text, speaks: said.from }, index);
  if (translated.mode === 'clarify') return led(translated, said, said.share, index);
  if (translated.mode === 'escalate' || said.share * Math.min(MOST, translated.account.confidence) < SURE)
    return outcome;
  return led(translated, said, said.share, index);
}

/** Would a better answer be welcome? */
const isOpen = (outcome: Outcome) =>
  outcome.mode !== 'escalate' || /^(?:no_answer|low_confidence)$/.test(outcome.reason);

/** With the visitor's earlier questions in the knowledge's language, as far as they are understood. */
function atHome(input: TurnInput, index: KnowledgeIndex): TurnInput {
  const history = input.history.map((line): Line => {
    const before = line.from === 'visitor' ? understood(line.text, input.locale, index) : null;
    return before ? { ...line, text: before.text } : line;
  });
  return { ...input, history };
}

/** What the visitor asked before this. */
const lastBefore = ({ history, question }: TurnInput) =>
  history.findLast(({ from, text }) => from === 'visitor' && text !== question)?.text ?? '';

/** What was found without translating (by a name, or by words that two languages share) is in another language all the same, and said to be. */
function quoted(outcome: Outcome, question: string, { languages: [home = 'en', ...others] }: KnowledgeIndex): Outcome {
  const asked = detectLanguage(question, home);
  const isAbroad = asked !== home && !others.includes(asked);
  if (outcome.mode !== 'resolve' || outcome.sources.length === 0 || !isAbroad) return outcome;
  if (detectLanguage(outcome.text, home) === asked) return outcome;
  return { ...outcome, text: `${leadOf(asked, home)}\n\n${outcome.text}` };
}

/** An outcome with a note of how it came about, no more certain than that allows, and said to be in another language. */
function led(outcome: Outcome, said: Understood, share: number, index: KnowledgeIndex): Outcome {
  const account = {
    ...outcome.account,
    confidence: Math.round(100 * share * Math.min(MOST, outcome.account.confidence)) / 100,
    note: `asked in ${said.from}, looked up as “${said.text}”`,
  };
  if (outcome.mode !== 'resolve') return { ...outcome, account };
  return { ...outcome, account, text: `${leadOf(said.from, index.languages[0] ?? 'en')}\n\n${outcome.text}` };
}

type Understood = Translated & { from: string };

/** A question in the words of the knowledge's language, when it is in none of the knowledge's languages and enough of it is understood. */
export function understood(question: string, locale: string, { languages, knows }: KnowledgeIndex): Understood | null {
  const [home = ''] = languages;
  const plain = withoutPleasantries(withoutGreeting(question).question);
  const named = locale.slice(0, 2).toLowerCase();
  const likely = detectLanguage(question, named);
  if (languages.includes(likely)) return null;
  const tried = new Set([likely, ...(SIBLINGS[likely] ?? []), named]);
  const found = [...tried]
    .filter((language) => !languages.includes(language))
    .flatMap((from) => {
      const translated = translate(plain, from, home, knows);
      return translated && translated.share >= ENOUGH ? [{ ...translated, from }] : [];
    });
  return found.sort((a, b) => b.share - a.share)[0] ?? null;
}

/** Short texts may be in either. */
const SIBLINGS: Record<string, string[]> = { ru: ['uk'], uk: ['ru'], es: ['pt', 'it'], pt: ['es'], it: ['es'] };

function leadOf(language: string, home: string): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(home) ?? home;
  return (LEADS[language] ?? LEADS.en ?? '').replace('{language}', name);
}

import { earlierQuestion, questionsIn } from './asking.ts';
import { compose, pinpoint } from './compose.ts';
import { chosen, type Finding, find, rivals, sectionsToChoose } from './finding.ts';
import { askedKinds, KINDS, statedKinds } from './kinds.ts';
import type { KnowledgeIndex } from './knowledge.ts';
import { detectLanguage } from './language/detect.ts';
import type { Account, Line, Outcome, Passage, Source, TurnInput } from './outcome.ts';
import { labelOf } from './postings.ts';
import { hasTopic } from './question.ts';
import { readSmallTalk, type SmallTalk, speechOf, withoutGreeting } from './smalltalk.ts';
import type { Speech } from './speech/speech.ts';

/** From here on an answer is given as one; from `GUESS` on as something that may be meant; below that a person is better. */
const SURE = 0.45;
const GUESS = 0.15;
/** Below this, two articles that seem to fit may both be wrong: then it is not worth asking between them. */
const ASK = 0.3;

/**
 * Answers a visitor out of the site's knowledge alone, with its words and without a model: one passage's best sentences, or
 * several parts' when the message asks several things. Asks once when two articles answer equally well. Escalates with
 * `no_answer`, `low_confidence` (a second guess in a row), `repeated_question` (the same answer again), `ambiguity` or
 * `asks_for_person`. Says nothing that the knowledge does not say. Pure.
 */
export function answer(input: TurnInput, index: KnowledgeIndex): Outcome {
  const history = input.history.filter(
    (line, at) => at < input.history.length - 1 || line.text !== input.question || line.from !== 'visitor',
  );
  const turn = { ...input, history };
  const talk = readSmallTalk(input.question, input.locale);
  if (talk) return chat(talk, turn, index);
  const { question, isGreeted } = withoutGreeting(input.question);
  const speech = speechOf(detectLanguage(question, input.locale.slice(0, 2).toLowerCase()));
  if (input.clarified === 0 && isUnreadable(question)) return askAgain(speech);
  const picked = input.clarified > 0 ? chosen(question, earlierQuestion(history, input.locale), index) : null;
  if (picked) return resolve([picked], fresh(picked, history, speech), speech, false);
  const parts = questionsIn(question);
  const findings = parts.map((part, at) => {
    const before = parts.slice(0, at).map((text): Line => ({ from: 'visitor', text }));
    return find(part, index, [...history, ...before], input.locale, input.clarified > 0 && at === 0);
  });
  const isHello = isGreeted && !history.some(({ from }) => from === 'assistant');
  return settle(findings, turn, index, speech, isHello);
}

/** Signs without words, or keys that somebody leaned on: nothing that a person should be fetched for. */
function isUnreadable(question: string): boolean {
  return !/[\p{L}\p{N}]/u.test(question) || /^\p{L}*[bcdfghjklmnpqrstvwxz]{7,}\p{L}*$/iu.test(question.trim());
}

const askAgain = ({ wrong }: Speech): Outcome => ({
  mode: 'clarify',
  text: wrong,
  choices: [],
  account: { by: 'grounded', confidence: 0, passages: [], note: 'nothing to read in it' },
});

function settle(
  findings: Finding[],
  turn: TurnInput,
  index: KnowledgeIndex,
  speech: Speech,
  isHello: boolean,
): Outcome {
  const sure = findings.filter(({ certainty }) => certainty >= SURE);
  const [only] = findings;
  if (findings.length > 1 && sure.length > 0) return several(findings, turn, speech, isHello);
  const best = only && findings.length > 1 ? findings.reduce((a, b) => (b.certainty > a.certainty ? b : a)) : only;
  if (!best?.best || best.certainty < GUESS) return escalate('no_answer', findings, 'nothing found');
  const sections = turn.clarified === 0 ? sectionsToChoose(best, index) : null;
  if (sections) return clarify(best, sections.headings, speech.about.replace('{topic}', labelOf(sections.title)));
  const tied = rivals(best);
  if (tied.length > 1 && best.certainty >= ASK && turn.clarified === 0 && !best.leans) {
    const [a = '', b = '', ...more] = tied.map(({ passage }) => labelOf(passage.title));
    const text = more.length ? speech.which : speech.either.replace('{a}', a).replace('{b}', b);
    return clarify(best, [a, b, ...more], text);
  }
  const settled = { ...best, best: tied[0] ?? best.best };
  if (best.certainty < SURE) return guess(settled, turn, speech);
  return resolve([settled], fresh(settled, turn.history, speech), speech, isHello);
}

type Said = { text: string; passage: Passage };

/** A line this short may be said again out of a longer answer: then it is the point. */
const GLANCE = 120;
/** What is left to say to a follow-up may rank so much lower. */
const NEAR = 1.2;

/**
 * What answers a question and was not said yet: the excerpt; the whole section; the very sentence; to a follow-up another
 * passage with the kind of fact that it asks for; at last the same again, said to be that, once. Null when the same question
 * is asked again.
 */
function fresh(finding: Finding, history: Line[], speech: Speech): Said | null {
  const { best, question, search } = finding;
  if (!best) return null;
  const { passage } = best;
  const said = history.filter(({ from }) => from === 'assistant').map(({ text }) => text);
  const isNew = (text: string) =>
    text !== '' && !said.some((earlier) => earlier === text || (text.length > GLANCE && earlier.includes(text)));
  const first = compose(question, search, best);
  if (isNew(first)) return { text: first, passage };
  const asked = question.trim().toLowerCase();
  if (history.some(({ from, text }) => from === 'visitor' && text.trim().toLowerCase() === asked)) return null;
  const whole = compose(question, search, best, true);
  if (isNew(whole) && whole.length < 900) return { text: whole, passage };
  const point = pinpoint(question, search, best);
  if (point && point !== first && isNew(point)) return { text: point, passage };
  const next = finding.leans ? another(finding, isNew) : null;
  if (next) return next;
  const again = `${speech.above}\n\n${first}`;
  return finding.certainty >= SURE && hasTopic(question, ['en']) && isNew(again) ? { text: again, passage } : null;
}

function another({ question, search, best }: Finding, isNew: (text: string) => boolean): Said | null {
  const kinds = askedKinds(question) & ~KINDS.number;
  if (!kinds || !best) return null;
  for (const found of search.found.filter(({ score }) => score > best.score - NEAR)) {
    const text = compose(question, search, found);
    if (found !== best && kinds & statedKinds(text) && isNew(text)) return { text, passage: found.passage };
  }
  return null;
}

function resolve(findings: Finding[], said: Said | null, speech: Speech, isHello: boolean): Outcome {
  if (!said) return escalate('repeated_question', findings, 'this answer was given before');
  const hello = isHello ? `${helloOf(speech)} ` : '';
  return {
    mode: 'resolve',
    text: hello ? joinHello(hello, said.text) : said.text,
    sources: sourcesOf([said.passage]),
    account: account(Math.min(...findings.map(({ certainty }) => certainty)), findings),
  };
}

function several(findings: Finding[], turn: TurnInput, speech: Speech, isHello: boolean): Outcome {
  const answers: { text: string; passage: Passage; question: string }[] = [];
  const missing: string[] = [];
  for (const finding of findings) {
    const said = finding.certainty >= SURE ? fresh(finding, turn.history, speech) : null;
    if (!said) missing.push(finding.question);
    else if (!answers.some(({ text }) => text === said.text)) answers.push({ ...said, question: finding.question });
  }
  if (!answers.length) return escalate('repeated_question', findings, 'these answers were given before');
  const texts = answers.map(({ text, passage }) =>
    answers.length > 1 ? `**${labelOf(passage.title)}**\n${text}` : text,
  );
  const gaps = missing.map((question) => speech.missing.replace('{topic}', short(question)));
  const text = [...texts, ...gaps].join('\n\n');
  const certain = findings.filter(({ certainty }) => certainty >= SURE);
  return {
    mode: 'resolve',
    text: isHello ? joinHello(`${helloOf(speech)} `, text) : text,
    sources: sourcesOf(answers.map(({ passage }) => passage)),
    account: account(Math.min(...certain.map(({ certainty }) => certainty)) * (missing.length ? 0.8 : 1), findings),
  };
}

/** Something that may be meant, said as that; not twice in a row, and not when it was shown before. */
function guess(finding: Finding, turn: TurnInput, speech: Speech): Outcome {
  if (turn.lowConfidence > 0) return escalate('low_confidence', [finding], 'a second guess in a row');
  const said = fresh(finding, turn.history, speech);
  if (!said) return escalate('repeated_question', [finding], 'this guess was made before');
  const lead = finding.foreign
    ? speech.closest.replace('{topic}', finding.foreign)
    : speech.perhaps.replace('{topic}', labelOf(said.passage.title));
  return {
    mode: 'resolve',
    text: [lead, said.text, speech.isIt].join('\n\n'),
    sources: sourcesOf([said.passage]),
    account: account(finding.certainty, [finding], 'a guess, said as one'),
  };
}

function clarify(finding: Finding, choices: string[], text: string): Outcome {
  return {
    mode: 'clarify',
    text,
    choices,
    account: account(finding.certainty, [finding], 'several answers fit equally well'),
  };
}

function chat({ talk, language }: SmallTalk, turn: TurnInput, index: KnowledgeIndex): Outcome {
  const speech = speechOf(language);
  const last = turn.history.findLast(({ from }) => from === 'assistant')?.text ?? '';
  const wasGuess = last.endsWith(speech.isIt) || last === speech.wrong;
  if (talk === 'no' && (wasGuess || turn.clarified > 0)) {
    if (turn.clarified > 0) return escalate('ambiguity', [], 'neither of the choices');
    return {
      mode: 'clarify',
      text: speech.wrong,
      choices: [speech.person],
      account: account(1, [], 'the guess was wrong'),
    };
  }
  if (talk === 'yes' && last === speech.wrong) return escalate('asks_for_person', [], 'accepted the offer of a person');
  if (talk === 'yes' && turn.clarified > 0) {
    const earlier = find(earlierQuestion(turn.history, turn.locale), index, [], turn.locale);
    const both = rivals(earlier).map(
      (found): Finding => ({ ...earlier, best: found, certainty: Math.max(SURE, earlier.certainty) }),
    );
    if (both.length) return several(both, turn, speech, false);
  }
  return {
    mode: 'resolve',
    text: reply(talk, speech, turn, last).replaceAll('{site}', turn.site.name),
    sources: [],
    account: account(1, [], `small talk: ${talk}`),
  };
}

function reply(talk: SmallTalk['talk'], speech: Speech, { history }: TurnInput, last: string): string {
  const isFirst = !history.some(({ from }) => from === 'assistant');
  if (talk === 'greeting') return isFirst ? speech.greeting : speech.again;
  if (talk === 'no' || talk === 'yes') return last === speech.ok ? speech.help : speech.ok;
  return speech[talk];
}

const helloOf = ({ greeting }: Speech) => /^[^!！.。]+[!！.。]/u.exec(greeting)?.[0] ?? '';

/** A list begins on a line of its own. */
function joinHello(hello: string, text: string): string {
  return /^(?:[-*+]|\d+\.)\s|^\*\*[^*\n]+\*\*\n/.test(text) ? `${hello.trim()}\n\n${text}` : hello + text;
}

function escalate(reason: string, findings: Finding[], note: string): Outcome {
  const certainty = Math.max(0, ...findings.map((finding) => finding.certainty));
  return { mode: 'escalate', reason, account: account(certainty, findings, note) };
}

function account(confidence: number, findings: Finding[], note?: string): Account {
  const passages = findings.flatMap(({ search, best }) => (best ? [best, ...search.found].slice(0, 3) : []));
  return {
    by: 'grounded',
    confidence: Math.round(100 * confidence) / 100,
    passages: [...new Set(passages.map(({ passage }) => passage.id))],
    ...(note ? { note } : {}),
  };
}

function sourcesOf(passages: Passage[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { title, url } of passages) sources.set(url ?? title, url ? { title, url } : { title });
  return [...sources.values()];
}

function short(question: string): string {
  const text = question.replace(/[?？؟.!\s]+$/, '');
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

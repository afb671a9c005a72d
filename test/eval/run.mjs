// `npm run eval [-- --wrong]`: every decision over the project's own sentences, beside the floor below which it fails.
// `--wrong` lists the sentences that were decided wrongly.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FLOORS } from './floors.mjs';
import { scoreRedaction, scoreRetrieval, scoreTriggers } from './score.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const showsWrong = process.argv.includes('--wrong');

const rowsOf = (file) =>
  readFileSync(join(here, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => ({ file: file.replace(/^.*\/|\.ndjson$/g, ''), ...JSON.parse(line) }));

/** Asks `baton eval`: one answer for each input. */
function ask(task, inputs, options = []) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(root, 'baton.mjs'), 'eval', task, ...options], {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      output += piece;
    });
    child.on('error', fail).on('close', (code) => {
      const answers = output.split('\n').filter(Boolean);
      if (code || answers.length !== inputs.length) {
        fail(new Error(`baton eval ${task}: ended with ${code}, ${answers.length} answers to ${inputs.length} lines`));
      } else done(answers.map((line) => JSON.parse(line)));
    });
    child.stdin.end(inputs.map((input) => `${JSON.stringify(input)}\n`).join(''));
  });
}

const figures = [];
const note = (task, what, value) => figures.push({ task, what, value, floor: FLOORS[task]?.[what] });
const list = (wrong) => {
  if (showsWrong) for (const line of wrong) console.log(`    ${line}`);
};

const sentences = readdirSync(join(here, 'triggers')).flatMap((file) => rowsOf(join('triggers', file)));
const decided = await ask(
  'triggers',
  sentences.map(({ text, history }) => ({ text, history })),
);
const triggers = scoreTriggers(sentences, decided);
for (const [name, row] of Object.entries(triggers)) {
  note(name, 'F1', row.f1);
  note(name, 'quiet', 1 - row.falseFires);
  if (showsWrong && row.wrong.length > 0) console.log(name);
  list(row.wrong);
}
const EVERYWHERE = ['asks_for_person', 'refund', 'cancellation', 'frustration'];
for (const file of new Set(sentences.map((row) => row.file))) {
  if (file.length > 2) continue;
  const at = sentences.flatMap((row, index) => (row.file === file ? [index] : []));
  const own = scoreTriggers(
    at.map((index) => sentences[index]),
    at.map((index) => decided[index]),
  );
  const recalls = EVERYWHERE.map((name) => own[name].f1);
  note(file, 'F1 of four', recalls.reduce((a, b) => a + b, 0) / recalls.length);
}

const unheard = readdirSync(join(here, 'fresh')).flatMap((file) => rowsOf(join('fresh', file)));
const judged = await ask(
  'triggers',
  unheard.map(({ text, history }) => ({ text, history })),
);
for (const [kind, isOf] of [
  ['English', ({ file }) => file === 'en'],
  ['abroad', ({ file }) => file !== 'en'],
]) {
  const at = unheard.flatMap((row, index) => (isOf(row) ? [index] : []));
  const scores = scoreTriggers(
    at.map((index) => unheard[index]),
    at.map((index) => judged[index]),
  );
  for (const [name, row] of Object.entries(scores)) {
    if (row.hits + row.missed < 20) continue;
    note(`fresh ${kind}`, `${name} F1`, row.f1);
    note(`fresh ${kind}`, `${name} quiet`, 1 - row.falseFires);
    list(row.wrong);
  }
}

const masked = rowsOf('redact.ndjson');
const redaction = scoreRedaction(
  masked,
  await ask(
    'redact',
    masked.map(({ text }) => ({ text })),
  ),
);
note('redact', 'F2', redaction.all.f2);
for (const [type, row] of Object.entries(redaction.table)) {
  note('redact', `${type} recall`, row.recall);
  note('redact', `${type} precision`, row.precision);
}
list(redaction.wrong);

const questions = rowsOf('retrieve/questions.ndjson');
const retrieval = scoreRetrieval(
  questions,
  await ask(
    'retrieve',
    questions.map(({ question }) => ({ question })),
    ['--knowledge', join(here, 'retrieve/passages.ndjson')],
  ),
);
note('retrieve', 'recall at 1', retrieval.at1);
note('retrieve', 'recall at 5', retrieval.at5);
note('retrieve', 'AUROC', retrieval.auroc);
list(retrieval.wrong);

const percent = (value) => (100 * value).toFixed(1).padStart(6);
console.log(
  `${sentences.length} sentences, ${unheard.length} more that nothing was learned from, ${masked.length} to mask, ${questions.length} questions\n`,
);
let below = 0;
for (const { task, what, value, floor = 0 } of figures) {
  const isBelow = value < floor;
  if (isBelow) below++;
  console.log(
    `${task.padEnd(18)} ${what.padEnd(24)} ${percent(value)}   floor ${percent(floor)}${isBelow ? '   BELOW' : ''}`,
  );
}
if (below > 0) {
  console.error(`\n${below} below the floor; --wrong lists the sentences.`);
  process.exitCode = 1;
}

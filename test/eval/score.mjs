// Counts of hits and misses, and the figures made of them.

/** Precision, recall, F1 and F2 of true and false positives and missed ones. All 0..1; 0 when nothing was hit. */
export function figuresOf({ hits, falsely, missed }) {
  const precision = hits / (hits + falsely || 1);
  const recall = hits / (hits + missed || 1);
  const f = (beta) => (hits ? ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall) : 0);
  return { precision, recall, f1: f(1), f2: f(2) };
}

/**
 * For each trigger that a row is labelled with: what fired of it. `answers[i]` answers `rows[i]`. A label that is missing
 * is not scored. `wrong` lists the sentences that were missed or fired falsely.
 */
export function scoreTriggers(rows, answers) {
  const table = {};
  rows.forEach(({ file, text, labels }, at) => {
    for (const [name, truth] of Object.entries(labels)) {
      table[name] ??= { hits: 0, falsely: 0, missed: 0, quiet: 0, wrong: [] };
      const row = table[name];
      const hasFired = answers[at].triggers.some((trigger) => trigger.name === name);
      if (truth) row[hasFired ? 'hits' : 'missed']++;
      else row[hasFired ? 'falsely' : 'quiet']++;
      if (!!truth !== hasFired) row.wrong.push(`${truth ? 'missed' : 'false '} [${file}] ${text}`);
    }
  });
  for (const row of Object.values(table)) {
    Object.assign(row, figuresOf(row), { falseFires: row.falsely / (row.falsely + row.quiet || 1) });
  }
  return table;
}

/** A value is found when its whole span is covered by one of the same type; a find that touches none of its type is false. */
export function scoreRedaction(rows, answers) {
  const table = {};
  const wrong = [];
  const rowOf = (type) => {
    table[type] ??= { hits: 0, falsely: 0, missed: 0 };
    return table[type];
  };
  rows.forEach(({ text, spans }, at) => {
    const { found } = answers[at];
    for (const span of spans) {
      const isFound = found.some((f) => f.type === span.type && f.start <= span.start && f.end >= span.end);
      rowOf(span.type)[isFound ? 'hits' : 'missed']++;
      if (!isFound) wrong.push(`missed ${span.type}: ${text}`);
    }
    for (const f of found) {
      if (spans.some((span) => span.type === f.type && f.start < span.end && f.end > span.start)) continue;
      rowOf(f.type).falsely++;
      wrong.push(`false ${f.type} "${text.slice(f.start, f.end)}": ${text}`);
    }
  });
  const all = { hits: 0, falsely: 0, missed: 0 };
  for (const row of Object.values(table)) for (const key of Object.keys(all)) all[key] += row[key];
  for (const row of Object.values(table)) Object.assign(row, figuresOf(row));
  return { table, all: { ...all, ...figuresOf(all) }, wrong };
}

/** `gold: null` is a question that no passage answers. `auroc`: how often one with an answer looks more answerable than one without. */
export function scoreRetrieval(questions, answers) {
  let first = 0;
  let five = 0;
  const wrong = [];
  const [yes, no] = [[], []];
  questions.forEach(({ question, gold }, at) => {
    const { ids, answerable } = answers[at];
    (gold === null ? no : yes).push(answerable);
    if (gold === null) return;
    if (ids[0] === gold) first++;
    else wrong.push(`${gold}, not ${ids[0]}: ${question}`);
    if (ids.slice(0, 5).includes(gold)) five++;
  });
  const wins = yes.flatMap((y) => no.map((n) => (y > n ? 1 : y === n ? 0.5 : 0))).reduce((a, b) => a + b, 0);
  return { at1: first / yes.length, at5: five / yes.length, auroc: wins / (yes.length * no.length), wrong };
}

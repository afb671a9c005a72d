// Figures and their ratios.

export function quantile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
}

export const median = (values) => quantile(values, 0.5);
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Measures floor and ours in turn, `count` times. The ratio is the median of the pairs' own, since the machine's mood changes. */
export async function inPairs(count, floor, ours) {
  const pairs = [];
  for (let i = 0; i < count; i++) {
    const first = await floor();
    pairs.push({ floor: first, ours: await ours() });
  }
  return {
    ours: median(pairs.map((pair) => pair.ours)),
    floor: median(pairs.map((pair) => pair.floor)),
    ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
  };
}

const SMALL = { maximumSignificantDigits: 3 };
export const figure = (value, unit) =>
  value === undefined
    ? ''
    : `${value.toLocaleString('en', value < 100 ? SMALL : { maximumFractionDigits: 0 })} ${unit}`.trim();

/** Prints rows `{ name, unit, ours, floor?, ratio?, most? | least? | limit? }` as one table; `most` and `least` bound the ratio, `limit` the figure. */
export function printTable(rows) {
  const lines = rows.map((row) => {
    const bound = row.most ?? row.least;
    const [value, target, holds] =
      row.limit !== undefined
        ? [row.ours, `<= ${figure(row.limit, row.unit)}`, row.ours <= row.limit]
        : bound === undefined
          ? [undefined, '', undefined]
          : [row.ratio, `${row.most ? '<=' : '>='} ${bound}`, row.most ? row.ratio <= bound : row.ratio >= bound];
    const ratio = row.ratio === undefined ? '' : row.ratio.toFixed(2);
    const verdict = value === undefined ? '' : holds ? 'holds' : 'MISSED';
    return [row.name, figure(row.ours, row.unit), figure(row.floor, row.unit), ratio, target, verdict];
  });
  const all = [['', 'ours', 'floor', 'ratio', 'target', ''], ...lines];
  const widths = all[0].map((_, column) => Math.max(...all.map((line) => line[column].length)));
  const pad = (cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]));
  for (const line of all) console.log(line.map(pad).join('  ').trimEnd());
}

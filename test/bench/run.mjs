// `npm run bench [-- part ...]`: how fast and how small Baton is, each figure beside a floor that is measured in the same call.
import { cpus } from 'node:os';
import { printTable } from './figures.mjs';

const parts = {
  messages: async () => (await import('./messages.mjs')).measureMessages(),
  'fan-out': async () => (await import('./fan-out.mjs')).measureFanOut(),
  idle: async () => (await import('./idle.mjs')).measureIdle(),
  relay: async () => (await import('./relay.mjs')).measureRelay(),
  deciding: async () => (await import('./deciding.mjs')).measureDeciding(),
  retrieval: async () => (await import('./retrieval.mjs')).measureRetrieval(),
  widget: async () => (await import('./widget.mjs')).measureWidget(),
  start: async () => (await import('./start.mjs')).measureStart(),
};
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = wanted.find((name) => !parts[name]);
if (unknown) {
  console.error(`There is no part "${unknown}". Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}
const rows = [];
const began = performance.now();
for (const name of wanted) {
  console.error(`Measuring ${name} ...`);
  rows.push(...(await parts[name]()));
}
console.log(
  `\nNode ${process.version}, ${cpus().length} x ${cpus()[0]?.model}, ${Math.round((performance.now() - began) / 1000)} s`,
);
printTable(rows);

import { readConfig } from '../config.ts';
import { openDatabase } from '../database.ts';
import { type Difference, type Replayed, replay } from '../replay/replay.ts';
import { check, createSites } from '../sites.ts';
import { readJson } from './config.ts';
import { count, siteOf } from './house.ts';
import { Misuse } from './misuse.ts';
import { read } from './reading.ts';
import { sinceOf } from './since.ts';

const PROGRESS_MS = 1000;

/** `baton replay`: no change of rules goes in blind. */
export async function runReplay(args: string[]): Promise<void> {
  const { values } = read('replay', args);
  if (!values.site) throw new Misuse('baton replay needs --site SITE. See: baton replay --help');
  const since = sinceOf(values.since, new Date());
  const store = await openDatabase(readConfig(process.env));
  try {
    const running = await siteOf(
      createSites(store, () => new Date()),
      store,
      values.site,
    );
    const changed = values.config === undefined ? running : { ...check(await readJson(values.config)), id: running.id };
    const result = await replay(store.db, running, changed, since, progress());
    const facts = { site: running.id, since: since.toISOString() };
    process.stdout.write(values.json ? `${JSON.stringify({ ...facts, ...result }, null, 2)}\n` : told(facts, result));
  } finally {
    await store.close();
  }
}

/** A line on standard error now and then, while it takes long. */
function progress(): (done: number, all: number) => void {
  let next = Date.now() + PROGRESS_MS;
  return (done, all) => {
    if (Date.now() < next) return;
    next = Date.now() + PROGRESS_MS;
    process.stderr.write(`${done} of ${all} conversations\n`);
  };
}

/** What came out, for people. */
export function told({ site, since }: { site: string; since: string }, result: Replayed): string {
  const { conversations, turns, was, would, escalates, sooner, continues } = result;
  const lines = [
    `Site ${site}, since ${since.slice(0, 10)}: ${count(conversations, 'conversation')}, ${count(turns, 'turn')} of the assistant.`,
    '',
    ...section('Would go to a person, and did not', escalates),
    ...section('Would go to a person sooner', sooner),
    ...section('Would stay with the assistant, and went to a person', continues),
    `Handed off: ${was} then, ${would} with this configuration.`,
  ];
  const known = [...escalates, ...sooner, ...continues].filter(({ isRunning }) => isRunning).length;
  if (known > 0)
    lines.push(
      `${known} of these, marked *, the running configuration decides in the same way today: they are not this change's.`,
    );
  return `${lines.join('\n')}\n`;
}

const INDENT = ' '.repeat(20);

function section(title: string, differences: Difference[]): string[] {
  const lines = differences.flatMap(({ conversation, at, text, answer, trigger, evidence, isRunning }) => [
    `${isRunning ? '*' : ' '} ${at.slice(0, 16).replace('T', ' ')}  ${trigger}${evidence && !text.includes(evidence) ? ` (${evidence})` : ''}: “${text}”`,
    ...(answer ? [`${INDENT}answered: “${answer}”`] : []),
    `${INDENT}conversation ${conversation}`,
  ]);
  return [`${title}: ${differences.length}`, ...lines, ''];
}

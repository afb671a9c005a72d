import { parseArgs } from 'node:util';
import { Misuse } from '../cli.ts';
import { readConfig } from '../config.ts';
import { type Difference, type Replayed, replay } from '../replay/replay.ts';
import { check, createSites } from '../sites.ts';
import { openStore } from '../store/open.ts';
import { readJson } from './config.ts';
import { sinceOf } from './since.ts';

const USAGE = `usage: baton replay --site SITE [--since 30d] [--config FILE|-] [--json]
Runs a configuration over the stored conversations and prints what would have been handed to a person that was not, and
the reverse. Nothing is written. Without --config it is the running one.
`;
const PROGRESS_MS = 1000;

/** `baton replay`: no change of rules goes in blind. */
export async function runReplay(args: string[]): Promise<void> {
  const values = optionsOf(args);
  const since = sinceOf(values.since, new Date());
  const store = await openStore(readConfig(process.env).database);
  try {
    const running = await createSites(store, () => new Date()).get(values.site);
    const changed = values.config === undefined ? running : { ...check(await readJson(values.config)), id: running.id };
    const result = await replay(store.db, running, changed, since, progress());
    const facts = { site: running.id, since: since.toISOString() };
    process.stdout.write(values.json ? `${JSON.stringify({ ...facts, ...result }, null, 2)}\n` : told(facts, result));
  } finally {
    await store.close();
  }
}

function optionsOf(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        site: { type: 'string' },
        since: { type: 'string', default: '30d' },
        config: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.site) return { ...values, site: values.site };
  } catch (error) {
    throw new Misuse(`${(error as Error).message}\n${USAGE}`);
  }
  throw new Misuse(USAGE);
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

function section(title: string, differences: Difference[]): string[] {
  const lines = differences.map(
    ({ at, text, trigger, evidence, isRunning }) =>
      `${isRunning ? '*' : ' '} ${at.slice(0, 16).replace('T', ' ')}  ${trigger}${evidence && !text.includes(evidence) ? ` (${evidence})` : ''}: “${text}”`,
  );
  return [`${title}: ${differences.length}`, ...lines, ''];
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;

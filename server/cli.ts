import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadEnvironment, readConfig } from './config.ts';

const USAGE = `usage: baton <command>
  start                          serve the demo, the inbox and the widget
  eval triggers|redact           decide over a file: NDJSON in, NDJSON out [triggers: --config FILE]
  eval retrieve --knowledge F    search passages for each question
  agent add EMAIL [--name NAME]  add an agent; the password is read from standard input
  site add ID FILE               add a site, or change its configuration (JSON)
  config get|set|check ...       a site's configuration: one document, or one field, such as confidence.threshold=0.6
  config schema|templates|new    its JSON Schema, and configurations to begin from
  replay --site S --config FILE  what a configuration would have done with the stored conversations [--since 30d] [--json]
  knowledge import SITE SOURCE   a folder of Markdown, FILE.md, FILE.csv, FILE.jsonl, - (pasted text) or https://...
  knowledge list SITE            a site's articles, what gave them and when
  knowledge remove SITE ARTICLE  take an article away, or all of a source: --source SOURCE
  knowledge unanswered SITE      what the assistant had no answer to, most frequent first [--since 30d]
`;

/** Runs one command of the command line. A wrong word or a bad environment ends in one sentence and exit code 2. */
export async function run(args: string[]): Promise<void> {
  const [command, ...rest] = args;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0); // whoever read along, such as `head`, has read enough
    throw error;
  });
  try {
    if (command === 'start') await serve();
    else if (command === 'eval') {
      const { evaluate } = await import('./cli/eval.ts');
      await evaluate(rest[0] ?? '', rest.slice(1), process.stdin, process.stdout);
    } else if (command === 'agent' && rest[0] === 'add')
      await (await import('./cli/agent.ts')).addAgent(rest.slice(1), root());
    else if (command === 'site' && rest[0] === 'add')
      await (await import('./cli/site.ts')).addSite(rest.slice(1), root());
    else if (command === 'knowledge') await (await import('./cli/knowledge.ts')).knowledge(rest, root());
    else if (command === 'config') await (await import('./cli/config.ts')).configure(rest);
    else if (command === 'replay') await (await import('./cli/replay.ts')).runReplay(rest);
    else throw new Misuse(USAGE);
  } catch (error) {
    if (!(error instanceof Misuse || error instanceof BadEnvironment || isExpected(error))) throw error;
    process.stderr.write(`${(error as Error).message.trimEnd()}\n`);
    process.exitCode = 2;
  }
}

/** The command line was used in a way it does not know; the message says how it is used. */
export class Misuse extends Error {}

const isExpected = (error: unknown) =>
  error instanceof Error && (error.name === 'Refusal' || error.name === 'BadInput');

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const { start } = await import('./start.ts');
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const server = await start(config, root(), say).catch((error) => {
    const code = (error as { code?: string }).code;
    if (code === 'EADDRINUSE')
      throw new BadEnvironment(`PORT ${config.port} is in use; choose another, such as PORT=${config.port + 1}.`);
    if (code === 'EACCES' && (error as { syscall?: string }).syscall === 'listen')
      throw new BadEnvironment(`PORT ${config.port} may not be used by this user; choose one above 1024.`);
    throw error;
  });
  let isLeaving = false;
  const leave = () => {
    if (isLeaving) process.exit(1);
    isLeaving = true;
    server.close().then(
      () => process.exit(0),
      (error) => {
        process.stderr.write(`${error}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}

/** The project's folder: the nearest one above this file with a package.json. */
function root(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

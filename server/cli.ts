import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { overview, page } from './cli/help.ts';
import { NAMES } from './cli/manual.ts';
import { Misuse } from './cli/misuse.ts';
import { commandOf, read } from './cli/reading.ts';
import { BadEnvironment, readConfig } from './config.ts';
import type { Refusal } from './refusal.ts';

/**
 * Runs one command of the command line. What it was given and cannot use (a wrong word, a bad environment, a file that is not there) ends
 * in one sentence and exit code 2; what else goes wrong, in one sentence and exit code 1.
 */
export async function run(args: string[]): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0); // whoever read along, such as `head`, has read enough
    throw error;
  });
  try {
    await obey(args);
  } catch (error) {
    const isTheirs = isExpected(error);
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined };
    const sentence = isTheirs ? message.trimEnd() : `It did not work: ${message.split('\n')[0]}`;
    process.stderr.write(`${sentence}\n`);
    if (!isTheirs && process.env.BATON_LOG_LEVEL === 'debug') process.stderr.write(`${stack}\n`);
    process.exitCode = isTheirs ? 2 : 1;
  }
}

async function obey(args: string[]): Promise<void> {
  const [first = '', ...others] = args;
  const print = (text: string) => void process.stdout.write(text);
  if (HELP.includes(first) && others.length === 0) return print(overview());
  if (first === '--version') return print(`${version()}\n`);
  const asked = first === 'help' ? [...others, '--help'] : args;
  const [topic = '', ...more] = asked;
  if (isRoom(topic) && more.length === 1 && HELP.includes(more[0] as string)) return print(overview(`${topic} `));
  const { name, rest } = commandOf(asked);
  if (rest.some((word) => HELP.includes(word) && word !== 'help')) return print(page(name));
  const [room = '', ...words] = asked;
  if (name === 'start') {
    read(name, rest);
    await serve();
  } else if (room === 'eval') {
    const { evaluate } = await import('./cli/eval.ts');
    if (process.stdin.isTTY) process.stderr.write('Reading JSON, an object a line, from standard input.\n');
    await evaluate(words[0] ?? '', rest, process.stdin, process.stdout);
  } else if (name === 'agent add') await (await import('./cli/agent.ts')).addAgent(rest, root());
  else if (name === 'agent skills') await (await import('./cli/agent.ts')).trainAgent(rest, root());
  else if (name === 'agent list') await (await import('./cli/agent.ts')).listAgents(rest, root());
  else if (name === 'agent remove') await (await import('./cli/agent.ts')).removeAgent(rest, root());
  else if (name === 'agent password') await (await import('./cli/agent.ts')).changePassword(rest, root());
  else if (name === 'site add') await (await import('./cli/site.ts')).addSite(rest, root());
  else if (name === 'site list') await (await import('./cli/site.ts')).listSites(rest, root());
  else if (name === 'site remove') await (await import('./cli/site.ts')).removeSite(rest, root());
  else if (name === 'backup') await (await import('./cli/backup.ts')).backUp(rest);
  else if (name === 'export') await (await import('./cli/export.ts')).exportSite(rest);
  else if (room === 'knowledge') await (await import('./cli/knowledge.ts')).knowledge(words, root());
  else if (room === 'config') await (await import('./cli/config.ts')).configure(words);
  else if (name === 'replay') await (await import('./cli/replay.ts')).runReplay(rest);
}

const isRoom = (word: string) => NAMES.some((name) => name.startsWith(`${word} `));

const HELP = ['--help', '-h', 'help'];

const version = () => (JSON.parse(readFileSync(join(root(), 'package.json'), 'utf8')) as { version: string }).version;

/** What whoever typed it can put right. */
const isExpected = (error: unknown) =>
  error instanceof Misuse ||
  error instanceof BadEnvironment ||
  (error instanceof Error && error.name === 'BadInput') ||
  (error instanceof Error && error.name === 'Refusal' && (error as Refusal).status !== 503);

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

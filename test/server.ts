import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** The built command line, as `npm start` runs it once everything is built. */
const cli = fileURLToPath(new URL('../dist/server/cli.js', import.meta.url));
const command = [
  '--input-type=module',
  '--eval',
  `import { run } from ${JSON.stringify(cli)}; await run(process.argv.slice(1));`,
  '--',
];

/** The built product as its own process, over a folder that outlives it, so that it can be killed and started again. */
export type Product = {
  url: string;
  /** The link that signs the first agent in; only the first start over a folder prints one. */
  welcome: string | undefined;
  process: ChildProcess;
  output(): string;
  /** SIGKILL, at once. */
  kill(): Promise<void>;
  /** SIGTERM, and waits for the graceful end; resolves with the exit code. */
  stop(): Promise<number | null>;
};

export type Folder = { path: string; remove(): Promise<void> };

export async function newFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'baton-test-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts the product as `npm start` does and waits until it serves. */
export async function startProduct(folder: Folder, env: Record<string, string> = {}): Promise<Product> {
  const child = spawn(process.execPath, [...command, 'start'], {
    env: { ...process.env, PORT: '0', BATON_DATA: folder.path, BATON_LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const served = new Promise<void>((done, fail) => {
    const hear = (chunk: Buffer) => {
      output += chunk;
      if (/^Both .*\n/m.test(output)) done();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => fail(new Error(`The product ended with ${code}:\n${output}`)));
  });
  await served;
  const gone = once(child, 'exit');
  return {
    url: /^Demo\s+(http:\/\/\S+?)\/$/m.exec(output)?.[1] as string,
    get welcome() {
      return /^Set up\s+(\S+)/m.exec(output)?.[1];
    },
    process: child,
    output: () => output,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await gone;
      return code;
    },
  };
}

/** `baton agent add EMAIL`, with the password on standard input. */
export const addAgent = (folder: Folder, email: string, password: string, name: string): Promise<void> =>
  runCli(folder, ['agent', 'add', email, '--name', name], `${password}\n`);

/** One command of the command line over a folder's data. Rejects when it does not end well. */
export async function runCli(folder: Folder, args: string[], input = ''): Promise<void> {
  const { code, stderr } = await runCommand(folder, args, { input });
  process.stderr.write(stderr);
  if (code !== 0) throw new Error(`baton ${args.join(' ')} ended with ${code}`);
}

export type Ended = { code: number | null; stdout: string; stderr: string };

/** One command of the command line over a folder's data, however it ends. */
export async function runCommand(
  folder: Folder,
  args: string[],
  { input = '', env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...command, ...args], {
    env: { ...process.env, BATON_DATA: folder.path, ...env },
    stdio: 'pipe',
  });
  child.stdin.on('error', () => undefined); // it may end before it has read all
  child.stdin.end(input);
  const [[code], stdout, stderr] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  return { code, stdout, stderr };
}

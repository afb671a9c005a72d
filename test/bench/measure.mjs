// What every benchmark needs: servers in processes of their own, their CPU time and memory, and load from yet another process.
import { fork, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ask, openStream } from './client.mjs';
import { pause } from './figures.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const here = (file) => join(root, 'test/bench', file);
/** A quarter of a second each: half a minute, far more than the work that any measurement leaves behind. */
const CALM_LOOKS = 120;
const ADMIN = { email: 'bench@shop.test', password: 'a long password' };

/** Starts `file` and waits for the line that holds its address. */
async function startServer(file, args, env) {
  const data = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  const settings = { PORT: '0', BATON_DATA: data, BATON_RATE_LIMITS: 'off', BATON_LOG_LEVEL: 'error' };
  const admin = { BATON_ADMIN_EMAIL: ADMIN.email, BATON_ADMIN_PASSWORD: ADMIN.password };
  const child = spawn(process.execPath, ['--expose-gc', '--import', here('collect.mjs'), file, ...args], {
    env: { ...process.env, ...settings, ...admin, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise((done, fail) => {
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      const found = /http:\/\/[\w.]+:\d+/.exec(text);
      if (found) done(found[0].replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => fail(new Error(`${file} ended with ${code}: ${text}`)));
  });
  return {
    url,
    cpu: () => cpuOf(child.pid),
    /** Resident memory in bytes, with no garbage in it. */
    async memory() {
      child.kill('SIGUSR2');
      await pause(700);
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) * 1024;
    },
    /** Resolves once the server has nothing left to do, so that it takes nothing from whoever is measured next. */
    async calm() {
      for (let looks = 0; looks < CALM_LOOKS; looks++) {
        const before = cpuOf(child.pid);
        await pause(250);
        if (cpuOf(child.pid) - before < 10_000) return;
      }
      throw new Error(`${file} never came to rest`);
    },
    async stop() {
      child.removeAllListeners('exit');
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** CPU time that all threads of a process have used so far, in microseconds. */
function cpuOf(pid) {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`))
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]);
  return nanoseconds / 1000;
}

export const baton = (env = {}) => startServer(join(root, 'baton.mjs'), ['start'], env);
export const floor = (env = {}) => startServer(here('floor.mjs'), [], env);
export const proxy = (env = {}) => startServer(here('proxy.mjs'), [], env);

/** Starts a process that makes load. `load.call('throughput', url, ...)` runs one of its verbs. */
export function startLoad() {
  const child = fork(here('load.mjs'));
  const calls = new Map();
  let count = 0;
  child.on('message', ({ id, value, error }) => {
    const { done, fail } = calls.get(id);
    calls.delete(id);
    if (error === undefined) done(value);
    else fail(new Error(error));
  });
  return {
    call(verb, ...args) {
      const id = ++count;
      child.send({ id, verb, args });
      return new Promise((done, fail) => calls.set(id, { done, fail }));
    },
    stop: () => child.kill('SIGKILL'),
  };
}

/** Signs the first agent in, at an open inbox, and has every visitor's conversation taken. */
export async function staff(server, tokens) {
  const origin = [`Origin: http://localhost`, 'Host: localhost'];
  const { headers } = await ask(server.url, 'POST', '/api/auth/sign-in/email', {
    body: ADMIN,
    headers: origin.slice(0, 1),
  });
  const cookie = [...headers.matchAll(/^set-cookie: ([^;]+)/gim)].map(([, pair]) => pair).join('; ');
  const as = { headers: [`Cookie: ${cookie}`, origin[0]] };
  const inbox = await openStream(server.url, undefined, undefined, { path: '/v1/agent/inbox', ...as });
  for (const token of tokens) {
    const { body } = await ask(server.url, 'POST', '/v1/handoff', { token, body: {} });
    await ask(server.url, 'POST', `/v1/agent/conversations/${body.conversation.id}/claim`, as);
  }
  return inbox;
}

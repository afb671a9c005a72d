// What every benchmark needs: a server in a process of its own, its CPU and memory, and quantiles.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const TICKS_PER_SECOND = 100; // USER_HZ, fixed on Linux

/** Starts `file` and waits for the line that holds its address. */
export async function startProcess(file, args = [], env = {}) {
  const data = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  const child = spawn(process.execPath, ['--expose-gc', join(root, file), ...args], {
    env: { ...process.env, PORT: '0', BATON_DATA: data, BATON_RATE_LIMITS: 'off', BATON_LOG_LEVEL: 'error', ...env },
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
    pid: child.pid,
    /** CPU time used so far, user and system, in milliseconds. */
    cpu() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
      return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
    },
    /** Resident memory in bytes. */
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) * 1024,
    async stop() {
      child.removeAllListeners('exit');
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
      await rm(data, { recursive: true, force: true });
    },
  };
}

export const baton = (env) => startProcess('baton.mjs', ['start'], env);
export const floor = (env) => startProcess('test/bench/floor.mjs', [], env);

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });

/** Sends JSON and resolves with the answer. */
export function send(url, method, path, { token, body } = {}) {
  return new Promise((done, fail) => {
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
      ...(payload ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(payload) } : {}),
    };
    const request = http.request(url + path, { method, headers, agent }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => (response.statusCode < 300 ? done(text ? JSON.parse(text) : null) : fail(new Error(`${response.statusCode} ${text}`))));
    });
    request.on('error', fail);
    request.end(payload);
  });
}

/** Opens a stream; `hear` gets each chunk as it arrives. Resolves once the first bytes are there. */
export function stream(url, path, token, hear) {
  return new Promise((done, fail) => {
    const request = http.get(url + path, { headers: { Authorization: `Bearer ${token}`, 'Last-Event-ID': '0' }, agent: false }, (response) => {
      if (response.statusCode !== 200) return fail(new Error(`stream: ${response.statusCode}`));
      response.once('data', () => done({ close: () => request.destroy() }));
      response.on('data', (chunk) => hear?.(chunk));
      response.on('error', () => {}); // closed by us
    });
    request.on('error', fail);
  });
}

export const visit = (url) => send(url, 'POST', '/v1/visits', { body: { site: 'demo' } });

export const post = (url, token, id, text) => send(url, 'POST', '/v1/messages', { token, body: { id, text } });

export function quantile(values, p) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

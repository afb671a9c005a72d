// `npm start` from a built checkout, over fresh data: seconds to the first answer.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, pause } from './figures.mjs';
import { root } from './measure.mjs';

export async function measureStart(count = 5) {
  const took = [];
  for (let i = 0; i < count; i++) took.push(await firstAnswer());
  return [{ name: '`npm start` to the first 200', unit: 's', ours: median(took), limit: 2 }];
}

async function firstAnswer() {
  const data = await mkdtemp(join(tmpdir(), 'baton-bench-'));
  const port = await freePort();
  const began = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), BATON_DATA: data },
    stdio: 'ignore',
    detached: true, // npm's child is ended with it
  });
  const hasEnded = new Promise((done) => child.once('exit', done));
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
      await answer?.text();
      if (answer?.status === 200) return (performance.now() - began) / 1000;
      if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
      await pause(5);
    }
  } finally {
    process.kill(-child.pid, 'SIGTERM');
    await hasEnded;
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

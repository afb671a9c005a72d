#!/usr/bin/env node
// Builds what is missing or older than its sources, then runs the command line: `node baton.mjs start`.
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const stamp = join(root, 'dist/.built');
const sources = ['shared', 'server', 'widget', 'inbox', 'demo', 'vite.config.ts', 'package-lock.json'];

/** The time of the newest file below `path`, in milliseconds. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds widget, inbox and server. The loader comes after the chat, whose file it names. */
export async function build() {
  const began = Date.now();
  const { build } = await import('vite');
  for (const mode of ['server', 'chat', 'loader', 'inbox']) {
    await build({ mode, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${began}\n`);
}

const isBuilt = () =>
  existsSync(stamp) && Math.max(...sources.map((path) => newest(join(root, path)))) <= statSync(stamp).mtimeMs;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const command = process.argv[2];
  if (command === 'build' || !isBuilt()) {
    console.error('Building ...');
    await build();
  }
  if (command !== 'build' && command !== 'ready') {
    const { run } = await import(pathToFileURL(join(root, 'dist/server/cli.js')).href);
    await run(process.argv.slice(2));
  }
}

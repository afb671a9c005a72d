// A thread that moves committed pages from the WAL into the database file, so that the server's own thread never waits for that disk.
import { statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const EVERY_MS = 1000;
const LARGE_BYTES = 4 * 1024 * 1024;
const { file } = workerData;
const database = new Database(file, { timeout: 0 });
let written = 0;

setInterval(() => {
  const wal = statSync(`${file}-wal`, { throwIfNoEntry: false });
  if (!wal || wal.mtimeMs === written || wal.size < LARGE_BYTES) return;
  try {
    database.pragma('wal_checkpoint(PASSIVE)');
    written = wal.mtimeMs;
  } catch (error) {
    parentPort?.postMessage(String(error)); // busy or full: the WAL keeps every commit, the next round tries again
  }
}, EVERY_MS).unref();

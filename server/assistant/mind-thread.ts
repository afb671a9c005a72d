import { platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { createThoughts, type Thoughts } from './thoughts.ts';

// The thread of `mind.ts`: one question at a time, each answered with its number.
const thoughts = createThoughts();

/**
 * Linux, and only Linux, has a priority for each thread: where processors are short, streams go before thoughts. Only a little: far down,
 * an answer would starve behind whatever else the machine does.
 */
const NICE = 3;
if (platform() === 'linux') setPriority(NICE);

parentPort?.on('message', ({ id, verb, args }: { id: number; verb: keyof Thoughts; args: never[] }) => {
  try {
    const value = (thoughts[verb] as (...given: unknown[]) => unknown)(...args);
    parentPort?.postMessage({ id, value });
  } catch (error) {
    parentPort?.postMessage({
      id,
      error: error instanceof Error ? error.message : String(error),
      stack: (error as Error)?.stack,
    });
  }
});

import { parentPort } from 'node:worker_threads';
import { createThoughts, type Thoughts } from './thoughts.ts';

// The thread of `mind.ts`: one question at a time, each answered with its number.
const thoughts = createThoughts();

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

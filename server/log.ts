import type { Log } from './house.ts';

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof LEVELS)[number] | 'silent';

/** One JSON object a line on standard error; the lines a person starts with go to standard output instead (see `start.ts`). */
export function createLog(level: Level, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const loudest = LEVELS.indexOf(level as (typeof LEVELS)[number]);
  return (at, message, facts = {}) => {
    if (LEVELS.indexOf(at) > loudest) return;
    write(`${JSON.stringify({ at: new Date().toISOString(), level: at, message, ...plain(facts) })}\n`);
  };
}

const plain = (facts: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value instanceof Error ? (value.stack ?? value.message) : value,
    ]),
  );

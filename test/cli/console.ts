import { Readable } from 'node:stream';
import { vi } from 'vitest';
import { run } from '../../server/cli.ts';

/** What the environment of whoever runs the tests may not bring in. */
const SETTINGS = ['DATABASE_URL', 'REDIS_URL', 'BATON_AI_URL', 'BATON_LOG_LEVEL'];

/** The command line with its data in `folder`: what is printed is kept instead. `close` gives the process back. */
export function openConsole(folder: string) {
  let out = '';
  let err = '';
  vi.stubEnv('BATON_DATA', folder);
  for (const name of SETTINGS) vi.stubEnv(name, '');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text;
    return true;
  });
  return {
    /** Runs one command, with `input` on its standard input, and tells what it printed and how it ended. */
    async run(args: string[], input?: string) {
      out = '';
      err = '';
      process.exitCode = 0;
      if (input !== undefined)
        vi.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([input]) as unknown as typeof process.stdin);
      await run(args);
      return { out, err, code: process.exitCode };
    },
    close() {
      vi.restoreAllMocks();
      vi.unstubAllEnvs();
      process.exitCode = 0;
    },
  };
}

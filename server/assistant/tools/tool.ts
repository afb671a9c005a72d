import type { Tool } from '../model.ts';

/** A tool that answers, as opposed to those that end a turn. */
export type SiteTool = Tool & {
  /** Does it change something in the world, so that a call that failed leaves open what happened? */
  changes: boolean;
  /** May an answer state what this tool says as a fact, without a passage? */
  isFact: boolean;
  /** Rejects with `ToolFailure`; what it resolves with is data of strangers. */
  call(input: unknown, signal: AbortSignal): Promise<unknown>;
};

/** What comes in from outside, for tests. `secret` reads a variable of the environment. */
export type ToolWorld = {
  resolve(host: string): Promise<{ address: string; family: number }[]>;
  secret(name: string): string | undefined;
  now(): number;
};

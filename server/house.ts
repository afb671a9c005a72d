import type { Signal } from './feed/signal.ts';
import type { Store } from './store/open.ts';

/** What every verb needs from outside: where things are stored, how others hear of it, what time it is. Injected, so tests own all of it. */
export type House = {
  store: Store;
  signal: Signal;
  now(): Date;
  newId(): string;
  log: Log;
};

export type Log = (
  level: 'error' | 'warn' | 'info' | 'debug',
  message: string,
  facts?: Record<string, unknown>,
) => void;

import type { Happening } from './shell.ts';

type Handler = (data?: unknown) => void;

const handlers = new Map<string, Set<Handler>>();

/** Tells the page what happened. */
export function emit(happening: Happening, data?: unknown) {
  for (const handler of handlers.get(happening) ?? []) handler(data);
}

/** `Baton('on', ...)`. */
export function on(happening: string, handler: Handler) {
  handlers.set(happening, (handlers.get(happening) ?? new Set()).add(handler));
}

/** `Baton('off', ...)`. */
export function off(happening: string, handler: Handler) {
  handlers.get(happening)?.delete(handler);
}

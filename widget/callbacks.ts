import type { Events } from '../shared/wire.ts';
import { attempt } from './chat.ts';
import type { Failure } from './outbox.ts';

/** What a visitor does with callbacks; loaded with view/desk.tsx. What fails is shown at the top, unless it is a field's own. */
export type Slot = NonNullable<Events['queue']['slots']>[number];
export type Wanted = { at: string; contact: string; note?: string | undefined };

/** The times at which someone can call back. */
export const slots = (): Promise<{ slots: Slot[] } | undefined> => attempt('GET', 'callbacks');

/** Books one, or moves the one that is booked. */
export const book = (wanted: Wanted, onField: (failure: Failure) => void) =>
  attempt('POST', 'callbacks', wanted, onField);

export const cancel = () => attempt('DELETE', 'callbacks');

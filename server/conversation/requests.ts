import type { z } from 'zod';
import type { RatingRequest } from '../../shared/wire.ts';
import type { House } from '../house.ts';
import { Refusal } from '../refusal.ts';
import type { Visitor } from '../store/tables.ts';
import { write } from './change.ts';

/** Keeps what the visitor thought of it. */
export async function rate(house: House, visitor: Visitor, rating: z.infer<typeof RatingRequest>): Promise<void> {
  await write(house, async (book) => {
    const changed = await book.change(visitor.conversation_id, {}, [{ type: 'rating', body: { ...rating } }]);
    if (!changed) throw new Refusal(409, 'Nothing to rate', 'There is no conversation yet.');
  });
}

import type { Events } from '../../shared/wire.ts';
import type { House } from '../house.ts';
import type { ConversationRow } from '../store/tables.ts';
import { attempt, type Draft, MovedOn } from './change.ts';
import { isUrgent, placeOf } from './handoff.ts';

export type Restated = {
  trigger: { name: string; evidence: string; confidence: number; action: string };
  reason: string;
  urgency: number;
  brief: Omit<Events['brief'], 'seq' | 'at'>;
};

/**
 * Writes down a better reason for a conversation that is in line already. It keeps its place, so nothing is gained by saying it again;
 * only danger goes to the place it would have had from now on. Null when it moved on meanwhile; then nothing was written.
 */
export async function restate(
  house: House,
  { id, epoch, site_id, place, urgency: before }: ConversationRow,
  { trigger, reason, urgency, brief }: Restated,
): Promise<ConversationRow | null> {
  const overtakes = isUrgent(urgency) && !isUrgent(before);
  return attempt(house, async (book) => {
    const ahead = placeOf(house.now(), urgency);
    const moved = overtakes ? { urgency, place: Math.min(place ?? ahead, ahead) } : {};
    const drafts: Draft[] = [
      { type: 'trigger', body: trigger },
      { type: 'brief', body: brief },
    ];
    const changed = await book.change(id, { status: ['waiting'], epoch, set: { reason, ...moved } }, drafts);
    if (!changed) throw new MovedOn();
    if (overtakes) book.ring(`site:${site_id}`, { what: 'presence' });
    return changed.conversation;
  });
}

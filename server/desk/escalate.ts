import type { ToolReport } from '../answers/outcome.ts';
import type { Model } from '../assistant/model.ts';
import { buildBrief } from '../brief/brief.ts';
import { improveBrief } from '../brief/improve.ts';
import { handoffWords } from '../brief/opening.ts';
import { redact } from '../brief/redact.ts';
import { type Actor, attempt, type Book, MovedOn } from '../conversation/change.ts';
import { handOff } from '../conversation/handoff.ts';
import { messages, newest } from '../conversation/history.ts';
import type { House } from '../house.ts';
import { actionsFor, scriptFor, skillFor } from '../site/triggers.ts';
import type { Sites } from '../sites.ts';
import type { ConversationRow, Visitor } from '../store/tables.ts';
import { localeAmong } from './listening.ts';
import type { Queue } from './queue.ts';
import { calledBack, personsBefore, told } from './refresh.ts';
import { whyAnyone } from './skills.ts';

export type Cause = {
  by: Actor;
  trigger: { name: string; evidence: string; confidence: number; action: string };
  urgency: number;
  note?: string | undefined;
  /** How the assistant's turn came to this, when it was one. */
  account?: { tools?: ToolReport[] } | undefined;
  /** Names of other triggers that fired with it: they may say whom it is for. */
  beside?: string[];
};

/**
 * Passes a conversation to the queue: words for the visitor that hold at this moment, and a brief made without the network. Null when
 * it moved on meanwhile; then nothing was written.
 */
export async function escalate(
  rooms: { house: House; sites: Sites; queue: Queue; model?: Model | undefined },
  conversation: ConversationRow,
  visitor: Visitor,
  cause: Cause,
  guard?: (book: Book) => Promise<boolean>,
): Promise<ConversationRow | null> {
  const { house, sites, queue } = rooms;
  const site = await sites.get(conversation.site_id);
  const said = await messages(house.store.db, conversation.id);
  if (cause.note) said.push({ seq: 0, id: '', from: 'visitor', text: cause.note, at: house.now().toISOString() });
  const place = await queue.quote(site.id, conversation.id, cause.urgency);
  const { name, evidence } = cause.trigger;
  const texts = said.filter((line) => line.from === 'visitor').map((line) => line.text);
  const locale = localeAmong(texts, visitor.locale ?? site.locale);
  const zones = { shop: site.hours.timezone, visitor: visitor.timezone };
  const script = scriptFor(site, name, locale);
  const words = handoffWords({ trigger: name, evidence, locale, place, zones, script });
  const offered = await newest(house.store.db, conversation.id, 'trigger');
  const names = [name, ...(cause.beside ?? []), ...(offered?.action === 'offer' ? [offered.name] : [])];
  const history = await told(house.store.db, said, conversation.id);
  const { name: who, email, page } = visitor;
  const brief = buildBrief({
    visitor: { name: who, email, page, locale },
    history,
    trigger: { name, evidence: redact(evidence).text },
    persons: await personsBefore(house.store.db, conversation.id),
    failed: failedTools(cause.account),
    actions: actionsFor(site, name),
    callback: await calledBack(house.store.db, conversation.id),
  });
  const skill = skillFor(site, names);
  const handed = await handOff(
    house,
    conversation.id,
    {
      epoch: conversation.epoch,
      by: cause.by,
      trigger: cause.trigger,
      reason: brief.why.reason,
      urgency: cause.urgency,
      skill,
      anyone: skill && (await whyAnyone(house.store.db, site.id, skill, house.now())),
      words,
      note: cause.note,
      account: cause.account,
      brief,
    },
    guard,
  );
  if (handed && rooms.model) {
    const made = (await newest(house.store.db, handed.id, 'brief'))?.seq;
    const better = improveBrief(rooms.model, brief, { history }, { language: site.locale.split('-')[0] as string });
    better
      .then((found) => found && replaceBrief(house, handed, made, found))
      .catch((error) => house.log('warn', 'A brief was not improved', { error }));
  }
  return handed;
}

/** Tools of the turn that failed and did not work since, with why. */
function failedTools(account: { tools?: ToolReport[] } | undefined): { name: string; why: string }[] {
  const failed = new Map<string, string>();
  for (const { name, ok, result } of account?.tools ?? [])
    if (ok) failed.delete(name);
    else failed.set(name, redact(result).text);
  return [...failed].map(([name, why]) => ({ name, why }));
}

/** Puts the model's brief beside the first one while it still waits for a person or has one. */
async function replaceBrief(
  house: House,
  { id }: ConversationRow,
  made: number | undefined,
  brief: ReturnType<typeof buildBrief>,
): Promise<void> {
  await attempt(house, async (book) => {
    // One that was refreshed meanwhile knows more.
    if ((await newest(book.trx, id, 'brief'))?.seq !== made) throw new MovedOn();
    await book.change(id, { status: ['waiting', 'agent'] }, [{ type: 'brief', body: brief }]);
  });
}

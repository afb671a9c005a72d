import { reasonFor } from '../brief/reasons.ts';
import { redact } from '../brief/redact.ts';
import { newest } from '../conversation/history.ts';
import { restate } from '../conversation/restate.ts';
import type { House } from '../house.ts';
import { actionsFor } from '../site/triggers.ts';
import type { Sites } from '../sites.ts';
import type { ConversationRow } from '../store/tables.ts';
import type { Cause } from './escalate.ts';
import { briefFor } from './refresh.ts';
import { isDanger } from './urgency.ts';

/** The assistant's own reasons: what a visitor says of themselves takes their place. Any other is the visitor's matter, and stays. */
const ITS_OWN = [
  'assistant_failure',
  'same_error',
  'unconfirmed',
  'repeated_question',
  'ambiguity',
  'low_confidence',
  'no_answer',
  'too_long',
  'prompt_injection',
];

/**
 * A visitor in line says something that would have brought them there: that they want a person, or of danger. Row and brief say so from
 * then on; the place stays, unless it is danger. Nothing is written when it is known already.
 */
export async function sayAnew(
  { house, sites }: { house: House; sites: Sites },
  conversation: ConversationRow,
  { trigger, urgency }: Cause,
): Promise<void> {
  if (trigger.name !== 'asks_for_person' && !isDanger(trigger.name)) return;
  const { db } = house.store;
  const stored = await newest(db, conversation.id, 'brief');
  if (!stored || stored.why.trigger === trigger.name || isDanger(stored.why.trigger)) return;
  const said = reasonFor(trigger.name);
  const reason = ITS_OWN.includes(stored.why.trigger) ? said : `${said}, ${stored.why.reason}`;
  const site = await sites.get(conversation.site_id);
  const actions = [...new Set([...actionsFor(site, trigger.name), ...(stored.actions ?? [])])];
  const why = { trigger: trigger.name, evidence: redact(trigger.evidence).text, reason };
  const brief = await briefFor(db, conversation, { ...stored, why, actions });
  await restate(house, conversation, { trigger, reason, urgency, brief });
}

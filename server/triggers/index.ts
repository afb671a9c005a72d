import { accountClosure } from './account-closure.ts';
import { ambiguity } from './ambiguity.ts';
import { asksForPerson } from './asks-for-person.ts';
import { assistantFailure } from './assistant-failure.ts';
import { billingDispute } from './billing-dispute.ts';
import { buyingIntent } from './buying-intent.ts';
import { cancellation } from './cancellation.ts';
import { changeRequest } from './change-request.ts';
import { complaint } from './complaint.ts';
import { emergency } from './emergency.ts';
import { fraud } from './fraud.ts';
import { frustration } from './frustration.ts';
import { hardship } from './hardship.ts';
import { identity } from './identity.ts';
import { legal } from './legal.ts';
import { lowConfidence } from './low-confidence.ts';
import { medical } from './medical.ts';
import { ownWords } from './own-words.ts';
import { privacy } from './privacy.ts';
import { promptInjection } from './prompt-injection.ts';
import { Reading, type Trigger } from './reading.ts';
import { refund } from './refund.ts';
import { repeatedQuestion } from './repeated-question.ts';
import { sameError } from './same-error.ts';
import { sensitiveData } from './sensitive-data.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { tooLong } from './too-long.ts';
import type { Action, Decision, Fired, Match, Switch, TriggerInput, TriggerSettings } from './trigger.ts';
import { unconfirmed } from './unconfirmed.ts';
import { verificationFailed } from './verification-failed.ts';

export { DEFAULT_SETTINGS } from './settings.ts';
export type * from './trigger.ts';
export { TRIGGER_NAMES } from './trigger.ts';

const TRIGGERS: readonly Trigger[] = [
  asksForPerson,
  emergency,
  legal,
  medical,
  fraud,
  billingDispute,
  accountClosure,
  refund,
  cancellation,
  complaint,
  privacy,
  hardship,
  changeRequest,
  identity,
  sensitiveData,
  assistantFailure,
  verificationFailed,
  sameError,
  unconfirmed,
  frustration,
  repeatedQuestion,
  ambiguity,
  lowConfidence,
  tooLong,
  buyingIntent,
  promptInjection,
];

const RANK: Record<Action, number> = { note: 0, offer: 1, handoff: 2 };

/**
 * Looks at one message of a visitor, in its conversation, and says which triggers fire and whether a person must take
 * over. Total: any text and any history get an answer. Only the first 8,000 characters of the text are read.
 * Fired triggers come most urgent first; `decision` is `escalate` when one of them hands off.
 */
export function decide(input: TriggerInput, settings: TriggerSettings = DEFAULT_SETTINGS): Decision {
  const reading = new Reading(input);
  const triggers: Fired[] = [];
  for (const { name, urgency, look } of TRIGGERS) {
    const set = settings.switches[name];
    if (set === 'off') continue;
    const match = ownWords(reading, settings, name) ?? look(reading, settings);
    if (!match) continue;
    const { evidence, confidence } = match;
    triggers.push({ name, evidence, confidence, urgency, action: actionOf(match, set, settings) });
  }
  triggers.sort((a, b) => b.urgency - a.urgency);
  return { decision: triggers.some(({ action }) => action === 'handoff') ? 'escalate' : 'continue', triggers };
}

function actionOf({ confidence, upTo = 'handoff' }: Match, set: Switch, { thresholds }: TriggerSettings): Action {
  const sure = set === 'forced' || (set === 'on' && confidence >= thresholds.handoff);
  const wanted: Action = sure ? 'handoff' : 'offer';
  return RANK[upTo] < RANK[wanted] ? upTo : wanted;
}

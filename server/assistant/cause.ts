import type { Outcome } from '../answers/outcome.ts';
import type { Cause } from '../desk/escalate.ts';
import { isDanger, urgencyOf } from '../desk/urgency.ts';
import type { Fired } from '../triggers/index.ts';

export const ASSISTANT = { kind: 'assistant' } as const;

export const triggerBody = ({ name, evidence, confidence, action }: Fired) => ({ name, evidence, confidence, action });
export const namesOf = (triggers: Fired[]) => triggers.map(({ name }) => name);

/** Of the triggers that hand off the one that is named: danger, before whatever else is said with it. */
export function causeIn(triggers: Fired[]): Fired | undefined {
  const handing = triggers.filter(({ action }) => action === 'handoff');
  return handing.find(({ name }) => isDanger(name)) ?? handing[0];
}

export const causeOf = (fired: Fired, triggers: Fired[]): Cause => ({
  by: ASSISTANT,
  trigger: triggerBody(fired),
  urgency: urgencyOf(fired),
  beside: namesOf(triggers),
});

export const failed = (evidence: string): Cause => ({
  by: ASSISTANT,
  trigger: { name: 'assistant_failure', evidence, confidence: 1, action: 'handoff' },
  urgency: 50,
});

/** An outcome's reason is a trigger's name, or says in words why the assistant stops. */
export function escalated({ reason, account }: Extract<Outcome, { mode: 'escalate' }>, triggers: Fired[]): Cause {
  const name = /^[a-z_]+$/.test(reason) ? reason : 'low_confidence';
  return {
    by: ASSISTANT,
    trigger: { name, evidence: account.note ?? reason, confidence: 1 - account.confidence, action: 'handoff' },
    urgency: 40,
    account,
    beside: namesOf(triggers),
  };
}

import { type Switch, TRIGGER_NAMES, type TriggerName, type TriggerSettings } from './trigger.ts';

const SWITCHES: Partial<Record<TriggerName, Switch>> = {
  asks_for_person: 'forced',
  emergency: 'forced',
  legal: 'forced',
  fraud: 'forced',
  assistant_failure: 'forced',
  low_confidence: 'forced',
  ambiguity: 'forced',
  identity: 'forced',
  repeated_question: 'offer',
  sensitive_data: 'offer',
  too_long: 'offer',
  change_request: 'offer',
};

/** What a site starts with. Policy triggers are `on`: a clear request goes to a person, a question gets its answer. */
export const DEFAULT_SETTINGS: TriggerSettings = {
  switches: Object.fromEntries(TRIGGER_NAMES.map((name) => [name, SWITCHES[name] ?? 'on'])) as Record<
    TriggerName,
    Switch
  >,
  words: {},
  thresholds: {
    handoff: 0.7,
    lowConfidence: 2,
    clarified: 2,
    verifications: 2,
    prompts: 2,
    turns: 20,
    minutes: 30,
    cart: 1000,
  },
  tags: ['vip', 'high value', 'named account'],
  complexity: 0,
  sensitive: ['card', 'iban', 'account', 'ssn', 'health'],
};

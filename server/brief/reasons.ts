/** Why a conversation was handed off, for the agent: short, and after "Why: ". */
const REASONS = new Map(
  Object.entries({
    asks_for_person: 'asked for a person',
    emergency: 'possible emergency',
    legal: 'legal matter',
    medical: 'medical question',
    fraud: 'suspects fraud',
    billing_dispute: 'disputes a payment',
    account_closure: 'wants the account closed',
    refund: 'wants a refund',
    cancellation: 'wants to cancel',
    complaint: 'complains',
    privacy: 'privacy or data request',
    hardship: 'financial hardship',
    change_request: 'wants a booking or payment changed',
    identity: 'a visitor whom the site gives to people',
    sensitive_data: 'sent sensitive data',
    assistant_failure: 'the assistant failed to answer',
    verification_failed: 'could not be verified',
    same_error: 'the same error again',
    unconfirmed: 'asked twice to confirm, no answer',
    frustration: 'is frustrated',
    repeated_question: 'had to ask the same again',
    ambiguity: 'still unclear after a clarifying question',
    low_confidence: 'the assistant was unsure',
    no_answer: 'the knowledge holds no answer',
    too_long: 'long conversation without a solution',
    buying_intent: 'wants to buy',
    prompt_injection: 'tried to turn the assistant',
  }),
);

export function reasonFor(trigger: string): string {
  return REASONS.get(trigger) ?? trigger.replace(/_/g, ' ').slice(0, 60);
}

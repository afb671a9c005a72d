/** What a trigger means, as one agent would tell another. The names are those of `server/triggers`, and of how an answer may end. */
const MEANS: Record<string, string> = {
  asks_for_person: 'The visitor asked for a person',
  emergency: 'This may be an emergency',
  legal: 'This is a legal matter',
  fraud: 'The visitor suspects fraud',
  billing_dispute: 'The visitor disputes a payment',
  account_closure: 'The visitor wants the account closed',
  refund: 'The visitor wants money back',
  cancellation: 'The visitor wants to cancel',
  complaint: 'The visitor complains',
  privacy: 'The visitor asks about their personal data',
  hardship: 'The visitor is short of money',
  identity: 'The site gives this visitor to people',
  sensitive_data: 'The visitor wrote something confidential',
  assistant_failure: 'The assistant could not answer',
  frustration: 'The visitor is annoyed',
  repeated_question: 'The visitor had to ask the same again',
  ambiguity: 'It was still unclear after the assistant had asked back',
  low_confidence: 'The assistant was not sure of its answer',
  no_answer: 'The assistant found no answer in what it knows',
  too_long: 'It went on for long without a solution',
  buying_intent: 'The visitor wants to buy',
  prompt_injection: 'The visitor tried to trick the assistant',
};

/** A trigger's name for a label. */
const LABELS: Record<string, string> = {
  asks_for_person: 'Asks for a person',
  billing_dispute: 'Billing dispute',
  account_closure: 'Closes account',
  buying_intent: 'Wants to buy',
  low_confidence: 'Assistant unsure',
  no_answer: 'No answer found',
  assistant_failure: 'Assistant failed',
  repeated_question: 'Asked again',
  prompt_injection: 'Tries to trick the assistant',
};

/** A trigger's or a reason's name as people say it; a sentence only gets its capital. */
export function triggerWords(name: string): string {
  const words = isName(name) ? name.replace(/[_.-]+/g, ' ').trim() : name;
  return LABELS[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** What was noticed, how sure that is (`confidence`, 0..1), and what came of it, in one sentence. */
export function triggerSentence({ name, confidence, action }: { name: string; confidence: number; action: string }) {
  const noticed = MEANS[name] ?? `Noticed: ${triggerWords(name).toLowerCase()}`;
  const sure = `${Math.round(100 * confidence)} %`;
  const doubt = confidence >= 0.85 ? ` (${sure})` : confidence >= 0.6 ? ` (probably, ${sure})` : ` (perhaps, ${sure})`;
  const came = /^hand_?off$/.test(action)
    ? ', so it went to a person'
    : action === 'offer'
      ? ', so a person was offered'
      : action === 'note'
        ? ', which was only noted'
        : '';
  return `${noticed}${confidence < 1 ? doubt : ''}${came}`;
}

/** What a trigger fired on, unless it is only a name once more. */
export const evidenceWords = (evidence: string): string | undefined => (isName(evidence) ? undefined : evidence);

const isName = (text: string) => /^[a-z0-9_.-]*$/.test(text);

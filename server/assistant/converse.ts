import type { Outcome, TurnInput } from '../answers/outcome.ts';
import { addressesOf } from './addresses.ts';
import type { Breaker } from './breaker.ts';
import { Budget, usedUp } from './budget.ts';
import { conclude, joined, keepWhole } from './conclude.ts';
import { directiveOf } from './directive.ts';
import { createDraft, type Draft } from './draft.ts';
import { ModelFailure } from './failure.ts';
import { createLedger } from './ledger.ts';
import { LIMITS, type Limits, listen, pauseAfter, waited } from './listen.ts';
import type { Answer, Ask, Model, Step } from './model.ts';
import { endingTools, messagesFor, systemPrompt } from './prompt.ts';
import { retrieve } from './retrieve.ts';
import { NO_PAST } from './spent.ts';
import { standIn, stopped } from './standing-in.ts';
import { knowledgeTool } from './tools/builtin.ts';
import { createToolbox } from './tools/toolbox.ts';
import { withoutPretence } from './tools/unanswered.ts';
import type { Parts } from './turn.ts';

const UNLIMITED = Budget.parse({});

/** A turn with the model: it may call tools, reads what they gave, and ends in one outcome, with an account of all that it took. */
export async function converse(input: TurnInput, parts: Parts, model: Model, breaker: Breaker): Promise<Outcome> {
  const { now, signal } = parts;
  const limits = { ...LIMITS, ...parts.limits };
  const budget = parts.budget ?? UNLIMITED;
  const began = now();
  const until = began + Math.min(limits.whole, budget.turn.seconds * 1000);
  const [found, offered, past] = await Promise.all([
    retrieve(input, parts.knowledge),
    parts.offer?.(),
    parts.past?.() ?? NO_PAST,
  ]);
  const over = usedUp(past.spent, budget.conversation, 'conversation');
  if (over) return standIn(input, parts, over, 'too_long');

  const { passages } = found;
  const search = async (question: string, limit: number) => {
    const { found: more, answerable } = await parts.knowledge.search(question, limit);
    found.answerable = Math.max(found.answerable, answerable);
    return more.map(({ passage }) => passage);
  };
  const toolbox = createToolbox(
    {
      tools: offered ? [knowledgeTool(search, passages), ...offered.tools] : [],
      missing: offered?.missing ?? [],
    },
    { now, mask: parts.mask ?? ((text) => text), failedBefore: past.failed },
  );
  const means = {
    mayAsk: input.clarified === 0,
    hasTools: toolbox.tools.length > 0,
    missing: offered?.missing.map(({ name }) => name) ?? [],
  };
  const base = {
    system: systemPrompt(input.site.name, means),
    messages: messagesFor(input, passages),
    longest: limits.tokens,
  };
  const ledger = createLedger(budget, past.spent, now, began);
  const settled = (outcome: Outcome) => ledger.booked(withoutPretence(outcome, toolbox), toolbox.reports);
  const steps: Step[] = [];
  const before = { text: '', cited: [] as number[] };

  for (;;) {
    const isLast = ledger.steps() + 1 >= budget.turn.steps;
    const prompt = { ...base, steps, tools: [...endingTools(means), ...(isLast ? [] : toolbox.tools)] };
    const isAllowed = addressesOf(
      passages.flatMap(({ text, url }) => [text, url ?? '']),
      parts.hosts,
    );
    // What is said after a tool has failed may yet be dropped, so it is not shown before that is settled.
    const show = toolbox.broken() ? () => {} : continuing(before.text, parts);
    const makeDraft = () => createDraft(isAllowed, limits.longest - before.text.length, show);
    const { draft, result } = await persist(model, prompt, makeDraft, parts, { limits, until, ledger });
    if (signal.aborted) return settled(stopped(joined(before.text, draft.text()), passages));
    if (result instanceof ModelFailure) {
      const note = `${result.kind}: ${result.message}`.slice(0, 300);
      // A refused request and a withheld answer say nothing about whether the upstream is alive.
      if (result.kind !== 'rejected' && result.kind !== 'withheld') breaker.failed(result.kind === 'unauthorized');
      return settled(keepWhole(input, draft, passages, note, before.text) ?? (await standIn(input, parts, note)));
    }
    breaker.succeeded();
    const calls = result.calls.filter(({ name }) => toolbox.has(name));
    if (calls.length === 0 || isLast || draft.directive() || result.calls.some(directiveOf)) {
      const { answerable } = found;
      const hasFacts = toolbox.gaveFacts();
      return settled(conclude({ input, draft, answer: result, passages, answerable, before, hasFacts, isAllowed }));
    }
    const step = {
      text: draft.text(),
      calls: result.calls,
      results: await ranOr(toolbox.run(result.calls, signal, until - now())),
    };
    if (signal.aborted) return settled(stopped(joined(before.text, draft.text()), passages));
    const spent = ledger.usedUp();
    if (toolbox.broken()?.isFinal || spent) return settled(await standIn(input, parts, spent ?? 'a tool failed'));
    steps.push(step);
    before.text = joined(before.text, step.text);
    before.cited.push(...draft.cited());
  }
}

type Course = { limits: Limits; until: number; ledger: ReturnType<typeof createLedger> };

/** One step, asked once more where nothing was shown and that can help. */
async function persist(
  model: Model,
  prompt: Omit<Ask, 'signal' | 'onText'>,
  makeDraft: () => Draft,
  { signal, now }: Parts,
  { limits, until, ledger }: Course,
): Promise<{ draft: Draft; result: Answer | ModelFailure }> {
  for (let attempt = 1; ; attempt++) {
    const draft = makeDraft();
    const result = await listen(model, prompt, draft, signal, limits, until - now());
    if (!(result instanceof ModelFailure)) {
      ledger.took(prompt, draft.text(), result);
      return { draft, result };
    }
    const pause = pauseAfter(result, limits.pause);
    const retries = draft.text() === '' && attempt === 1 && pause !== undefined && now() + pause < until;
    if (signal.aborted || !retries || !(await waited(pause, signal))) return { draft, result };
  }
}

/** What a later step says is a paragraph of its own. */
function continuing(before: string, { onDelta }: Parts): (text: string) => void {
  let isFirst = before !== '';
  return (text) => {
    onDelta(isFirst ? `\n\n${text}` : text);
    isFirst = false;
  };
}

/** Rejects only after the visitor's stop, which is looked at next. */
const ranOr = (ran: Promise<string[]>) => ran.catch(() => []);

import type { ToolReport } from '../../answers/outcome.ts';
import type { Call } from '../model.ts';
import { ToolFailure } from './failure.ts';
import type { Offered } from './offer.ts';
import { presented, presentedFailure, summarised } from './result.ts';
import type { SiteTool } from './tool.ts';

/** A tool that failed and did not work since. `isFinal`: no further try and no answer without it. */
export type Broken = { name: string; why: string; isFinal: boolean };

const MOST_AT_ONCE = 4;
/** After so many failures of one tool, those of earlier turns included, a person comes. */
const MOST_FAILURES = 2;

/**
 * The tools of one turn, and what became of each call. `failedBefore` names tools that failed earlier in the conversation and did not work
 * since. `mask` takes out what the site does not want stored or sent on.
 */
export function createToolbox(
  { tools, missing }: Offered,
  { now, mask, failedBefore }: { now(): number; mask(text: string): string; failedBefore: string[] },
) {
  const byName = new Map(tools.map((tool) => [tool.name, tool]));
  const reports: ToolReport[] = [...missing];
  const failing = new Map<string, { count: number; why: string; mayHaveActed: boolean }>();
  let gaveFacts = false;

  async function one({ name, input }: Call, signal: AbortSignal): Promise<string> {
    const tool = byName.get(name);
    if (!tool) return `There is no tool ${JSON.stringify(name.slice(0, 64))}.`;
    const began = now();
    const report = (ok: boolean, result: string) => {
      const asked = mask(summarised(input));
      reports.push({ name, input: asked, ok, milliseconds: now() - began, result: mask(result) });
    };
    try {
      const data = await tool.call(input, signal);
      report(true, summarised(data));
      failing.delete(name);
      gaveFacts ||= tool.isFact;
      return mask(presented(name, data));
    } catch (error) {
      const { message, said, kind } = asFailure(error);
      report(false, said === undefined ? message : `${message}: ${summarised(said, 200)}`);
      const count = (failing.get(name)?.count ?? failedBefore.filter((known) => known === name).length) + 1;
      failing.set(name, { count, why: message, mayHaveActed: mayHaveActed(tool, kind) });
      return mask(presentedFailure(name, message, said));
    }
  }

  return {
    tools,
    reports,
    has: (name: string) => byName.has(name),
    /**
     * Calls at once what was asked for, within `left` milliseconds, and gives what the model reads of each, in order. Rejects only when the
     * signal is aborted.
     */
    async run(calls: Call[], signal: AbortSignal, left: number): Promise<string[]> {
      const control = new AbortController();
      const end = () => control.abort(new ToolFailure('slow', 'the time of the whole answer was up'));
      const timer = setTimeout(end, Math.max(0, left));
      const both = AbortSignal.any([signal, control.signal]);
      const ran = calls.map((call, at) =>
        at < MOST_AT_ONCE ? one(call, both) : `Not called: at most ${MOST_AT_ONCE} tools at once.`,
      );
      const results = await Promise.all(ran).finally(() => clearTimeout(timer));
      signal.throwIfAborted();
      return results;
    },
    /** Did a tool say something that an answer may state without a passage? */
    gaveFacts: () => gaveFacts,
    broken(): Broken | undefined {
      const all = [...failing].map(([name, { count, why, mayHaveActed }]) => {
        const times = count >= MOST_FAILURES ? ' again' : '';
        return {
          name,
          why: `The tool ${name} failed${times}: ${why}`,
          isFinal: count >= MOST_FAILURES || mayHaveActed,
        };
      });
      return all.find(({ isFinal }) => isFinal) ?? all[0];
    },
    /** Why a server's tools were not to be had, when that was so. */
    missing: () => missing.map(({ name, result }) => `The tools of ${name} could not be reached: ${result}`)[0],
  };
}
export type Toolbox = ReturnType<typeof createToolbox>;

/** A call that was never made has changed nothing. */
const mayHaveActed = (tool: SiteTool, kind: ToolFailure['kind']) =>
  tool.changes && kind !== 'input' && kind !== 'forbidden';

const asFailure = (error: unknown): ToolFailure =>
  error instanceof ToolFailure ? error : new ToolFailure('unreachable', 'it broke, or was stopped');

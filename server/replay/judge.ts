import { stateOf } from '../assistant/work.ts';
import { judgeAnswer } from '../site/confidence.ts';
import { sensitiveIn } from '../site/sensitive.ts';
import type { Site } from '../site/settings.ts';
import { triggerSettings } from '../site/triggers.ts';
import { decide, type Profile } from '../triggers/index.ts';
import type { Said, Stretch } from './stretches.ts';

/** How much of a conversation the assistant reads. */
const READ = 200;

/** At which of a stretch's turns a person would take over, and why. */
export type Escalation = { turn: number; name: string; evidence: string };

/** Where this configuration would have handed off first, over what was really said and how sure the answers really were. */
export function firstEscalation(stretch: Stretch, said: Said[], site: Site, profile: Profile): Escalation | null {
  const settings = triggerSettings(site);
  let low_confidence = 0;
  let clarified = 0;
  for (const [turn, { begin, end, at, text, answered }] of stretch.turns.entries()) {
    const history = said.slice(Math.max(0, end - READ), begin);
    const before = said.slice(Math.max(0, end - READ), end);
    const state = stateOf({ low_confidence, clarified }, before, new Date(at));
    const { triggers } = decide({ text, history, profile, turn: { ...state, sensitive: sensitiveIn(text) } }, settings);
    const fired = triggers.find(({ action }) => action === 'handoff');
    if (fired) return { turn, name: fired.name, evidence: fired.evidence };
    if (answered) {
      const verdict = judgeAnswer(site, profile, answered, low_confidence);
      if (verdict.action === 'handoff') return { turn, name: verdict.trigger, evidence: verdict.evidence };
      low_confidence = verdict.unsure;
      clarified = answered.mode === 'clarify' ? clarified + 1 : 0;
    }
  }
  const { cause, turns } = stretch;
  return cause?.isFixed ? { turn: turns.length - 1, name: cause.name, evidence: cause.evidence } : null;
}

/** What became otherwise: escalated where it was not, earlier than it was, or no more. Null when nothing did. */
export function compare(stretch: Stretch, would: Escalation | null): 'escalates' | 'sooner' | 'continues' | null {
  if (stretch.ended === 'handoff') {
    if (!would) return 'continues';
    return would.turn < stretch.turns.length - 1 ? 'sooner' : null;
  }
  if (!would) return null;
  return stretch.ended === 'asked' ? 'sooner' : 'escalates';
}

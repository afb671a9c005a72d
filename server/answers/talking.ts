import type { KnowledgeIndex } from '../search/knowledge.ts';
import { earlierQuestion } from './asking.ts';
import { type Finding, find, rivals, SURE } from './finding.ts';
import type { Outcome, TurnInput } from './outcome.ts';
import { account, escalate, several } from './replies.ts';
import { type SmallTalk, speechOf } from './smalltalk.ts';
import type { Speech } from './speech/speech.ts';

/** Answers small talk, which includes a yes or no to what was asked before. */
export function chat({ talk, language, isObjection }: SmallTalk, turn: TurnInput, index: KnowledgeIndex): Outcome {
  const speech = speechOf(language);
  const last = turn.history.findLast(({ from }) => from === 'assistant')?.text ?? '';
  const wasGuess = last.endsWith(speech.isIt) || last === speech.wrong;
  if (isObjection || (talk === 'no' && (wasGuess || turn.clarified > 0))) {
    if (turn.clarified > 0) return escalate('ambiguity', [], 'neither of the choices');
    return {
      mode: 'clarify',
      text: (last ? speech.wrong : speech.here).replaceAll('{site}', turn.site.name),
      choices: [speech.person],
      account: account(1, [], last ? 'what was said is not what was asked' : 'nothing said yet'),
    };
  }
  if (talk === 'yes' && (last === speech.wrong || last === speech.orders))
    return escalate('asks_for_person', [], 'accepted the offer of a person');
  if (talk === 'yes' && turn.clarified > 0) {
    const earlier = find(earlierQuestion(turn.history, turn.locale), index, [], turn.locale);
    const both = rivals(earlier).map(
      (found): Finding => ({ ...earlier, best: found, certainty: Math.max(SURE, earlier.certainty) }),
    );
    if (both.length) return several(both, turn, speech, false);
  }
  return {
    mode: 'resolve',
    text: reply(talk, speech, turn, last).replaceAll('{site}', turn.site.name),
    sources: [],
    account: account(1, [], `small talk: ${talk}`),
  };
}

function reply(talk: SmallTalk['talk'], speech: Speech, { history }: TurnInput, last: string): string {
  const isFirst = !history.some(({ from }) => from === 'assistant');
  if (talk === 'greeting') return isFirst ? speech.greeting : speech.again;
  if (talk === 'no' || talk === 'yes') return last === speech.ok ? speech.help : speech.ok;
  return speech[talk];
}

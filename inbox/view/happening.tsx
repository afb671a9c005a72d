import { tell } from '../happenings.ts';
import { type Happening, whenOf } from '../log.ts';
import type { Page } from '../page.ts';
import { passageLines, toolLines } from '../turns.ts';
import { moment } from '../wording.ts';
import { Icon } from './icons.tsx';
import { Passages } from './passages.tsx';

/** A row of the log that is no message, in a low voice. Notes speak up a little. */
export function HappeningRow({ page, happening }: { page: Page; happening: Happening }) {
  const now = page.desk.now();
  const { icon, words, text } = tell(happening, (at) => moment(at, now));
  return (
    <div class="happening" data-kind={happening.kind}>
      <p class="happening-line">
        <Icon name={icon} />
        <span>{words}</span>
        <time dateTime={whenOf(happening)}>{moment(whenOf(happening), now)}</time>
      </p>
      {text && (
        <p class="happening-text" dir="auto">
          {text}
        </p>
      )}
      {happening.kind === 'turn' && <Passages page={page} lines={passageLines(happening)} />}
      {happening.kind === 'turn' && <Tools turn={happening} />}
    </div>
  );
}

/** The tools that the assistant called, one a line: what was asked, what came back or why nothing did. */
function Tools({ turn }: { turn: Extract<Happening, { kind: 'turn' }> }) {
  const lines = toolLines(turn);
  if (lines.length === 0) return null;
  return (
    <ul class="tool-lines" aria-label="Tools called">
      {lines.map(({ name, ok, took, asked, gave }, i) => (
        <li key={i} data-ok={ok}>
          <Icon name={ok ? 'check' : 'cross'} />
          <span>
            <strong>{name}</strong> {ok ? 'worked' : 'failed'}
            {took && ` (${took})`}
            {gave && ': '}
            <bdi>{gave}</bdi>
            {asked && (
              <span class="tool-asked">
                asked with <bdi>{asked}</bdi>
              </span>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { tell } from '../happenings.ts';
import type { Happening } from '../log.ts';
import type { Page } from '../page.ts';
import { moment } from '../wording.ts';
import { Icon } from './icons.tsx';

/** A row of the log that is no message, in a low voice. Notes speak up a little. */
export function HappeningRow({ page, happening }: { page: Page; happening: Happening }) {
  const now = page.desk.now();
  const { icon, words, text } = tell(happening, (at) => moment(at, now));
  return (
    <div class="happening" data-kind={happening.kind}>
      <p class="happening-line">
        <Icon name={icon} />
        <span>{words}</span>
        {/* A callback's time is when it is due, and its words say that. */}
        {happening.kind !== 'callback' && <time dateTime={happening.at}>{moment(happening.at, now)}</time>}
      </p>
      {text && (
        <p class="happening-text" dir="auto">
          {text}
        </p>
      )}
      {happening.kind === 'turn' && <Account account={happening.account} />}
    </div>
  );
}

/** How a turn came about, as the server wrote it down. */
function Account({ account }: { account: Record<string, unknown> }) {
  const facts = Object.entries(account);
  if (facts.length === 0) return null;
  return (
    <dl class="account">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{wordsOf(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join(', ');
  if (typeof value === 'number') return String(Math.round(value * 100) / 100);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

import type { Page } from '../page.ts';
import { Icon } from './icons.tsx';
import { ConversationRow } from './row.tsx';
import { Ticking } from './ticking.tsx';

/** The live lists: what this agent owes somebody, who waits, and, folded, everybody else. */
export function Conversations({ page }: { page: Page }) {
  const { waiting, present, mine, elsewhere, loaded } = page.desk;
  return (
    <>
      <h1 class="unseen">Inbox</h1>
      {mine.value.length > 0 && <WhoWaits page={page} />}
      <ListHead id="mine-head" title="Mine" count={mine.value.length} />
      <ul class="rows" aria-labelledby="mine-head">
        {mine.value.map((row) => (
          <ConversationRow key={row.id} page={page} row={row} />
        ))}
      </ul>
      {mine.value.length === 0 && loaded.value && <p class="list-empty">Conversations you take appear here.</p>}

      <ListHead id="waiting-head" title="Waiting" count={present.value.length} urgent />
      <ul class="rows" aria-labelledby="waiting-head">
        {waiting.value.map((row, i) => (
          <ConversationRow key={row.id} page={page} row={row} position={i + 1} />
        ))}
      </ul>
      {waiting.value.length === 0 && <p class="list-empty">{loaded.value ? 'Nobody is waiting.' : 'Loading …'}</p>}

      {elsewhere.value.length > 0 && (
        <details class="elsewhere">
          <summary>
            Everyone else <span class="list-count">{elsewhere.value.length}</span>
          </summary>
          <ul class="rows" aria-label="Everyone else">
            {elsewhere.value.map((row) => (
              <ConversationRow key={row.id} page={page} row={row} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Above all that is the agent's own, so that nobody who waits is out of sight: leads to the first of them. */
function WhoWaits({ page }: { page: Page }) {
  const { present } = page.desk;
  const first = present.value[0];
  if (!first) return null;
  return (
    <button type="button" class="who-waits" onClick={() => page.show('conversations', first.id)}>
      <span class="list-count hot">{present.value.length}</span>
      <span>waiting{present.value.length > 1 && ', the first'} for</span>
      {first.waitingSince && <Ticking since={first.waitingSince} desk={page.desk} />}
      <Icon name="arrow" />
    </button>
  );
}

function ListHead({ id, title, count, urgent }: { id: string; title: string; count: number; urgent?: boolean }) {
  return (
    <h2 class="list-head">
      <span id={id}>{title}</span>
      {count > 0 && <span class={urgent ? 'list-count hot' : 'list-count'}>{count}</span>}
    </h2>
  );
}

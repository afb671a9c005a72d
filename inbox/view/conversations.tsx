import type { Page } from '../page.ts';
import { ConversationRow } from './row.tsx';

/** The live lists: who waits, who is with this agent, and, folded, everybody else. */
export function Conversations({ page }: { page: Page }) {
  const { waiting, mine, elsewhere, loaded } = page.desk;
  return (
    <>
      <h1 class="unseen">Inbox</h1>
      <ListHead id="waiting-head" title="Waiting" count={waiting.value.length} urgent />
      <ul class="rows" aria-labelledby="waiting-head">
        {waiting.value.map((row, i) => (
          <ConversationRow key={row.id} page={page} row={row} position={i + 1} />
        ))}
      </ul>
      {waiting.value.length === 0 && <p class="list-empty">{loaded.value ? 'Nobody is waiting.' : 'Loading …'}</p>}

      <ListHead id="mine-head" title="Mine" count={mine.value.length} />
      <ul class="rows" aria-labelledby="mine-head">
        {mine.value.map((row) => (
          <ConversationRow key={row.id} page={page} row={row} />
        ))}
      </ul>
      {mine.value.length === 0 && loaded.value && <p class="list-empty">Conversations you take appear here.</p>}

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

function ListHead({ id, title, count, urgent }: { id: string; title: string; count: number; urgent?: boolean }) {
  return (
    <h2 class="list-head">
      <span id={id}>{title}</span>
      {count > 0 && <span class={urgent ? 'list-count hot' : 'list-count'}>{count}</span>}
    </h2>
  );
}

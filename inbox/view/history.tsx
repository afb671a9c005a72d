import { useEffect, useState } from 'preact/hooks';
import type { Page } from '../page.ts';
import type { Row } from '../shapes.ts';
import { ConversationRow } from './row.tsx';

const PAGE = 50;

/** Closed conversations, the latest first, one page after the other. */
export function History({ page }: { page: Page }) {
  const [rows, setRows] = useState<Row[]>([]);
  const [state, setState] = useState<'loading' | 'more' | 'end' | 'failed'>('loading');

  async function load(before: Row | undefined) {
    setState('loading');
    const query = before ? `&before=${encodeURIComponent(before.updatedAt)}` : '';
    try {
      const answer = await page.desk.tools.api.get<{ rows: Row[] }>(`/v1/agent/conversations?status=closed${query}`);
      setRows((known) => [...known, ...answer.rows.filter((row) => !known.some((one) => one.id === row.id))]);
      setState(answer.rows.length < PAGE ? 'end' : 'more');
    } catch {
      setState('failed');
    }
  }

  useEffect(() => void load(undefined), [page]);

  return (
    <>
      <h1 class="list-head" id="history-head">
        History
      </h1>
      <ul class="rows" aria-labelledby="history-head">
        {rows.map((row) => (
          <ConversationRow key={row.id} page={page} row={row} />
        ))}
      </ul>
      {state === 'loading' && <p class="list-empty">Loading …</p>}
      {state === 'end' && rows.length === 0 && <p class="list-empty">No conversation has been closed yet.</p>}
      {state === 'failed' && <p class="list-empty">The list could not be loaded.</p>}
      {(state === 'more' || state === 'failed') && (
        <button type="button" class="plain list-more" onClick={() => load(rows.at(-1))}>
          {state === 'more' ? 'Older ones' : 'Try again'}
        </button>
      )}
    </>
  );
}

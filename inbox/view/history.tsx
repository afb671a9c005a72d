import { useEffect, useRef, useState } from 'preact/hooks';
import { EVERYTHING, type Page } from '../page.ts';
import type { Row } from '../shapes.ts';
import { Looking } from './looking.tsx';
import { ConversationRow } from './row.tsx';

const PAGE = 50;
const PAUSE = 250;

/** Conversations of the past, the latest first, one page after the other: all, or those that are looked for. */
export function History({ page }: { page: Page }) {
  const [rows, setRows] = useState<Row[]>([]);
  const [state, setState] = useState<'loading' | 'more' | 'end' | 'failed'>('loading');
  const asked = useRef(0);
  const looking = page.looking.value;

  async function load(known: Row[]) {
    const turn = ++asked.current;
    setState('loading');
    const query = new URLSearchParams(Object.entries({ ...looking, before: known.at(-1)?.updatedAt ?? '' }));
    for (const [name, value] of [...query]) if (value === '') query.delete(name);
    try {
      const answer = await page.desk.tools.api.get<{ rows: Row[] }>(`/v1/agent/conversations?${query}`);
      if (turn !== asked.current) return; // another search has begun since
      const all = [...known, ...answer.rows.filter((row) => !known.some((one) => one.id === row.id))];
      page.past.value = all.map(({ id }) => id);
      setRows(all);
      setState(answer.rows.length < PAGE ? 'end' : 'more');
    } catch {
      if (turn === asked.current) setState('failed');
    }
  }

  useEffect(() => {
    const pause = window.setTimeout(() => void load([]), looking.text === '' ? 0 : PAUSE);
    return () => clearTimeout(pause);
  }, [page, looking]);

  return (
    <>
      <h1 class="list-head" id="history-head">
        History
      </h1>
      <Looking looking={page.looking} />
      <ul class="rows" aria-labelledby="history-head">
        {rows.map((row) => (
          <ConversationRow key={row.id} page={page} row={row} />
        ))}
      </ul>
      <div role="status">
        {state === 'loading' && <p class="list-empty">Loading …</p>}
        {state === 'failed' && <p class="list-empty">The list could not be loaded.</p>}
        {state === 'end' && rows.length === 0 && <Nothing page={page} />}
      </div>
      {(state === 'more' || state === 'failed') && (
        <button type="button" class="plain list-more" onClick={() => load(rows)}>
          {state === 'more' ? 'Older ones' : 'Try again'}
        </button>
      )}
    </>
  );
}

function Nothing({ page }: { page: Page }) {
  const isAll = Object.values(page.looking.value).every((value) => value === '');
  if (isAll) {
    return (
      <p class="list-empty">
        Nothing is over yet. What an agent resolved ends up here, and what the assistant handled alone: look through
        that now and then for answers that are wrong, and put the article right.
      </p>
    );
  }
  return (
    <>
      <p class="list-empty">No conversation matches. Search for fewer words, or leave out a filter.</p>
      <button
        type="button"
        class="plain list-more"
        onClick={() => {
          page.looking.value = EVERYTHING;
        }}
      >
        Show all
      </button>
    </>
  );
}

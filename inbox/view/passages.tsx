import { useEffect, useState } from 'preact/hooks';
import type { Page } from '../page.ts';
import type { PassageRead } from '../shapes.ts';
import { Icon } from './icons.tsx';

type Props = { page: Page; lines: { id: string; score?: number }[] };

/** What an answer was made of: the passages that were read, best first, each with its score and its words. */
export function Passages({ page, lines }: Props) {
  const [known, setKnown] = useState<PassageRead[] | null>(null);
  const query = lines.map(({ id }) => `id=${encodeURIComponent(id)}`).join('&');
  useEffect(() => {
    if (query === '') return;
    page.desk.tools.api.get<{ passages: PassageRead[] }>(`/v1/agent/passages?${query}`).then(
      ({ passages }) => setKnown(passages),
      () => undefined, // their names still stand there
    );
  }, [query]);
  if (lines.length === 0) return null;
  return (
    <ol class="tool-lines" aria-label="Passages read">
      {lines.map(({ id, score }) => {
        const passage = known?.find((one) => one.id === id);
        const title = passage ? [passage.title, passage.heading].filter(Boolean).join(', ') : id;
        return (
          <li key={id}>
            <Icon name="note" />
            <span>
              <strong>
                <bdi>{title}</bdi>
              </strong>
              {score !== undefined && ` (score ${score})`}
              {known && !passage && ', which the knowledge does not hold any more'}
              {passage && (
                <details class="passage">
                  <summary>Read it</summary>
                  <p dir="auto">{passage.text}</p>
                </details>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

import type { Signal } from '@preact/signals';
import type { Looking as Asked } from '../page.ts';
import { DISPOSITION_WORDS } from '../wording.ts';

const HANDLED = { person: 'A person', assistant: 'The assistant alone' };
const RATED = { low: '1 or 2 of 5', middle: '3 of 5', high: '4 or 5 of 5' };
const ENDED = Object.fromEntries(Object.entries(DISPOSITION_WORDS).map(([name, { title }]) => [name, title]));

/** The search of the history and its filters. */
export function Looking({ looking }: { looking: Signal<Asked> }) {
  const set = (field: keyof Asked, value: string) => {
    looking.value = { ...looking.value, [field]: value };
  };
  const select = (field: keyof Asked, label: string, choices: Record<string, string>) => (
    <label class="filter" data-set={looking.value[field] !== ''}>
      <span>{label}</span>
      <select value={looking.value[field]} onChange={(event) => set(field, event.currentTarget.value)}>
        <option value="">Any</option>
        {Object.entries(choices).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <search class="looking">
      <input
        type="search"
        aria-label="Search the history"
        placeholder="Search words, names, addresses"
        maxLength={200}
        value={looking.value.text}
        onInput={(event) => set('text', event.currentTarget.value)}
      />
      {select('handled', 'Handled by', HANDLED)}
      {select('disposition', 'Ended as', ENDED)}
      {select('rating', 'Rated', RATED)}
    </search>
  );
}

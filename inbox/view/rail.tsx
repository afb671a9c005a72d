import type { Page } from '../page.ts';
import type { View } from '../place.ts';
import { owedWords } from '../wording.ts';
import { Icon, type IconName, Mark } from './icons.tsx';

const VIEWS: { view: View; label: string; icon: IconName }[] = [
  { view: 'conversations', label: 'Inbox', icon: 'inbox' },
  { view: 'callbacks', label: 'Callbacks', icon: 'phone' },
  { view: 'history', label: 'History', icon: 'clock' },
  { view: 'team', label: 'Team', icon: 'people' },
];

/** The way between the lists. Beside them on a desktop, under them on a phone. */
export function Rail({ page }: { page: Page }) {
  const { desk, place, alerts } = page;
  const counts: Partial<Record<View, number>> = {
    conversations: desk.owed.value,
    callbacks: desk.callbacks.value.length,
  };
  const meaning: Partial<Record<View, string>> = {
    conversations: owedWords(desk.present.value.length, desk.unread.value.length),
    callbacks: `${desk.callbacks.value.length} booked`,
  };
  const sound = alerts.sound.value;
  return (
    <nav class="rail" aria-label="Inbox">
      <Mark />
      <ul class="rail-views">
        {VIEWS.map(({ view, label, icon }) => (
          <li key={view}>
            <button
              type="button"
              class="rail-item"
              aria-current={place.at.value.view === view ? 'page' : undefined}
              title={counts[view] ? `${label}: ${meaning[view]}` : undefined}
              onClick={() => page.show(view)}
            >
              <Icon name={icon} />
              <span>{label}</span>
              {counts[view] ? (
                <>
                  <span class="count" aria-hidden="true">
                    {counts[view]}
                  </span>
                  <span class="unseen">{meaning[view]}</span>
                </>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
      <div class="rail-tools">
        <button
          type="button"
          class="rail-item"
          aria-pressed={sound}
          title={sound ? 'Turn the sound off' : 'Turn the sound on'}
          onClick={() => {
            alerts.sound.value = !sound;
          }}
        >
          <Icon name={sound ? 'sound' : 'mute'} />
          <span>Sound</span>
        </button>
        <button
          type="button"
          class="rail-item"
          title="Keyboard shortcuts"
          onClick={() => {
            page.dialog.value = 'help';
          }}
        >
          <Icon name="help" />
          <span>Help</span>
        </button>
      </div>
    </nav>
  );
}

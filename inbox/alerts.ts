import { type Signal, signal } from '@preact/signals';
import { createChime } from './chime.ts';
import type { News } from './desk.ts';
import { kept, type Shelf } from './kept.ts';
import { triggerWords } from './reasons.ts';
import { nameOf } from './wording.ts';

export type Alerts = ReturnType<typeof createAlerts>;

/** How the agent hears of news: a sound, a line for screen readers, and, where allowed, a notice of the desktop. */
export function createAlerts(shelf: Shelf | null, page: Window) {
  const sound: Signal<boolean> = kept('baton.inbox.sound', true, shelf);
  const singleKeys: Signal<boolean> = kept('baton.inbox.keys', true, shelf);
  const desktop = signal<NotificationPermission | 'unsupported'>(
    'Notification' in page ? Notification.permission : 'unsupported',
  );
  const spoken = signal('');
  const chime = createChime(sound, page);

  return {
    sound,
    /** Are shortcuts of a single letter on? */
    singleKeys,
    desktop,
    /** What a screen reader is told, politely. */
    spoken,

    tell(news: News, open: (id: string) => void) {
      const text = wordsFor(news);
      spoken.value = text;
      chime(news.kind);
      if (desktop.value !== 'granted' || page.document.visibilityState === 'visible') return;
      const notice = new Notification(text, { body: news.row.last?.text, tag: news.row.id });
      notice.onclick = () => {
        page.focus();
        open(news.row.id);
        notice.close();
      };
    },

    async askForDesktop() {
      desktop.value = await Notification.requestPermission();
    },
  };
}

/** One sentence for one piece of news. */
export function wordsFor({ kind, row }: News): string {
  const name = nameOf(row.visitor);
  if (kind === 'passed') return `${row.passed?.by.name ?? 'A colleague'} passed ${name} on to you`;
  if (kind === 'reply') return `${name} wrote`;
  return row.reason ? `${name} is waiting: ${triggerWords(row.reason)}` : `${name} is waiting`;
}

import { type Signal, signal } from '@preact/signals';
import type { HistoryQuery } from '../shared/staff.ts';
import type { Alerts } from './alerts.ts';
import type { Chat } from './chat.ts';
import type { Desk } from './desk.ts';
import { kept } from './kept.ts';
import type { createPlace, View } from './place.ts';
import type { Session } from './session.ts';

export type DialogName = 'resolve' | 'transfer' | 'release' | 'invite' | 'help';
/** What is said for a moment, and how to take it back where that can be done. */
export type Toast = { text: string; undo?: () => void };
/** What is looked for in the history; an empty field is not asked for. */
export type Looking = Required<Omit<{ [K in keyof HistoryQuery]: string }, 'before'>>;
export const EVERYTHING: Looking = { text: '', handled: '', disposition: '', rating: '' };
export type Page = ReturnType<typeof createPage>;
type Places = ReturnType<typeof createPlace>;

/** Everything the signed-in page shares: where it is, what is open above it, and what it says for a moment. */
export function createPage(session: Session, desk: Desk, place: Places, alerts: Alerts) {
  const dialog: Signal<DialogName | null> = signal(null);
  const toast: Signal<Toast | null> = signal(null);
  const details: Signal<boolean> = kept('baton.inbox.details', false, desk.tools.shelf);
  /** What the box under the log is for. */
  const writing: Signal<'reply' | 'note'> = signal('reply');
  const looking = signal(EVERYTHING);
  /** The conversations of the history that are shown, top to bottom. */
  const past = signal<readonly string[]>([]);
  let said = 0;

  return {
    session,
    desk,
    place,
    alerts,
    dialog,
    toast,
    details,
    writing,
    looking,
    past,

    chat(): Chat | null {
      const id = place.at.value.chat;
      return id === null ? null : session.chat(desk, id);
    },

    show(view: View, chat: string | null = null) {
      writing.value = 'reply';
      place.go({ view, chat });
    },

    /** The conversation `step` rows further down (or up) the lists, which becomes the open one. */
    move(step: 1 | -1) {
      const isPast = place.at.value.view === 'history';
      const ids = isPast ? past.value : [...desk.mine.value, ...desk.waiting.value].map((row) => row.id);
      const at = ids.indexOf(place.at.value.chat ?? '');
      const next = at === -1 ? (step === 1 ? 0 : ids.length - 1) : at + step;
      const id = ids[next];
      if (id) this.show(isPast ? 'history' : 'conversations', id);
    },

    /** Says it for a while; with `undo`, long enough to think again. */
    say(text: string, undo?: () => void) {
      const turn = ++said;
      toast.value = undo ? { text, undo } : { text };
      void desk.tools.wait(undo ? 10_000 : 6000).then(() => {
        if (turn === said) toast.value = null;
      });
    },

    /** Does what the toast offers to undo. False when it offers nothing. */
    undo(): boolean {
      const offered = toast.value?.undo;
      if (!offered) return false;
      toast.value = null;
      offered();
      return true;
    },
  };
}

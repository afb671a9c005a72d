import { signal } from '@preact/signals';

/** What the page shows: a list, and in it a conversation. Kept in the address, so that back, reload and links work. */
export type View = 'conversations' | 'callbacks' | 'history' | 'team';
export type Place = { view: View; chat: string | null };

const VIEWS: readonly View[] = ['conversations', 'callbacks', 'history', 'team'];

/** `#history/ID` and so on; what it cannot read is the list of conversations. */
export function placeAt(hash: string): Place {
  const [view, chat] = hash.replace(/^#/, '').split('/');
  const known = VIEWS.find((one) => one === view);
  if (!known) return { view: 'conversations', chat: null };
  try {
    return { view: known, chat: chat ? decodeURIComponent(chat) : null };
  } catch {
    return { view: known, chat: null };
  }
}

export function addressOf(place: Place): string {
  const chat = place.chat ? `/${encodeURIComponent(place.chat)}` : '';
  return place.view === 'conversations' && !chat ? '' : `#${place.view}${chat}`;
}

type Browser = Pick<Window, 'location' | 'history' | 'addEventListener'>;

/** The place the agent is at. From a list to its conversation is one step back; from one conversation to the next is none. */
export function createPlace(browser: Browser) {
  const place = signal<Place>(placeAt(browser.location.hash));
  browser.addEventListener('popstate', () => {
    place.value = placeAt(browser.location.hash);
  });

  return {
    at: place,
    go(next: Partial<Place>) {
      const before = place.value;
      const target = { view: before.view, chat: null, ...next };
      const address = browser.location.pathname + addressOf(target);
      const deeper = target.chat !== null && before.chat === null;
      if (deeper || target.view !== before.view) browser.history.pushState({ deeper }, '', address);
      else browser.history.replaceState(browser.history.state, '', address);
      place.value = target;
    },
    /** From a conversation back to its list. */
    back() {
      if (place.value.chat === null) return;
      if (browser.history.state?.deeper) browser.history.back();
      else this.go({ chat: null });
    },
  };
}

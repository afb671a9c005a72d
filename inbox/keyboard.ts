export const SHORTCUTS = [
  { key: 'j', does: 'next', says: 'Next conversation' },
  { key: 'k', does: 'previous', says: 'Previous conversation' },
  { key: 't', does: 'take', says: 'Take the open conversation' },
  { key: 'r', does: 'reply', says: 'Write a reply' },
  { key: 'n', does: 'note', says: 'Write an internal note' },
  { key: 'e', does: 'resolve', says: 'Resolve the open conversation' },
  { key: 'z', does: 'undo', says: 'Undo the resolve, release or transfer just made' },
  { key: 'd', does: 'details', says: 'Show or hide details in the log' },
  { key: '/', does: 'search', says: 'Search the history' },
  { key: 'm', does: 'mute', says: 'Sound on or off' },
  { key: '?', does: 'help', says: 'This list' },
  { key: 'Escape', does: 'back', says: 'Back to the list' },
] as const;

export type Shortcut = (typeof SHORTCUTS)[number]['does'];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented' | 'isComposing'>;
type Place = { typing: boolean; inDialog: boolean; singleKeys: boolean };

/** What a key means, if anything. Letters mean nothing while the agent types, in a dialog, or when they are turned off. */
export function shortcutOf(pressed: Pressed, place: Place): Shortcut | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return null;
  if (pressed.defaultPrevented || pressed.isComposing || place.inDialog) return null;
  const found = SHORTCUTS.find((shortcut) => shortcut.key === pressed.key);
  if (!found) return null;
  if (found.key === 'Escape') return found.does;
  return place.typing || !place.singleKeys ? null : found.does;
}

/** Where the keyboard's focus is, as far as shortcuts care. */
export function placeOf(element: Element | null, singleKeys: boolean): Place {
  const typing = element?.matches('input, textarea, select, [contenteditable]') ?? false;
  return { typing, inDialog: element?.closest('dialog') != null, singleKeys };
}

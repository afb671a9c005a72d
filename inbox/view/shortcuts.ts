import type { Shortcut } from '../keyboard.ts';
import type { Page } from '../page.ts';
import { focusBox, focusSearch } from './focus.ts';
import { takeChat } from './take.ts';

/** Does what a shortcut says. False when there is nothing it could do now. */
export function runShortcut(page: Page, shortcut: Shortcut): boolean {
  const chat = page.chat();
  const isMine = chat?.isMine.value ?? false;
  switch (shortcut) {
    case 'next':
      page.move(1);
      return true;
    case 'previous':
      page.move(-1);
      return true;
    case 'take':
      if (chat?.row.value?.status === 'waiting') void takeChat(page, chat);
      return chat !== null;
    case 'reply':
    case 'note':
      if (!isMine && !(chat && shortcut === 'note')) return false;
      page.writing.value = shortcut;
      return focusBox();
    case 'resolve':
      if (isMine) page.dialog.value = 'resolve';
      return isMine;
    case 'undo':
      return page.undo();
    case 'details':
      page.details.value = !page.details.value;
      return true;
    case 'search':
      page.show('history', page.place.at.value.chat);
      return focusSearch();
    case 'mute':
      page.alerts.sound.value = !page.alerts.sound.value;
      page.say(page.alerts.sound.value ? 'Sound is on' : 'Sound is off');
      return true;
    case 'help':
      page.dialog.value = 'help';
      return true;
    case 'back':
      return goBack(page);
  }
}

/** The first Escape leaves the box, the next one the conversation. */
function goBack(page: Page): boolean {
  const focused = document.activeElement;
  if (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) {
    focused.blur();
    return true;
  }
  if (!page.chat()) return false;
  page.place.back();
  return true;
}

import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import { focusBox } from './shortcuts.ts';

/** Takes the conversation; whoever wins may write at once. */
export async function takeChat(page: Page, chat: Chat) {
  if (!(await chat.claim())) return;
  page.writing.value = 'reply';
  focusBox();
}

import type { Chat } from '../chat.ts';
import type { Page } from '../page.ts';
import { focusBox, focusHeading } from './focus.ts';

/** Takes the conversation; whoever wins may write at once. */
export async function takeChat(page: Page, chat: Chat) {
  if (!(await chat.claim())) return focusHeading();
  page.writing.value = 'reply';
  focusBox();
}

/** Undoes the agent's own leaving of a conversation, and shows it again. */
export async function takeBack(page: Page, chat: Chat) {
  page.show('conversations', chat.id);
  if (!(await chat.takeBack())) return focusHeading();
  page.writing.value = 'reply';
  focusBox();
}

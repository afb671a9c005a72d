import type { Page } from 'playwright-core';

export type VisitorAt = ReturnType<typeof visitorAt>;

/** What a visitor sees and does in the widget, by the names a screen reader reads out. */
export function visitorAt(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const log = page.getByRole('log', { name: 'Conversation' });
  const composer = page.getByRole('textbox', { name: 'Message' });
  return {
    page,
    button,
    log,
    composer,
    /** Place and wait. */
    place: page.locator('baton-chat').getByRole('status'),
    heading: page.locator('baton-chat header'),
    bubbles: log.locator('.bubble'),
    open: () => button('Open chat').click(),
    async say(text: string) {
      await composer.fill(text);
      await button('Send').click();
    },
    /** Waits until the log shows `text`. */
    sees: (text: string | RegExp) => log.getByText(text).last().waitFor(),
    /** What was said, oldest first. */
    said: () => log.locator('.bubble').allInnerTexts(),
    /** The finished answers of the assistant. */
    answers: log.locator('.line.assistant:not([aria-busy])'),
    /** Waits for the answer number `count`, and gives its words. */
    async answer(count: number): Promise<string> {
      const bubble = log.locator('.line.assistant:not([aria-busy]) .bubble').nth(count - 1);
      await bubble.waitFor();
      return (await bubble.textContent()) ?? '';
    },
  };
}

import type { Page } from 'playwright-core';

export type AgentAt = ReturnType<typeof agentAt>;

/** What an agent sees and does in the inbox, by the names a screen reader reads out. */
export function agentAt(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const list = (name: string) => page.getByRole('list', { name, exact: true });
  const log = page.getByRole('log', { name: 'Conversation' });
  const dialog = page.getByRole('dialog');
  return {
    page,
    button,
    list,
    log,
    dialog,
    rows: (name: 'Waiting' | 'Mine') => list(name).getByRole('listitem'),
    brief: page.getByRole('region', { name: 'Brief' }),
    reply: page.getByRole('textbox', { name: 'Reply' }),
    async signIn({ email, password }: { email: string; password: string }) {
      await page.getByLabel('Email').fill(email);
      await page.getByLabel('Password', { exact: true }).fill(password);
      await button('Sign in').click();
      await list('Waiting').waitFor({ state: 'attached' });
    },
    /** Opens the first conversation of a list. On a phone the list is one step back. */
    async openFirst(name: 'Waiting' | 'Mine') {
      if (await button('Back to the list').isVisible()) await button('Back to the list').click();
      await list(name).getByRole('listitem').first().getByRole('button').first().click();
      await log.waitFor();
    },
    async say(text: string) {
      await page.getByRole('textbox', { name: 'Reply' }).fill(text);
      await button('Send reply').click();
    },
    sees: (text: string | RegExp) => log.getByText(text).last().waitFor(),
    said: () => log.locator('.bubble').allInnerTexts(),
    /** Opens one of the dialogs about the conversation, and waits for it. */
    async ask(name: 'Transfer' | 'Resolve' | 'Release with a note') {
      await button(name).first().click();
      await dialog.waitFor();
    },
    /** Chooses in the dialog and presses its button. */
    async choose(choice: string | null, verb: string) {
      if (choice) await dialog.getByRole('radio', { name: choice }).check();
      await dialog.getByRole('button', { name: verb, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    },
  };
}

import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { faults, motion } from './faults.ts';
import { ADA, BEN, LOOKS, type Look, picture, useStage } from './stage.ts';

const stage = useStage();
beforeAll(async () => {
  await stage.hire(ADA);
  await stage.hire(BEN);
});

describe.each(Object.keys(LOOKS) as Look[])('%s', (look) => {
  /** Looks at a state: axe finds nothing in it, and under reduced motion nothing moves. */
  async function check(page: Page, name: string) {
    await picture(page, `access-${look}-${name}`);
    expect(await faults(page), name).toEqual([]);
    expect(await motion(page), name).toEqual([]);
  }
  const calm = { reducedMotion: 'reduce' } as const;

  test('axe finds nothing and nothing moves in any state of widget and inbox', async () => {
    const door = await stage.newPage(look, calm);
    await door.goto(stage.product.welcome as string);
    await door.getByRole('button', { name: 'Open the inbox' }).waitFor();
    await check(door, '01-welcome');
    await door.goto(`${stage.product.url}/inbox`);
    await door.getByRole('button', { name: 'Sign in' }).waitFor();
    await check(door, '02-sign-in');

    // Nobody is on shift.
    const visitor = await stage.newVisitor(look, calm);
    await visitor.button('Open chat').waitFor();
    await check(visitor.page, '03-launcher');
    await visitor.open();
    await visitor.log.getByText('welcome to Larkspur Cycles').waitFor();
    await check(visitor.page, '04-chat-empty');
    await visitor.say('What does a puncture repair cost?');
    await visitor.answer(1);
    await check(visitor.page, '05-answered');
    await visitor.button('Talk to a person').click();
    await visitor.button('Choose a time to be called').waitFor();
    await check(visitor.page, '06-nobody');
    await visitor.button('Choose a time to be called').click();
    await visitor.button('Book this time').waitFor();
    await check(visitor.page, '06-choosing');
    await visitor.page.getByLabel('Email or phone').fill('visitor@example.com');
    await visitor.button('Book this time').click();
    await visitor.sees(/^Your callback is booked for/);
    await visitor.button('Change time').waitFor();
    await check(visitor.page, '07-booked');
    await visitor.button('Change time').click();
    await visitor.page.getByLabel('Email or phone').fill('abc');
    await visitor.button('Book this time').click();
    await visitor.page.locator('[aria-invalid=true]').waitFor();
    await check(visitor.page, '07-wrong-contact');
    await visitor.button('Back').click();
    await visitor.button('Cancel callback').click();
    await visitor.button('Yes, cancel it').waitFor();
    await check(visitor.page, '07-cancelling');
    await visitor.button('Keep it').click();

    // An agent comes.
    const agent = await stage.newAgent(ADA, look, calm);
    await check(agent.page, '10-inbox-empty');
    for (const [view, list] of [
      ['Callbacks', 'Callbacks'],
      ['History', 'History'],
      ['Team', 'Team'],
    ] as const) {
      await agent.page.getByRole('button', { name: new RegExp(`^${view}`) }).click();
      await agent.list(list).waitFor({ state: 'attached' });
      await check(agent.page, `11-inbox-${view.toLowerCase()}`);
    }
    await agent.button('Invite a colleague').or(agent.button('Sign out')).first().waitFor();
    await agent.page.getByRole('button', { name: /^Inbox/ }).click();
    await visitor.button('Talk to a person').click();
    await visitor.button('Leave the queue').waitFor();
    await check(visitor.page, '08-waiting');
    await agent.rows('Waiting').first().waitFor({ state: 'attached' });
    await check(agent.page, '12-inbox-waiting');
    await agent.openFirst('Waiting');
    await agent.brief.waitFor();
    await check(agent.page, '13-inbox-opened');
    await agent.button('Take').click();
    await agent.say('Hello, I am here now.');
    await visitor.sees('I am here now.');
    await check(visitor.page, '09-agent');
    await agent.button('Details').click();
    await check(agent.page, '14-inbox-mine');
    for (const dialog of ['Transfer', 'Resolve', 'Release with a note'] as const) {
      await agent.ask(dialog);
      await check(agent.page, `15-inbox-${dialog.split(' ')[0]?.toLowerCase()}`);
      await agent.page.keyboard.press('Escape');
      await agent.dialog.waitFor({ state: 'detached' });
    }
    await agent.ask('Resolve');
    await agent.choose('Solved', 'Resolve');
    await visitor.log.getByRole('radio', { name: '4 of 5' }).check();
    await check(visitor.page, '16-rating');

    // Away, or the next one who asks would be promised an agent who has just closed the page.
    if (look === 'phone') await agent.button('Back to the list').click();
    await agent.page.getByRole('switch', { name: 'On shift' }).click();
    await agent.page.getByRole('switch', { name: 'On shift', checked: false }).waitFor();
  });
});

/** Presses Tab (or Shift+Tab) until `name` has the focus; fails when it never gets it. */
async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp, key = 'Tab') {
  const wanted = page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });
  for (let presses = 0; presses < 60; presses++) {
    const focused = await wanted.evaluateAll((found) =>
      found.some((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element),
    );
    if (focused) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${role} "${name}".`);
}

test('a handoff from the first question to the rating, with the keyboard alone on both sides', async () => {
  const visitor = await stage.newVisitor();
  const { page } = visitor;
  const press = (key: string) => page.keyboard.press(key);
  await visitor.button('Open chat').waitFor();
  await tabTo(page, 'button', 'Open chat', 'Shift+Tab');
  await press('Enter');
  await visitor.composer.waitFor();
  await tabTo(page, 'textbox', 'Message');

  // A suggestion, then a question.
  await tabTo(page, 'button', 'What does a puncture repair cost?', 'Shift+Tab');
  await press('Enter');
  await visitor.answer(1);
  await tabTo(page, 'textbox', 'Message');
  await page.keyboard.type('How do I return something?');
  await press('Enter');
  await visitor.answer(2);

  // Esc closes and gives the focus back to the launcher, which opens again.
  await press('Escape');
  await visitor.composer.waitFor({ state: 'hidden' });
  await tabTo(page, 'button', 'Open chat');
  await press('Enter');
  await visitor.composer.waitFor();

  // Into the queue, out of it, and in again.
  const agentPage = await stage.newPage();
  const hit = (key: string) => agentPage.keyboard.press(key);
  await agentPage.goto(`${stage.product.url}/inbox`);
  await agentPage.getByLabel('Email').waitFor();
  await tabTo(agentPage, 'textbox', 'Email');
  await agentPage.keyboard.type(ADA.email);
  await hit('Tab');
  await agentPage.keyboard.type(ADA.password);
  await hit('Enter');
  await agentPage.getByRole('list', { name: 'Waiting', exact: true }).waitFor({ state: 'attached' });

  await tabTo(page, 'button', 'Talk to a person');
  await press('Enter');
  await visitor.button('Leave the queue').waitFor();
  await tabTo(page, 'button', 'Leave the queue', 'Shift+Tab');
  await press('Enter');
  await visitor.sees('You left the queue');
  await tabTo(page, 'button', 'Talk to a person');
  await press('Enter');
  await visitor.button('Leave the queue').waitFor();

  // The agent: next conversation, take, reply, release with a note.
  const waiting = agentPage.getByRole('list', { name: 'Waiting', exact: true }).getByRole('listitem');
  await waiting.first().waitFor();
  await hit('j');
  await agentPage.getByRole('region', { name: 'Brief' }).waitFor();
  await hit('t');
  await tabTo(agentPage, 'textbox', 'Reply');
  await agentPage.keyboard.type('Hello, this is Ada.');
  await hit('Enter');
  await visitor.sees('Hello, this is Ada.');
  await tabTo(agentPage, 'button', 'Release with a note', 'Shift+Tab');
  await hit('Enter');
  await agentPage.getByRole('dialog').waitFor();
  await hit('Escape');
  await agentPage.getByRole('dialog').waitFor({ state: 'detached' });
  await tabTo(agentPage, 'button', 'Release with a note');
  await tabTo(agentPage, 'button', 'Release to assistant', 'Shift+Tab');
  await hit('Enter');
  await visitor.sees('You are back with the assistant');

  // Once more, back into the queue by the dialog, and resolved by the shortcut and the dialog.
  await tabTo(page, 'button', 'Talk to a person');
  await press('Enter');
  await waiting.first().waitFor();
  await hit('t');
  await agentPage.getByRole('textbox', { name: 'Reply' }).waitFor();
  await tabTo(agentPage, 'button', 'Transfer', 'Shift+Tab');
  await hit('Enter');
  await tabTo(agentPage, 'button', 'Transfer');
  await hit('Enter');
  await agentPage.getByRole('button', { name: 'Take', exact: true }).waitFor();
  await hit('t');
  await tabTo(agentPage, 'textbox', 'Reply');
  await hit('Escape');
  await hit('e');
  await agentPage.getByRole('dialog').waitFor();
  await hit('ArrowDown');
  await tabTo(agentPage, 'button', 'Resolve');
  await hit('Enter');
  await visitor.sees('Chat ended');

  await tabTo(page, 'radio', /of 5$/, 'Shift+Tab');
  await press('ArrowLeft');
  await tabTo(page, 'button', 'Done');
  await press('Enter');
  await visitor.sees('Thank you for telling us.');
});

test('a newcomer sees a whole handoff in one window', async () => {
  const page = await stage.newPage('light', { viewport: { width: 1440, height: 900 } });
  await page.goto(`${stage.product.url}/both`);
  const shop = page.frameLocator('#shop iframe');
  const inbox = page.frameLocator('#inbox iframe');
  const inShop = (name: string) => shop.getByRole('button', { name, exact: true });
  const inInbox = (name: string) => inbox.getByRole('button', { name, exact: true });
  await inbox.getByLabel('Email').fill(BEN.email);
  await inbox.getByLabel('Password', { exact: true }).fill(BEN.password);
  await inInbox('Sign in').click();
  await inbox.getByText('Nobody is waiting').first().waitFor();
  await page.getByRole('button', { name: 'Open the chat' }).click();
  const log = shop.getByRole('log', { name: 'Conversation' });
  await shop.getByRole('textbox', { name: 'Message' }).fill('How long is the warranty on a frame?');
  await inShop('Send').click();
  await log.getByText(/years/).waitFor();
  await shop.getByRole('textbox', { name: 'Message' }).fill('Mine has a crack. Can I talk to a person?');
  await inShop('Send').click();
  await inbox.getByRole('list', { name: 'Waiting', exact: true }).getByRole('button').first().click();
  await inbox.getByRole('region', { name: 'Brief' }).waitFor();
  await picture(page, 'both-light-waiting');
  await inInbox('Take').click();
  await inbox.getByRole('textbox', { name: 'Reply' }).fill('I am sorry to hear that. Can you send your frame number?');
  await inInbox('Send reply').click();
  await shop.getByText('I am sorry to hear that.').waitFor();
  await picture(page, 'both-light-agent');
  expect(await faults(page)).toEqual([]);
  await inInbox('Release to assistant').click();
  await shop.getByText('You are back with the assistant').waitFor();
  await shop.getByRole('textbox', { name: 'Message' }).fill('What does a puncture repair cost?');
  await inShop('Send').click();
  await log.getByText(/17\.50/).waitFor();
});

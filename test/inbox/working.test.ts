import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { atTheDesk, button, newPage, openRow, pages, reply, server, stored, takeMira, useBench } from './bench.ts';
import { conversation, row, signIn } from './page.ts';
import { brakesFailed, chargedTwice } from './shop.ts';

useBench();

test('a wrong password is said beside the form, and the right one opens the inbox', async () => {
  const page = await newPage();
  await signIn(page, server.address, 'ada@shop.test', 'not this one');
  await page.getByRole('alert').filter({ hasText: 'do not belong together' }).waitFor();
  await page.getByLabel('Password').fill('a quiet morning');
  await page.getByLabel('Password').press('Enter');
  await page.getByRole('heading', { name: 'Nobody is waiting' }).waitFor();
});

test('the keyboard alone is enough', async () => {
  const page = await atTheDesk();
  brakesFailed(server, 'brakes');
  chargedTwice(server, 'twice');
  await row(page, 'Waiting', 'Mira').waitFor();
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'Jonas' }).waitFor();
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'Mira' }).waitFor();
  await button(page, 'Take').waitFor();
  await page.keyboard.press('t');
  await expect
    .poll(() =>
      reply(page)
        .evaluate((box) => box === document.activeElement)
        .catch(() => false),
    )
    .toBe(true);
  await page.keyboard.type('jtre?');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  await expect.poll(() => stored('twice', 'jtre?\ntwo').length).toBe(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'One visitor is waiting' }).waitFor();
});

test('what happened while the connection was down is there when it is back', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  server.trouble.of = (request) => (request.startsWith('GET /v1') ? { status: 503 } : null);
  server.hangUp();
  await page.getByText('Reconnecting').waitFor();
  server.say('twice', 'visitor', 'Are you still there?');
  brakesFailed(server, 'brakes');
  server.trouble.of = () => null;
  await conversation(page).getByText('Are you still there?').waitFor();
  await row(page, 'Waiting', 'Jonas').waitFor();
  expect(await conversation(page).getByText('Are you still there?').count()).toBe(1);
  await page.getByText('Reconnecting').waitFor({ state: 'detached' });
});

test('an unread reply in another conversation is marked and counted until it is opened', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  brakesFailed(server, 'brakes');
  await openRow(page, 'Waiting', 'Jonas');
  await button(page, 'Take').click();
  await row(page, 'Mine', 'Jonas').waitFor();
  server.say('twice', 'visitor', 'One more thing');
  await row(page, 'Mine', 'Mira').getByText('Unread').waitFor();
  await expect.poll(() => page.title()).toBe('(1) Baton inbox');
  await openRow(page, 'Mine', 'Mira');
  await expect.poll(() => page.title()).toBe('Baton inbox');
});

test('a colleague is invited by a link, which works once', async () => {
  const page = await atTheDesk();
  await button(page, 'Team').click();
  await button(page, 'Invite a colleague').click();
  await page.getByLabel('Their email').fill('cleo@shop.test');
  await button(page, 'Make the link').click();
  const link = await page.getByLabel('Invitation link').inputValue();
  const colleague = await newPage();
  await colleague.goto(link);
  expect(await colleague.getByLabel('Email').inputValue()).toBe('cleo@shop.test');
  await colleague.getByLabel('Name').fill('Cleo');
  await colleague.getByLabel('Password').fill('ten or more letters');
  await button(colleague, 'Open the inbox').click();
  await colleague.getByRole('heading', { name: 'Nobody is waiting' }).waitFor();
  expect(new URL(colleague.url()).search).toBe('');
  await (await newPage()).goto(link);
  await pages.at(-1)?.getByRole('heading', { name: 'This link no longer works' }).waitFor();
});

test('on a phone the list gives way to the conversation, and Back returns to it', async () => {
  const page = await atTheDesk('ada', { viewport: { width: 390, height: 780 }, hasTouch: true });
  chargedTwice(server, 'twice');
  await openRow(page, 'Waiting', 'Mira');
  await button(page, 'Take').waitFor();
  expect(await page.getByRole('list', { name: 'Waiting', exact: true }).isVisible()).toBe(false);
  await page.goBack();
  await row(page, 'Waiting', 'Mira').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});

test('a session that ended leads to the door and says that nothing typed is lost', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  await reply(page).fill('Keep me');
  server.trouble.of = (request) => (request.startsWith('GET /v1') ? { status: 401 } : null);
  server.hangUp();
  await page.getByText('What you typed is kept').waitFor();
  server.trouble.of = () => null;
  await page.getByLabel('Email').fill('ada@shop.test');
  await page.getByLabel('Password').fill('a quiet morning');
  await button(page, 'Sign in').click();
  await expect.poll(() => reply(page).inputValue()).toBe('Keep me');
});

test('a callback is called, and crossed off', async () => {
  const page = await atTheDesk();
  server.begin('later', { name: 'Noor' });
  server.callbacks.push({
    id: 'k1',
    conversation: 'later',
    visitor: { id: 'noor', name: 'Noor', email: null },
    at: new Date().toISOString(),
    contact: '+1 (555) 0100',
    note: null,
    topic: 'Noor asks: “Is my rental ready?” Why: nobody was there',
    status: 'booked',
  });
  await page.reload();
  await page.getByRole('button', { name: 'Callbacks' }).click();
  expect(await page.getByRole('link', { name: '+1 (555) 0100' }).getAttribute('href')).toBe('tel:+15550100');
  const item = page.getByRole('list', { name: 'Callbacks' }).getByRole('listitem');
  await item.getByText('Is my rental ready?').waitFor();
  await item.getByText('Due now').waitFor();
  await button(page, 'Done').click();
  await page.getByText('No callbacks are booked').waitFor();
});

test('a callback is moved to another time, and cancelled by a second press', async () => {
  const page = await atTheDesk();
  server.begin('other', { name: 'Iris' });
  server.callbacks.push({
    id: 'k2',
    conversation: 'other',
    visitor: { id: 'iris', name: 'Iris', email: null },
    at: new Date(Date.now() + 86_400_000).toISOString(),
    contact: 'iris@mail.test',
    note: 'The invoice',
    topic: 'Iris asks for an invoice',
    status: 'booked',
  });
  await page.reload();
  await page.getByRole('button', { name: 'Callbacks' }).click();
  const item = page.getByRole('list', { name: 'Callbacks' }).getByRole('listitem').filter({ hasText: 'Iris' });
  await item.getByText('The invoice').waitFor();
  await item.getByRole('button', { name: 'Move' }).click();
  const times = page.getByRole('combobox', { name: 'New time for iris@mail.test' });
  const last = await times.locator('option').last().getAttribute('value');
  await times.selectOption({ index: 1 });
  await item.getByRole('button', { name: 'Move' }).click();
  await page.getByText('Moved. The visitor is told in the chat.').waitFor();
  expect(await item.locator('time').getAttribute('datetime')).toBe(last);
  await item.getByRole('button', { name: 'Cancel' }).click();
  await item.getByRole('button', { name: 'Back' }).click();
  await item.getByText('Booked').waitFor();
  await item.getByRole('button', { name: 'Cancel' }).click();
  await item.getByRole('button', { name: 'Cancel and tell the visitor' }).click();
  await item.getByText('Cancelled').waitFor();
  expect(await item.getByRole('button', { name: 'Cancel' }).count()).toBe(0);
});

test('what an agent owes stands above who waits, and who waits is counted above that', async () => {
  const page = await atTheDesk('ada', { viewport: { width: 360, height: 640 }, hasTouch: true });
  await takeMira(page);
  server.pass(60);
  brakesFailed(server, 'brakes');
  await button(page, 'Back to the list').click();
  const lists = await page.locator('.side-scroll h2').allInnerTexts();
  expect(lists.map((head) => head.split('\n')[0])).toEqual(['Mine', 'Waiting']);
  const waiting = page.getByRole('button', { name: /^1 waiting for/ });
  expect(await waiting.evaluate((one) => one.getBoundingClientRect().bottom < 200)).toBe(true);
  await waiting.click();
  await page.getByRole('heading', { level: 1, name: 'Jonas' }).waitFor();
});

test('the history is searched and filtered with the keyboard alone, and says what helps when nothing is found', async () => {
  const page = await atTheDesk();
  chargedTwice(server, 'twice');
  await row(page, 'Waiting', 'Mira').waitFor();
  server.move('twice', 'resolve', 'closed', { kind: 'agent', name: 'Ada' }, { agent: { id: 'ada', name: 'Ada' } });
  server.begin('alone', { name: 'Jonas' });
  server.say('alone', 'visitor', 'When do you open?');
  await page.keyboard.press('/');
  const rows = page.getByRole('list', { name: 'History' }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(2);
  await page.keyboard.type('Jo');
  await expect.poll(() => rows.allTextContents()).toEqual([expect.stringContaining('Jonas')]);
  await page.keyboard.press('Tab');
  await page.getByRole('combobox', { name: 'Handled by' }).selectOption('A person');
  await page.getByText('No conversation matches.').waitFor();
  await button(page, 'Show all').click();
  await expect.poll(() => rows.count()).toBe(2);
  await page.locator('h1', { hasText: 'History' }).click();
  await page.keyboard.press('j');
  await conversation(page).getByText('both are booked').waitFor();
  await page.keyboard.press('j');
  await conversation(page).getByText('When do you open?').waitFor();
});

test('the count on the rail says what it counts', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  brakesFailed(server, 'brakes');
  await openRow(page, 'Waiting', 'Jonas');
  server.say('twice', 'visitor', 'One more thing');
  await page.getByRole('button', { name: 'Inbox 1 waiting, 1 unread' }).waitFor();
  await expect.poll(() => page.title()).toBe('(2) Baton inbox');
});

test('an emergency whose visitor closed the page is counted, and looks no quieter', async () => {
  const page = await atTheDesk();
  brakesFailed(server, 'brakes', { away: '2026-03-02T09:00:00.000Z' });
  await page.getByRole('button', { name: 'Inbox 1 waiting' }).waitFor();
  const jonas = row(page, 'Waiting', 'Jonas');
  await jonas.getByText('Left the page').waitFor();
  await jonas.getByText('1st').waitFor();
  expect(await jonas.locator('.avatar').evaluate((avatar) => getComputedStyle(avatar).opacity)).toBe('1');
});

test('the rail is as wide as what it holds', async () => {
  const page = await atTheDesk();
  const rail = page.getByRole('navigation', { name: 'Inbox' });
  const widths = await rail.evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
  expect(widths.scrollWidth).toBe(widths.clientWidth);
});

test('the switch reads differently when it is off', async () => {
  const page = await atTheDesk();
  const shift = page.getByRole('switch', { name: 'On shift' });
  expect([await shift.innerText(), await shift.getAttribute('aria-checked')]).toEqual(['On shift', 'true']);
  await shift.click();
  await page.getByRole('switch', { name: 'On shift: Away', checked: false }).waitFor();
});

test.each([
  ['Release to assistant', async (page: Page) => button(page, 'Release to assistant').click(), 'Released.'],
  [
    'Resolve',
    async (page: Page) => {
      await button(page, 'Resolve').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Resolve' }).click();
    },
    'Resolved: Solved.',
  ],
  [
    'Transfer',
    async (page: Page) => {
      await button(page, 'Transfer').click();
      await page.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
    },
    'Back in the queue, at its head.',
  ],
])('%s by mistake is undone by a button, or by z', async (_name, leave, said) => {
  const page = await atTheDesk();
  await takeMira(page);
  for (const undo of [() => button(page, 'Undo').click(), () => page.keyboard.press('z')]) {
    await leave(page);
    await page.getByText(said).waitFor();
    await reply(page).waitFor({ state: 'detached' });
    await undo();
    await page.locator('[aria-label="Reply"]:focus').waitFor({ timeout: 5000 });
    await page.keyboard.press('Escape');
  }
});

test('what was released or resolved long ago can be taken back from under the log, unless it has moved on', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  await button(page, 'Release to assistant').click();
  await button(page, 'Take it back').click();
  await reply(page).waitFor();
  await button(page, 'Release to assistant').click();
  await button(page, 'Take it back').waitFor();
  server.move('twice', 'handOff', 'waiting', { kind: 'assistant' });
  await button(page, 'Take').waitFor();
  expect(await button(page, 'Take it back').count()).toBe(0);
});

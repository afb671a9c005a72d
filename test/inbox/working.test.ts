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
    visitor: 'Noor',
    at: new Date().toISOString(),
    contact: '+1 (555) 0100',
    note: null,
    status: 'booked',
  });
  await page.reload();
  await page.getByRole('button', { name: 'Callbacks' }).click();
  expect(await page.getByRole('link', { name: '+1 (555) 0100' }).getAttribute('href')).toBe('tel:+15550100');
  await button(page, 'Done').click();
  await page.getByText('No callbacks are booked').waitFor();
});

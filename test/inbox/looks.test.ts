import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch, screenshot } from '../browser.ts';
import { startFakeServer } from './fake-server.ts';
import { accessibilityFaults, buildInbox, conversation, row, signIn } from './page.ts';
import { asksInArabic, brakesFailed, chargedTwice, openShop } from './shop.ts';

let browser: Browser;
let built: Awaited<ReturnType<typeof buildInbox>>;
let server: Awaited<ReturnType<typeof startFakeServer>>;
const open: Page[] = [];

beforeAll(async () => {
  built = await buildInbox();
  server = await startFakeServer(built.folder);
  openShop(server);
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await built?.remove();
});

async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (
    await browser.newContext({ viewport: { width: 1360, height: 840 }, reducedMotion: 'reduce', ...options })
  ).newPage();
  open.push(page);
  return page;
}

/** Takes the picture, and expects axe to find nothing in it. */
async function look(page: Page, name: string) {
  await screenshot(page, `inbox-${name}`);
  expect(await accessibilityFaults(page), name).toEqual([]);
}

const PHONE = { viewport: { width: 390, height: 780 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
let signedIn: BrowserContextOptions['storageState'];

test('before the door nothing is in the way of anybody', async () => {
  const page = await newPage();
  await page.goto(`${server.address}/inbox`);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await look(page, '01-signed-out');
  server.invitations.set('fresh', 'new@shop.test');
  await page.goto(`${server.address}/inbox/welcome?token=fresh`);
  await page.getByLabel('Name').waitFor();
  await look(page, '02-welcome');
  await page.goto(`${server.address}/inbox/welcome?token=old`);
  await page.getByRole('heading', { name: 'This link no longer works' }).waitFor();
  await look(page, '03-expired');
});

test('on a desktop', async () => {
  const page = await newPage();
  await signIn(page, server.address, 'ada@shop.test', 'a quiet morning');
  await page.getByRole('heading', { name: 'Nobody is waiting' }).waitFor();
  await look(page, '10-empty');

  server.pass(-500);
  chargedTwice(server, 'twice');
  server.pass(200);
  asksInArabic(server, 'arabic');
  server.pass(60);
  brakesFailed(server, 'brakes');
  server.pass(180);
  await row(page, 'Waiting', 'Jonas').waitFor();
  await look(page, '11-waiting');

  await row(page, 'Waiting', 'Mira').getByRole('button').first().click();
  await page.getByRole('region', { name: 'Brief' }).waitFor();
  await look(page, '12-opened');
  await page.getByRole('button', { name: 'Details' }).click();
  await look(page, '13-details');
  await page.getByRole('button', { name: 'Details' }).click();

  await page.getByRole('button', { name: 'Take' }).click();
  await page
    .getByRole('textbox', { name: 'Reply' })
    .fill('Hello Mira, I can see both payments.\nThe second one goes back today.');
  await page.getByRole('button', { name: 'Send reply' }).click();
  await conversation(page).getByText('goes back today').waitFor();
  server.hint('twice', 'typing', { from: 'visitor', on: true });
  await conversation(page).getByText('is typing').waitFor();
  await page.getByRole('textbox', { name: 'Reply' }).fill('It takes two to three');
  await look(page, '14-mine');

  for (const dialog of ['Resolve', 'Transfer', 'Release with a note']) {
    await page.getByRole('button', { name: dialog }).click();
    await page.getByRole('dialog').waitFor();
    await look(page, `15-${dialog.toLowerCase().replaceAll(' ', '-')}`);
    await page.keyboard.press('Escape');
  }

  await page.getByRole('button', { name: 'Internal note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Approved: the second payment of 20417.');
  await look(page, '16-note');
  await page.getByRole('button', { name: 'Add note' }).click();

  await row(page, 'Waiting', 'Asks').getByRole('button').first().click();
  server.trouble.of = (request) => {
    if (request.endsWith('/claim')) takenByBen('arabic');
    return null;
  };
  await page.getByRole('button', { name: 'Take' }).click();
  await page.getByRole('alert').filter({ hasText: 'Ben' }).waitFor();
  await page.getByText('Everyone else').click();
  await look(page, '17-conflict');
  signedIn = await page.context().storageState();
});

function takenByBen(id: string) {
  const agent = { id: 'ben', name: 'Ben' };
  if (server.talks.get(id)?.row.status === 'waiting')
    server.move(id, 'claim', 'agent', { kind: 'agent', ...agent }, { agent });
}

test('the other lists', async () => {
  const at = new Date(Date.now() + 3600_000).toISOString();
  const note = 'About the rental for Saturday';
  server.callbacks.push({
    id: 'k1',
    conversation: 'arabic',
    visitor: { id: 'arabic', name: null, email: null },
    at,
    contact: '+44 20 7946 0000',
    note,
    topic: null,
    status: 'booked',
  });
  const page = await newPage({ storageState: signedIn });
  await page.goto(`${server.address}/inbox#callbacks`);
  await page.getByText('About the rental').waitFor();
  await look(page, '20-callbacks');
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('searchbox', { name: 'Search the history' }).fill('nobody of that name');
  await page.getByText('No conversation matches.').waitFor();
  await look(page, '25-history');
  await page.getByRole('button', { name: 'Team' }).click();
  await look(page, '21-team');
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  await page.getByLabel('Their email').fill('new@shop.test');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByLabel('Invitation link').waitFor();
  await look(page, '22-invite');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look(page, '23-help');
  await page.keyboard.press('Escape');
  await page.getByRole('switch', { name: 'On shift' }).click();
  await page.getByText('You are away').waitFor();
  await look(page, '24-away');
  await page.getByRole('button', { name: 'Go on shift' }).click();
  await page.getByText('You are away').waitFor({ state: 'detached' });
});

test('on a phone', async () => {
  const page = await newPage({ ...PHONE, storageState: signedIn });
  await page.goto(`${server.address}/inbox`);
  await row(page, 'Waiting', 'Jonas').waitFor();
  await look(page, '30-phone-list');
  await row(page, 'Waiting', 'Jonas').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Take' }).waitFor();
  await look(page, '31-phone-waiting');
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await row(page, 'Mine', 'Mira').getByRole('button').first().click();
  await page.getByRole('textbox', { name: 'Reply' }).waitFor();
  await look(page, '32-phone-mine');
  await page.getByRole('button', { name: 'More' }).click();
  await look(page, '33-phone-brief');
  await page.getByRole('button', { name: 'Resolve' }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, '34-phone-resolve');
});

test('on a phone of 360 px what stands above the log leaves it the room, and no button touches the edge', async () => {
  const page = await newPage({ ...PHONE, viewport: { width: 360, height: 640 }, storageState: signedIn });
  await page.goto(`${server.address}/inbox#conversations/twice`);
  const resolve = page.getByRole('button', { name: 'Resolve' });
  await resolve.waitFor();
  await page.getByRole('button', { name: 'Release to assistant', exact: true }).waitFor();
  await look(page, '35-phone-narrow');
  const edge = await resolve.evaluate((button) => innerWidth - button.getBoundingClientRect().right);
  expect(edge).toBeGreaterThanOrEqual(8);
  const top = await conversation(page).evaluate((log) => log.getBoundingClientRect().top / innerHeight);
  expect(top).toBeLessThan(0.25);
});

test.each([
  ['a desktop', { viewport: { width: 1280, height: 800 } }],
  ['a phone', { ...PHONE, viewport: { width: 360, height: 640 } }],
])('what is said for a moment covers neither the conversation nor what can be done in it on %s', async (_, options) => {
  const page = await newPage({ ...options, storageState: signedIn });
  asksInArabic(server, 'undone');
  await page.goto(`${server.address}/inbox#conversations/undone`);
  await page.getByRole('button', { name: 'Take' }).click();
  await page.getByRole('button', { name: 'Release to assistant', exact: true }).click();
  const toast = page.locator('.toast');
  await toast.getByRole('button', { name: 'Undo' }).waitFor();
  const [said, chat] = [await toast.boundingBox(), await page.locator('.chat').boundingBox()];
  if (!said || !chat) throw new Error('one of them is not there');
  const isBeside = said.x + said.width <= chat.x || said.y >= chat.y + chat.height;
  expect(isBeside).toBe(true);
  await look(page, `36-toast-${said.x < 30 ? 'phone' : 'desktop'}`);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('textbox', { name: 'Reply' }).waitFor();
  server.move('undone', 'resolve', 'closed', { kind: 'agent', name: 'Ada' });
});

test.each([320, 360])('on a narrow phone of %i px the bar shows each of its buttons whole', async (width) => {
  const page = await newPage({ ...PHONE, viewport: { width, height: 640 }, storageState: signedIn });
  await page.goto(`${server.address}/inbox`);
  const bar = page.getByRole('navigation', { name: 'Inbox' });
  await bar.waitFor();
  const cut = await bar.evaluate((nav) =>
    [...nav.querySelectorAll('button')]
      .filter((button) => {
        const [own, label] = [button, button.querySelector('span') ?? button].map((one) => one.getBoundingClientRect());
        return !own || !label || own.width < 44 || own.left < 0 || own.right > innerWidth || label.width > own.width;
      })
      .map((button) => button.textContent),
  );
  expect(cut).toEqual([]);
  expect(await bar.getByRole('button').allInnerTexts()).toEqual(expect.arrayContaining(['Sound', 'Help']));
});

test('in the dark, in high contrast, and in a window of middling width', async () => {
  const dark = await newPage({ colorScheme: 'dark', storageState: signedIn });
  await dark.goto(`${server.address}/inbox#conversations/twice`);
  await dark.getByRole('region', { name: 'Brief' }).waitFor();
  await look(dark, '40-dark');
  await dark.getByRole('button', { name: 'Resolve' }).click();
  await dark.getByRole('dialog').waitFor();
  await look(dark, '41-dark-resolve');
  await dark.keyboard.press('Escape');
  const forced = await newPage({ forcedColors: 'active', storageState: signedIn });
  await forced.goto(`${server.address}/inbox#conversations/twice`);
  await forced.getByRole('region', { name: 'Brief' }).waitFor();
  await look(forced, '42-high-contrast');
  const middling = await newPage({ viewport: { width: 1100, height: 760 }, storageState: signedIn });
  await middling.goto(`${server.address}/inbox#conversations/twice`);
  await middling.getByRole('region', { name: 'Brief' }).waitFor();
  await look(middling, '43-middling');
  const half = await newPage({ viewport: { width: 720, height: 900 }, storageState: signedIn });
  await half.goto(`${server.address}/inbox`);
  await row(half, 'Waiting', 'Jonas').waitFor();
  await look(half, '44-half');
});

test('when the server is away', async () => {
  const page = await newPage({ storageState: signedIn });
  await page.goto(`${server.address}/inbox#conversations/twice`);
  await page.getByRole('textbox', { name: 'Reply' }).waitFor();
  server.trouble.of = () => ({ status: 503 });
  server.hangUp();
  await page.getByText('Reconnecting').waitFor();
  await look(page, '50-away');
  server.trouble.of = () => null;
});

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { launch, screenshot } from '../browser.ts';
import { startFakeServer } from './fake-server.ts';
import { accessibilityFaults, buildInbox, signIn } from './page.ts';
import { asksInArabic, brakesFailed, chargedTwice, openShop } from './shop.ts';

let browser: Browser;
let built: Awaited<ReturnType<typeof buildInbox>>;
let server: Awaited<ReturnType<typeof startFakeServer>>;
const faults: string[] = [];
beforeAll(async () => {
  built = await buildInbox();
  server = await startFakeServer(built.folder);
  openShop(server);
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await built.remove();
});

async function open(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1360, height: 840 }, ...options })).newPage();
  page.on('console', (m) => m.type() === 'error' && console.log('CONSOLE', m.text()));
  page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
  return page;
}
async function look(page: Page, name: string) {
  await screenshot(page, `inbox-${name}`);
  for (const f of await accessibilityFaults(page)) faults.push(`${name}: ${f.slice(0, 300)}`);
}

test('look', async () => {
  const page = await open();
  await page.goto(`${server.address}/inbox`);
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await look(page, '01-signed-out');
  await signIn(page, server.address, 'ada@shop.test', 'a quiet morning');
  await page.getByRole('list', { name: 'Waiting' }).waitFor({ state: 'attached' });
  await page.getByText('Nobody is waiting').first().waitFor();
  await look(page, '02-empty');
  server.pass(-500);
  chargedTwice(server, 'c1');
  server.pass(200);
  asksInArabic(server, 'c2');
  server.pass(60);
  brakesFailed(server, 'c3');
  server.pass(180);
  await page.getByRole('button', { name: 'Jonas' }).waitFor();
  await look(page, '03-waiting');
  await page
    .getByRole('list', { name: 'Waiting' })
    .getByRole('listitem')
    .filter({ hasText: 'Mira' })
    .getByRole('button')
    .first()
    .click();
  await page.getByRole('region', { name: 'Brief' }).waitFor();
  await look(page, '04-opened');
  await page.getByRole('button', { name: 'Details' }).click();
  await look(page, '05-details');
  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Take' }).click();
  await page
    .getByRole('textbox', { name: 'Reply' })
    .fill('Hello Mira, I can see both payments. I am sending the second one back right now.');
  await page.getByRole('button', { name: 'Send reply' }).click();
  await page.getByText('I am sending the second one back').waitFor();
  server.hint('c1', 'typing', { from: 'visitor', on: true });
  await page.getByText('is typing').waitFor();
  await page.getByRole('textbox', { name: 'Reply' }).fill('It takes two to three');
  await look(page, '06-mine');
  await page.getByRole('button', { name: 'Resolve' }).click();
  await page.getByRole('dialog').waitFor();
  await look(page, '07-resolve');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Transfer' }).click();
  await look(page, '08-transfer');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Internal note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill('Refund 20417 second payment, approved.');
  await page.getByRole('button', { name: 'Add note' }).click();
  await page.getByRole('list', { name: 'Waiting' }).getByRole('listitem').nth(1).getByRole('button').first().click();
  await page.getByRole('button', { name: 'Take' }).waitFor();
  server.trouble.of = (request) => {
    if (!request.endsWith('/claim')) return null;
    server.trouble.of = () => null;
    const agent = { id: 'ben', name: 'Ben' };
    server.move('c2', 'claim', 'agent', { kind: 'agent', ...agent }, { agent });
    return null;
  };
  await page.getByRole('button', { name: 'Take' }).click();
  await page.getByRole('alert').filter({ hasText: 'Ben' }).waitFor();
  await page.locator('.elsewhere summary').click();
  await look(page, '09-conflict');
  server.callbacks.push({
    id: 'k1',
    conversation: 'c2',
    visitor: null,
    at: new Date(Date.now() + 3600e3).toISOString(),
    contact: '+44 20 7946 0000',
    note: 'About the rental for Saturday',
    status: 'booked',
  });
  server.hangUp();
  await page.getByRole('button', { name: 'Callbacks' }).click();
  await page.getByText('About the rental').waitFor();
  await look(page, '10-callbacks');
  await page.getByRole('button', { name: 'Team' }).click();
  await look(page, '11-team');
  await page.getByRole('button', { name: 'Invite a colleague' }).click();
  await page.getByLabel('Their email').fill('new@shop.test');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.getByLabel('Invitation link').waitFor();
  await look(page, '12-invite');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await look(page, '13-help');
  await page.keyboard.press('Escape');

  const state = await page.context().storageState();
  const phone = await open({
    viewport: { width: 390, height: 780 },
    isMobile: true,
    hasTouch: true,
    deviceScaleFactor: 2,
    storageState: state,
  });
  await phone.goto(`${server.address}/inbox`);
  await phone.getByRole('button', { name: 'Jonas' }).waitFor();
  await look(phone, '20-phone-list');
  await phone.getByRole('list', { name: 'Waiting' }).getByRole('listitem').first().getByRole('button').first().click();
  await phone.getByRole('button', { name: 'Take' }).waitFor();
  await look(phone, '21-phone-waiting');
  await phone.getByRole('button', { name: 'Back to the list' }).click();
  await phone.getByRole('list', { name: 'Mine' }).getByRole('listitem').first().getByRole('button').first().click();
  await phone.getByRole('textbox', { name: 'Reply' }).waitFor();
  await look(phone, '22-phone-mine');
  await phone.getByRole('button', { name: 'More' }).click();
  await look(phone, '23-phone-brief');

  const dark = await open({ colorScheme: 'dark', storageState: state });
  await dark.goto(`${server.address}/inbox#conversations/c1`);
  await dark.getByRole('region', { name: 'Brief' }).waitFor();
  await look(dark, '30-dark');
  await dark.getByRole('button', { name: 'Resolve' }).click();
  await look(dark, '31-dark-resolve');
  server.trouble.of = () => ({ status: 503 });
  server.hangUp();
  await dark.keyboard.press('Escape');
  await dark.getByText('Reconnecting').waitFor();
  await look(dark, '32-dark-cut');
  server.trouble.of = () => null;
  const mid = await open({ viewport: { width: 1100, height: 760 }, storageState: state });
  await mid.goto(`${server.address}/inbox#conversations/c1`);
  await mid.getByRole('region', { name: 'Brief' }).waitFor();
  await look(mid, '40-mid');
  const forced = await open({ forcedColors: 'active', storageState: state });
  await forced.goto(`${server.address}/inbox#conversations/c1`);
  await forced.getByRole('region', { name: 'Brief' }).waitFor();
  await look(forced, '41-forced');
  const welcome = await open();
  await welcome.goto(`${server.address}/inbox/welcome?token=invited`);
  await welcome.getByLabel('Name').waitFor();
  await look(welcome, '50-welcome');
  await welcome.goto(`${server.address}/inbox/welcome?token=nope`);
  await welcome.getByText('no longer works').waitFor();
  await look(welcome, '51-expired');
  console.log(faults.join('\n') || 'no faults');
});

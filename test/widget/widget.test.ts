import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Fake, openChat, parts, settings, setUpPages, visitor } from './page.ts';

const ada = { id: 'g1', name: 'Ada Moss' };
let pages: Awaited<ReturnType<typeof setUpPages>>;
let fake: Fake;
let someone: Awaited<ReturnType<typeof visitor>>;

beforeAll(async () => {
  pages = await setUpPages();
});
afterAll(() => pages?.close());
beforeEach(async () => {
  fake = await pages.fake();
  someone = await visitor(pages.browser);
});
afterEach(async () => {
  const { trouble } = someone;
  await someone.context.close();
  await fake.close();
  expect(trouble).toEqual([]);
});

const calls = (path: string, method = 'POST') =>
  fake.requests.filter((one) => one.path === path && one.method === method);
const active = (page: Page) =>
  page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement;
    return inner?.ariaLabel ?? inner?.textContent ?? document.activeElement?.tagName;
  });
const lines = (page: Page) => page.locator('.bubble').allTextContents();

describe('before a visitor reaches for it', () => {
  it('asks nothing of the network but its own small script, and moves nothing', async () => {
    const page = await someone.page();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.addInitScript(() => {
      Object.assign(window, { shifts: 0 });
      new PerformanceObserver((list) => {
        for (const _ of list.getEntries())
          Object.assign(window, { shifts: (window as never as { shifts: number }).shifts + 1 });
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(fake.page);
    await parts(page).launcher.waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual(['/page', '/widget.js']);
    await parts(page).launcher.click();
    await parts(page).field.waitFor();
    expect(await page.evaluate(() => (window as never as { shifts: number }).shifts)).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll('style, link').length)).toBe(0);
  });

  it('answers calls made before it was loaded', async () => {
    const page = await someone.page();
    await page.goto(settings(fake, '{};window.early=[]', 'en'));
    await page.evaluate(() => {
      const { Baton } = window as never as { Baton: (...args: unknown[]) => void };
      Baton('on', 'open', () => document.body.append('It is open.'));
      Baton('ask', 'Do you ship to Malta?');
    });
    await page.getByText('It is open.').waitFor();
    expect(await parts(page).field.inputValue()).toBe('Do you ship to Malta?');
    expect(calls('messages')).toEqual([]);
  });

  it('can be opened, hidden and taken away by the page', async () => {
    const page = await someone.page();
    await page.goto(settings(fake, '{launcher:false}'));
    const call = (...args: unknown[]) =>
      page.evaluate((args) => (window as never as { Baton: (...args: unknown[]) => void }).Baton(...args), args);
    await page.locator('baton-chat').waitFor({ state: 'attached' });
    expect(await parts(page).launcher.isVisible()).toBe(false);
    await call('open');
    await parts(page).field.waitFor();
    await call('hide');
    expect(await parts(page).field.isVisible()).toBe(false);
    await call('show');
    await call('send', 'Sent by the page');
    await parts(page).log.getByText('Sent by the page').waitFor();
    await call('destroy');
    await page.locator('baton-chat').waitFor({ state: 'detached' });
  });
});

describe('an open chat', () => {
  it('takes the focus when it opens and gives it back when it closes', async () => {
    const page = await someone.page();
    const { close, launcher } = await openChat(page, fake.page);
    await expect.poll(() => active(page)).toBe('Message');
    await page.keyboard.press('Escape');
    await launcher.waitFor();
    expect(await active(page)).toBe('Open chat');
    await page.keyboard.press('Enter');
    await expect.poll(() => active(page)).toBe('Message');
    await close.click();
    await launcher.waitFor();
  });

  it('greets with what the site says, and sends a suggestion that is tapped', async () => {
    fake.site.suggestions = ['Where is my order?'];
    const page = await someone.page();
    const { log } = await openChat(page, fake.page);
    await log.getByText(fake.site.greeting).waitFor();
    await page.getByRole('button', { name: 'Where is my order?' }).click();
    await expect
      .poll(() => calls('messages').map(({ body }) => (body as { text: string }).text))
      .toEqual(['Where is my order?']);
  });

  it('sends on Enter, breaks the line on Shift and Enter, and leaves an unfinished composition alone', async () => {
    const page = await someone.page();
    const { field } = await openChat(page, fake.page);
    await field.pressSequentially('One');
    await page.keyboard.press('Shift+Enter');
    await field.pressSequentially('two');
    await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true });
    expect(await field.inputValue()).toBe('One\ntwo');
    await page.keyboard.press('Enter');
    await expect.poll(() => fake.rows.map(({ data }) => (data as { text: string }).text)).toEqual(['One\ntwo']);
    expect(await field.inputValue()).toBe('');
  });

  it('shows an answer while it is written, says it once when it is finished, and can stop it', async () => {
    const page = await someone.page();
    const { log, field, send } = await openChat(page, fake.page);
    await field.fill('Hello');
    await send.click();
    await expect.poll(() => fake.rows.length).toBe(1);
    fake.live('typing', { from: 'assistant', on: true });
    fake.live('delta', { id: 'a1', offset: 0, text: 'Well, **that' });
    await log.getByText('Well, **that').waitFor();
    expect(await log.getByText('Well').locator('xpath=ancestor::*[@aria-live="off"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Stop answering' }).click();
    await expect.poll(() => calls('turn', 'DELETE').length).toBe(1);
    fake.say('assistant', 'Well, **that** depends.', {
      id: 'a1',
      sources: [{ title: 'Depends', url: 'https://other.example/d' }],
    });
    await log.getByText('depends.').waitFor();
    expect(await lines(page)).toEqual(['Hello', 'Well, that depends.']);
    expect(await page.getByRole('link', { name: 'Depends (other.example)' }).getAttribute('href')).toBe(
      'https://other.example/d',
    );
    expect(await page.getByRole('button', { name: 'Stop answering' }).count()).toBe(0);
  });

  it('offers the choices of a question, and takes them away once one is chosen', async () => {
    const page = await someone.page();
    await openChat(page, fake.page);
    fake.say('assistant', 'Which one?', { choices: ['Iron', 'Clay'] });
    await page.getByRole('button', { name: 'Clay' }).click();
    await expect.poll(() => lines(page)).toEqual(['Which one?', 'Clay']);
    expect(await page.getByRole('button', { name: 'Iron' }).count()).toBe(0);
  });

  it('shows what others write as text, whatever they write', async () => {
    const page = await someone.page();
    await openChat(page, fake.page);
    const nasty =
      '<img src=x onerror="window.hit=1"><script>window.hit=1</script> [x](javascript:window.hit=1) ![p](https://evil.example/p.png)';
    for (const from of ['visitor', 'assistant', 'agent', 'system'] as const) fake.say(from, nasty);
    await expect.poll(() => lines(page)).toHaveLength(4);
    for (const line of await lines(page)) expect(line).toContain('<img src=x onerror=');
    expect(await page.locator('baton-chat img, baton-chat script, baton-chat iframe').count()).toBe(0);
    expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  });

  it('counts characters near the limit and does not send what is too long', async () => {
    const page = await someone.page();
    const { field, send } = await openChat(page, fake.page);
    await field.fill('x'.repeat(7990));
    await page.getByText('10 characters left').waitFor();
    await field.fill('x'.repeat(8003));
    await page.getByText('3 characters too many').waitFor();
    expect(await send.isDisabled()).toBe(true);
    await page.keyboard.press('Enter');
    expect(calls('messages')).toEqual([]);
  });

  it('shows the newest of a long conversation, and the earlier ones when asked', async () => {
    for (let count = 1; count <= 200; count++) fake.say(count % 2 ? 'visitor' : 'assistant', `Line ${count}.`);
    fake.token = 'kept';
    const page = await someone.page();
    await page.addInitScript(() => localStorage.setItem('baton:demo', 'kept'));
    const { log } = await openChat(page, fake.page);
    await log.getByText('Line 200.').waitFor();
    expect((await lines(page)).length).toBeGreaterThanOrEqual(60);
    expect(await log.getByText('Line 200.').evaluate((line) => line.getBoundingClientRect().bottom < innerHeight)).toBe(
      true,
    );
    expect(await log.getByText('Line 1.', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show earlier messages' }).click();
    await page.getByRole('button', { name: 'Show earlier messages' }).click();
    await expect.poll(() => lines(page)).toHaveLength(200);
  });

  it('stays where the visitor reads when something new comes, and says so', async () => {
    for (let count = 1; count <= 40; count++) fake.say('assistant', `Line ${count}.`);
    fake.token = 'kept';
    const page = await someone.page();
    await page.addInitScript(() => localStorage.setItem('baton:demo', 'kept'));
    const { log } = await openChat(page, fake.page);
    await log.getByText('Line 40.').waitFor();
    await log.hover();
    await page.mouse.wheel(0, -600);
    const above = () => log.evaluate((log) => log.scrollHeight - log.clientHeight - log.scrollTop);
    await expect.poll(above).toBeGreaterThan(300);
    const place = await log.evaluate((log) => log.scrollTop);
    fake.say('assistant', 'Something new.');
    await page.getByRole('button', { name: 'New messages' }).waitFor();
    expect(await log.evaluate((log) => log.scrollTop)).toBe(place);
    await page.getByRole('button', { name: 'New messages' }).click();
    await expect.poll(above).toBeLessThan(40);
  });

  it('counts what came while it was closed', async () => {
    const page = await someone.page();
    const { close, launcher, field } = await openChat(page, fake.page);
    await field.fill('Hello');
    await page.keyboard.press('Enter');
    await expect.poll(() => fake.rows.length).toBe(1);
    await close.click();
    fake.say('assistant', 'One');
    fake.say('agent', 'Two', { agent: ada });
    await expect.poll(() => launcher.textContent()).toBe('2');
    await launcher.click();
    await parts(page).log.getByText('Two').waitFor();
    await close.click();
    await expect.poll(() => launcher.textContent()).toBe('');
  });
});

describe('with people', () => {
  it('shows the place and the wait, updates it, and lets the visitor leave', async () => {
    fake.queue = { position: 2, ahead: 1, low: 130, high: 230, available: true };
    const page = await someone.page();
    const { person, status, leave } = await openChat(page, fake.page);
    await person.click();
    await status.getByText('You are 2nd in line. About 2 to 4 minutes.').waitFor();
    expect(await person.count()).toBe(0);
    await page.getByText('you need not repeat it').waitFor();
    fake.live('queue', { position: 1, ahead: 0, low: null, high: null, available: true });
    await status.getByText("You are 1st in line. We can't tell yet").waitFor();
    await leave.click();
    await person.waitFor();
    expect(await status.textContent()).toBe('');
    expect(calls('handoff', 'DELETE')).toHaveLength(1);
  });

  it('promises nobody when nobody is there, and books a time instead', async () => {
    const slots = ['09:00', '09:30', '10:00', '10:30', '11:00', '11:30'].map((time) => ({
      at: `2126-03-05T${time}:00.000Z`,
      label: `Thursday 5 March at ${time}`,
      day: 'Thursday 5 March',
      time: `Thu ${time}`,
    }));
    fake.queue = {
      position: 1,
      ahead: 0,
      low: null,
      high: null,
      available: false,
      opensAt: '2026-03-05T09:00:00.000Z',
      opens: 'Thu 5 Mar, 10:00 CET (09:00 GMT)',
      slots,
    };
    const page = await someone.page();
    const { log, person, status } = await openChat(page, fake.page);
    await person.click();
    await status.getByText('Nobody is on shift right now').waitFor();
    await page.getByText('Next opening: Thu 5 Mar, 10:00 CET (09:00 GMT).').waitFor();
    expect(await page.getByRole('button', { name: 'Book this time' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Choose a time to be called' }).click();
    const times = page.getByRole('combobox', { name: 'When suits you?' });
    await expect.poll(() => times.evaluate((one) => one.matches(':focus'))).toBe(true);
    expect(await times.getByRole('option').allTextContents()).toEqual(slots.map(({ time }) => time));
    expect(await times.locator('optgroup').evaluateAll((all) => all.map((one) => one.getAttribute('label')))).toEqual([
      'Thursday 5 March',
    ]);
    await times.selectOption({ index: 5 });
    fake.live('queue', { ...fake.queue, available: true, slots: undefined });
    await status.getByText("We can't tell yet").waitFor();
    expect(await times.inputValue()).toBe(slots[5]?.at);
    await page.getByRole('textbox', { name: 'Email or phone' }).fill('me@mail.example');
    await page.getByRole('textbox', { name: 'What is it about?' }).fill('The rental');
    await page.getByRole('button', { name: 'Book this time' }).click();
    await log.getByText('Your callback is booked for Thursday 5 March at 11:30').waitFor();
    await page.getByText('me@mail.example').waitFor();
    expect(calls('callbacks')[0]?.body).toEqual({ at: slots[5]?.at, contact: 'me@mail.example', note: 'The rental' });
    expect(await log.getByText('11:30').count()).toBe(1);
    await person.waitFor();
  });

  /** A chat in which a callback is booked for tomorrow, and two later times are free. */
  async function booked() {
    const times = [24, 25, 26].map((hours) => new Date(Date.now() + hours * 3_600_000).toISOString());
    fake.slots = times.map((at, i) => ({ at, label: `Friday at ${i}:00`, day: 'Friday', time: `Fri ${i}:00` }));
    fake.say('visitor', 'Hello');
    fake.append('callback', { id: 'cb1', ...fake.slots[0], contact: 'me@mail.example', status: 'booked' });
    const page = await someone.page();
    const chat = await openChat(page, fake.page);
    await page.getByText('Callback: Friday at 0:00').waitFor();
    return { page, ...chat };
  }

  it('lets a visitor cancel a callback by a second press, keep it instead, and hears when it is cancelled elsewhere', async () => {
    const { page, log } = await booked();
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await press('Cancel callback');
    const sure = page.getByRole('button', { name: 'Yes, cancel it' });
    await expect.poll(() => sure.evaluate((one) => one.matches(':focus'))).toBe(true);
    await press('Keep it');
    expect(calls('callbacks', 'DELETE')).toHaveLength(0);
    await press('Cancel callback');
    await press('Yes, cancel it');
    await page.getByText('Callback: Friday').waitFor({ state: 'detached' });
    expect(calls('callbacks', 'DELETE')).toHaveLength(1);
    await expect.poll(() => log.evaluate((one) => one.matches(':focus'))).toBe(true);
    fake.append('callback', { id: 'cb2', ...fake.slots[1], contact: 'me@mail.example', status: 'booked' });
    await page.getByText('Callback: Friday at 1:00').waitFor();
    fake.append('callback', { id: 'cb2', ...fake.slots[1], contact: 'me@mail.example', status: 'cancelled' });
    await page.getByText('Callback: Friday').waitFor({ state: 'detached' });
  });

  it('moves a callback by booking again, with the contact that is known', async () => {
    const { page } = await booked();
    await page.getByRole('button', { name: 'Change time' }).click();
    await page.getByRole('combobox', { name: 'When suits you?' }).selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByText('Callback: Friday at 2:00').waitFor();
    expect(calls('callbacks')[0]?.body).toEqual({ at: fake.slots[2]?.at, contact: 'me@mail.example' });
    const move = page.getByRole('button', { name: 'Change time' });
    await expect.poll(() => move.evaluate((one) => one.matches(':focus'))).toBe(true);
  });

  it('says what is wrong with a contact or a time beside its field, not at the top, until it is changed', async () => {
    const { page } = await booked();
    await page.getByRole('button', { name: 'Change time' }).click();
    for (const [field, role, name] of [
      ['contact', 'textbox', 'Email or phone'],
      ['at', 'combobox', 'When suits you?'],
    ] as const) {
      fake.refuse = (method, path) =>
        method === 'POST' && path === 'callbacks'
          ? { status: 422, body: { status: 422, detail: `This ${field} is no good.`, field } }
          : undefined;
      await page.getByRole('button', { name: 'Book this time' }).click();
      const input = page.getByRole(role, { name });
      await page.getByText(`This ${field} is no good.`).waitFor();
      await expect.poll(() => input.evaluate((one) => one.matches(':focus'))).toBe(true);
      expect(await input.getAttribute('aria-invalid')).toBe('true');
      const description = (one: Element) =>
        (one.getRootNode() as ShadowRoot).getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent;
      expect(await input.evaluate(description)).toBe(`This ${field} is no good.`);
      expect(await page.getByRole('alert').textContent()).toBe('');
    }
    await page.getByRole('textbox', { name: 'Email or phone' }).fill('555 0100');
    await page.getByText('is no good').waitFor({ state: 'detached' });
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0);
  });

  it('says who joined, who is writing, when the assistant is back, and asks how it was in the end', async () => {
    const page = await someone.page();
    const { log, person, field } = await openChat(page, fake.page);
    fake.say('visitor', 'Hello');
    fake.move({ move: 'handOff', status: 'waiting' });
    fake.move({ move: 'claim', status: 'agent', agent: ada });
    await log.getByText('Ada Moss joined the chat').waitFor();
    await page.getByRole('heading', { name: 'Ada Moss' }).waitFor();
    expect(await person.count()).toBe(0);
    fake.live('typing', { from: 'agent', on: true, agent: ada });
    await page.getByText('Ada Moss is writing').waitFor();
    await field.pressSequentially('So');
    await expect.poll(() => calls('typing').length).toBe(1);
    fake.move({ move: 'release', status: 'assistant' });
    await log.getByText('You are back with the assistant').waitFor();
    await person.waitFor();
    fake.move({ move: 'claim', status: 'agent', agent: ada });
    fake.move({ move: 'resolve', status: 'closed' });
    await page.getByRole('radio', { name: '4 of 5' }).check({ force: true });
    await page.getByRole('textbox', { name: 'Anything to add?' }).fill('Quick');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Thank you').waitFor();
    expect(calls('ratings')[0]?.body).toEqual({ score: 4, comment: 'Quick' });
    await field.fill('One more thing');
    await page.keyboard.press('Enter');
    fake.move({ move: 'reopen', status: 'assistant' });
    await page.getByText('Thank you').waitFor({ state: 'detached' });
  });
});

describe('in another language', () => {
  it('speaks the language of the page, the wait and the buttons too, and changes it when the page asks', async () => {
    fake.queue = { position: 2, ahead: 1, low: 130, high: 230, available: true };
    const page = await someone.page();
    await page.goto(settings(fake, '{words:{placeholder:"Frag uns"}}', 'de-AT'));
    await parts(page).launcher.click();
    await page.getByRole('button', { name: 'Mit einem Menschen sprechen' }).click();
    await page.getByText('Sie sind an 2. Stelle. Etwa 2 bis 4 Minuten.').waitFor();
    await page.getByPlaceholder('Frag uns').waitFor();
    await page.evaluate(() => (window as never as { Baton: (...args: unknown[]) => void }).Baton('language', 'ar'));
    await page.getByRole('button', { name: 'مغادرة قائمة الانتظار' }).waitFor();
    await page.getByText('ترتيبك في قائمة الانتظار: 2. نحو 2 إلى 4 دقائق.').waitFor();
    expect(await page.getByRole('log').evaluate((log) => getComputedStyle(log).direction)).toBe('rtl');
  });
});

describe('when things go wrong', () => {
  it('keeps what is written offline, over a reload as well, and sends it once, in order', async () => {
    const page = await someone.page();
    const { field } = await openChat(page, fake.page);
    await expect.poll(() => fake.streams.size).toBe(1);
    fake.refuse = (_method, path) =>
      path === 'messages' ? { status: 503, headers: { 'retry-after': '60' } } : undefined;
    for (const text of ['First', 'Second', 'Third']) {
      await field.fill(text);
      await page.keyboard.press('Enter');
    }
    await expect.poll(() => page.getByText('Not sent – will retry').count()).toBe(3);
    expect(calls('messages')).toHaveLength(1);
    const { log } = await openChat(page, fake.page);
    await expect.poll(() => calls('messages').length).toBe(2);
    await expect.poll(() => page.getByText('Not sent – will retry').count()).toBe(3);
    fake.refuse = () => undefined;
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect
      .poll(() => fake.rows.map(({ data }) => (data as { text: string }).text))
      .toEqual(['First', 'Second', 'Third']);
    await expect.poll(() => page.getByText('Not sent').count()).toBe(0);
    expect(await log.getByText('First').count()).toBe(1);
  });

  it('says that the network is gone, and goes on by itself when it is back', async () => {
    const page = await someone.page();
    const { field, log } = await openChat(page, fake.page);
    await expect.poll(() => fake.streams.size).toBe(1);
    await someone.context.setOffline(true);
    await page.getByText('You are offline.').waitFor();
    await field.fill('Are you there?');
    await page.keyboard.press('Enter');
    await page.getByText('Not sent – will retry').waitFor();
    await someone.context.setOffline(false);
    await expect.poll(() => fake.rows.length).toBe(1);
    await page.getByText('You are offline.').waitFor({ state: 'detached' });
    fake.say('assistant', 'I am.');
    await log.getByText('I am.').waitFor();
    expect(await lines(page)).toEqual(['Are you there?', 'I am.']);
  });

  it('shows after a reload what was said, without a network, and promises nothing until it is back', async () => {
    const page = await someone.page();
    const { log } = await openChat(page, fake.page);
    fake.say('visitor', 'Hello');
    fake.say('assistant', 'Good morning.');
    await log.getByText('Good morning.').waitFor();
    const promise = page.getByText('Answers right away');
    await promise.waitFor();
    await page.route('**/v1/**', (route) => route.abort());
    await page.reload();
    await parts(page).launcher.click();
    await page.getByText('The chat cannot be reached right now.').waitFor();
    expect(await lines(page)).toEqual(['Hello', 'Good morning.']);
    expect(await promise.isVisible()).toBe(false);
    fake.say('assistant', 'Are you still there?');
    await page.unroute('**/v1/**');
    await page.getByRole('button', { name: 'Try again' }).click();
    await log.getByText('Are you still there?').waitFor();
    expect(await lines(page)).toEqual(['Hello', 'Good morning.', 'Are you still there?']);
    await promise.waitFor();
  });

  it('shows nothing of what was said once the server knows another visitor', async () => {
    const page = await someone.page();
    const { log } = await openChat(page, fake.page);
    fake.say('assistant', 'A secret of one visitor.');
    await log.getByText('A secret').waitFor();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.goto('about:blank');
    fake.token = 'of someone else';
    fake.rows.length = 0;
    await openChat(page, fake.page);
    await expect.poll(() => lines(page)).toEqual([]);
    await page.evaluate(() => localStorage.setItem('baton:demo', 'of someone else'));
    await page.reload();
    await parts(page).launcher.click();
    await page.getByText(fake.site.greeting).waitFor();
    expect(await lines(page)).toEqual([]);
  });

  it('goes on after its stream was cut, without a gap and without a double', async () => {
    const page = await someone.page();
    await openChat(page, fake.page);
    await expect.poll(() => fake.streams.size).toBe(1);
    fake.say('assistant', 'One');
    fake.cut();
    fake.say('assistant', 'Two');
    await expect.poll(() => lines(page)).toEqual(['One', 'Two']);
    await expect.poll(() => fake.streams.size).toBe(1);
    fake.say('assistant', 'Three');
    await expect.poll(() => lines(page)).toEqual(['One', 'Two', 'Three']);
  });

  it('says what the server refuses a message for, and lets the visitor delete it', async () => {
    const page = await someone.page();
    const { field, log } = await openChat(page, fake.page);
    fake.refuse = (_method, path) =>
      path === 'messages' ? { status: 422, body: { detail: 'We do not take this.' } } : undefined;
    await field.fill('This');
    await page.keyboard.press('Enter');
    await log.getByText('We do not take this.').waitFor();
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => lines(page)).toEqual([]);
  });

  it('begins a new visit when nobody knows its token any more', async () => {
    const page = await someone.page();
    const { field, log } = await openChat(page, fake.page);
    await field.fill('Hello');
    await page.keyboard.press('Enter');
    await expect.poll(() => fake.rows.length).toBe(1);
    fake.token = 'of someone else';
    fake.rows.length = 0;
    fake.cut();
    await expect.poll(() => fake.visits).toBe(2);
    await expect.poll(() => lines(page)).toEqual([]);
    fake.say('assistant', 'Welcome.');
    await log.getByText('Welcome.').waitFor();
  });

  it('says so when the server cannot be reached, and comes in when it can', async () => {
    fake.refuse = () => ({ status: 500 });
    const page = await someone.page();
    const { log } = await openChat(page, fake.page);
    await page.getByText('The chat cannot be reached right now.').waitFor();
    fake.refuse = () => undefined;
    await page.getByRole('button', { name: 'Try again' }).click();
    await log.getByText(fake.site.greeting).waitFor();
    expect(await page.getByRole('alert').textContent()).toBe('');
  });

  it('works in memory where the browser keeps nothing', async () => {
    const page = await someone.page();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
    });
    const { field, log } = await openChat(page, fake.page);
    await field.fill('Hello');
    await page.keyboard.press('Enter');
    await expect.poll(() => fake.rows.length).toBe(1);
    fake.say('assistant', 'Hi.');
    await log.getByText('Hi.').waitFor();
    expect(fake.visits).toBe(1);
  });
});

describe('in more than one tab', () => {
  it('shows the same chat over one stream, and goes on when the tab that held it is closed', async () => {
    const first = await someone.page();
    await openChat(first, fake.page);
    await expect.poll(() => fake.streams.size).toBe(1);
    fake.say('assistant', 'One');
    const second = await someone.page();
    const there = await openChat(second, fake.page);
    await expect.poll(() => lines(second)).toEqual(['One']);
    expect(fake.visits).toBe(2);
    expect(new Set(fake.requests.map(({ token }) => token).filter((token) => token && token !== 'null')).size).toBe(1);
    await there.field.fill('From the second');
    await second.keyboard.press('Enter');
    await expect.poll(() => lines(first)).toEqual(['One', 'From the second']);
    fake.live('delta', { id: 'a', offset: 0, text: 'Being wri' });
    await there.log.getByText('Being wri').waitFor();
    expect(calls('events', 'GET')).toHaveLength(1);
    await first.close();
    await expect.poll(() => calls('events', 'GET').length).toBe(2);
    await expect.poll(() => fake.streams.size).toBe(1);
    fake.say('assistant', 'Being written.', { id: 'a' });
    await expect.poll(() => lines(second)).toEqual(['One', 'From the second', 'Being written.']);
  });
});

it.each([
  ['of 320 pixels', { width: 320, height: 568 }],
  ['at twice the size', { width: 640, height: 360 }],
])('fits into a window %s: nothing is out of sight, and who waits still sees the conversation', async (_, viewport) => {
  fake.queue = { position: 1, ahead: 0, low: null, high: null, available: false, opensAt: null, slots: [] };
  const page = await someone.page();
  await page.setViewportSize(viewport);
  const { person, send, close, log } = await openChat(page, fake.page);
  const isSeen = async (what: ReturnType<Page['getByRole']>) => {
    const box = await what.boundingBox();
    return (
      !!box && box.x >= 0 && box.y >= 0 && box.x + box.width <= viewport.width && box.y + box.height <= viewport.height
    );
  };
  const choice = 'One that says rather more than it would have had to say';
  fake.say('assistant', `${'Donaudampfschifffahrt'.repeat(9)} https://shop.example/${'a'.repeat(200)}`, {
    choices: [choice, 'Talk to a person'],
  });
  await page.getByRole('button', { name: choice }).waitFor();
  for (const part of [person, send, close, page.getByRole('button', { name: choice })])
    await expect.poll(() => isSeen(part)).toBe(true);
  expect(await log.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await person.click();
  const card = page.locator('baton-chat .queue');
  await parts(page).leave.waitFor();
  const share = () => card.evaluate((one) => one.clientHeight / (one.parentElement?.clientHeight ?? 1));
  expect(await share()).toBeLessThanOrEqual(0.5);
  fake.live('queue', {
    ...fake.queue,
    slots: [{ at: '2026-03-05T09:00:00.000Z', label: 'Thu', day: 'Thu', time: 'Thu 09:00' }],
  });
  await page.getByRole('button', { name: 'Choose a time to be called' }).click();
  await page.getByRole('button', { name: 'Book this time' }).waitFor();
  expect(await share()).toBeLessThanOrEqual(0.5);
  expect((await log.boundingBox())?.height).toBeGreaterThan(30);
});

it('can be used with the keyboard alone', async () => {
  fake.queue = { position: 1, ahead: 0, low: null, high: null, available: true };
  const page = await someone.page();
  await page.goto(fake.page);
  await parts(page).launcher.waitFor();
  const tabTo = async (name: string) => {
    for (let press = 0; press < 12 && (await active(page)) !== name; press++) await page.keyboard.press('Tab');
    expect(await active(page)).toBe(name);
  };
  await tabTo('Open chat');
  await page.keyboard.press('Enter');
  await expect.poll(() => active(page)).toBe('Message');
  await page.keyboard.type('Hello');
  await page.keyboard.press('Enter');
  await expect.poll(() => fake.rows.length).toBe(1);
  await tabTo('Talk to a person');
  await page.keyboard.press('Enter');
  await parts(page).status.getByText('1st in line').waitFor();
  await expect.poll(() => active(page)).toBe('Conversation');
  await tabTo('Leave the queue');
  await page.keyboard.press('Enter');
  await parts(page).person.waitFor();
  await expect.poll(() => active(page)).toBe('Conversation');
  await page.keyboard.press('Escape');
  await expect.poll(() => active(page)).toBe('Open chat');
});

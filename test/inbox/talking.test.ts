import { expect, test } from 'vitest';
import { atTheDesk, button, openRow, reply, server, stored, takeMira, useBench } from './bench.ts';
import { conversation, row } from './page.ts';
import { asksInArabic, chargedTwice } from './shop.ts';

useBench();

test('an agent reads brief and log before taking, answers, and resolves', async () => {
  const page = await atTheDesk();
  chargedTwice(server, 'twice');
  await expect.poll(() => page.title()).toBe('(1) Baton inbox');
  await openRow(page, 'Waiting', 'Mira');
  await expect
    .poll(() => page.getByRole('region', { name: 'Brief' }).locator('p').first().textContent())
    .toMatch(/^Mira was charged twice/);
  await conversation(page).getByText('both are booked, since Monday').waitFor();
  expect(await conversation(page).locator('mark').textContent()).toBe('I want my money back');
  expect(await reply(page).count()).toBe(0);

  await button(page, 'Take').click();
  await row(page, 'Mine', 'Mira').waitFor();
  await reply(page).fill('It is on its way back.');
  await button(page, 'Send reply').click();
  await conversation(page).getByText('It is on its way back.').waitFor();
  expect(stored('twice', 'It is on its way back.')).toHaveLength(1);
  expect(await page.title()).toBe('Baton inbox');

  await button(page, 'Resolve').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Needs follow-up' }).check();
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await conversation(page).getByText('Ada resolved it: Needs follow-up').waitFor();
  await row(page, 'Mine', 'Mira').waitFor({ state: 'detached' });
  await button(page, 'History').click();
  await page.getByRole('list', { name: 'History' }).getByText('Mira').waitFor();
});

test('of two agents who take at once one has it, and the other reads who', async () => {
  const [ada, ben] = [await atTheDesk('ada'), await atTheDesk('ben')];
  chargedTwice(server, 'twice');
  await openRow(ada, 'Waiting', 'Mira');
  await openRow(ben, 'Waiting', 'Mira');
  await button(ben, 'Take').waitFor();
  let held: (() => void) | null = null;
  await ben.route('**/claim', async (route) => {
    await new Promise<void>((go) => {
      held = go;
    });
    await route.continue();
  });
  await button(ben, 'Take').click();
  await expect.poll(() => held !== null).toBe(true);
  await button(ada, 'Take').click();
  await reply(ada).waitFor();
  (held as unknown as () => void)();
  await ben.getByRole('alert').filter({ hasText: 'Ada was faster' }).waitFor();
  expect(await button(ben, 'Take').count()).toBe(0);
  expect(await reply(ben).count()).toBe(0);
});

test('a reply that cannot be sent keeps its text, and a retry stores it once', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  await page.clock.install();
  server.trouble.of = (request) =>
    request.endsWith('/messages') ? { status: 503, body: { detail: 'Try again later.' } } : null;
  await reply(page).fill('Do not lose me');
  await reply(page).press('Enter');
  await conversation(page).getByText('Sending').waitFor();
  await expect
    .poll(async () => {
      await page.clock.runFor(4000);
      return conversation(page).getByText('Not sent').count();
    })
    .toBe(1);
  server.trouble.of = () => null;
  await button(page, 'Try again').click();
  await conversation(page).getByText('Not sent').waitFor({ state: 'detached' });
  await expect.poll(() => stored('twice', 'Do not lose me').length).toBe(1);
});

test('a reply to a conversation that went to a colleague is refused, kept, and said so', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  await reply(page).fill('Too late');
  await page.route('**/messages', async (route) => {
    server.move('twice', 'transferTo', 'agent', { kind: 'agent', name: 'Ada' }, { agent: { id: 'ben', name: 'Ben' } });
    await route.continue();
  });
  await reply(page).press('Enter');
  await page
    .getByRole('alert')
    .filter({ hasText: 'Ben has this conversation now. Your reply was not sent.' })
    .waitFor();
  await conversation(page).getByText('Too late').waitFor();
  expect(await reply(page).count()).toBe(0);
  expect(stored('twice', 'Too late')).toHaveLength(0);
});

test('typing shows on both sides', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  const said: boolean[] = [];
  server.trouble.of = (request, body) => {
    if (request.endsWith('/typing')) said.push(body.on as unknown as boolean);
    return null;
  };
  await reply(page).pressSequentially('Hel');
  await expect.poll(() => said).toEqual([true]);
  server.hint('twice', 'typing', { from: 'visitor', on: true });
  await conversation(page).getByText('Mira is typing').waitFor();
  server.say('twice', 'visitor', 'Thank you');
  await conversation(page).getByText('Mira is typing').waitFor({ state: 'detached' });
});

test('what the assistant writes while the visitor waits is shown as it grows', async () => {
  const page = await atTheDesk();
  chargedTwice(server, 'twice');
  await openRow(page, 'Waiting', 'Mira');
  await conversation(page).getByText('passed on what you told me').waitFor();
  server.hint('twice', 'delta', { id: 'd1', offset: 0, text: 'While you wait, ' });
  server.hint('twice', 'delta', { id: 'd1', offset: 16, text: 'have a look' });
  await conversation(page).getByText('While you wait, have a look').waitFor();
  await conversation(page).getByText('Assistant is writing').waitFor();
});

test('release gives the conversation back to the assistant, transfer to a colleague', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  await button(page, 'Transfer').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Ben' }).check();
  await dialog.getByRole('textbox').fill('You know this bank');
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  await conversation(page).getByText('Ada transferred it to Ben').waitFor();
  await conversation(page).getByText('You know this bank').waitFor();
  asksInArabic(server, 'arabic');
  await openRow(page, 'Waiting', 'Asks');
  await button(page, 'Take').click();
  await button(page, 'Release to assistant').click();
  await conversation(page).getByText('Ada released it to the assistant').waitFor();
  await row(page, 'Mine', 'Visitor').waitFor({ state: 'detached' });
});

test('a row says who spoke last: oneself, or a colleague by the first name', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  await reply(page).fill('I look into it.');
  await button(page, 'Send reply').click();
  await row(page, 'Mine', 'You: I look into it.').waitFor();
  const other = await atTheDesk('ben');
  await other.getByText('Everyone else').click();
  await other.getByText('Ada: I look into it.').waitFor();
});

test('a transferred row says by whom, with the note, and is unread until it is opened', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  const other = await atTheDesk('ben');
  await button(page, 'Transfer').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Ben' }).check();
  await dialog.getByRole('textbox').fill('You know this bank');
  await dialog.getByRole('button', { name: 'Transfer' }).click();
  const passed = row(other, 'Mine', 'Mira');
  await expect.poll(() => passed.textContent()).toContain('Ada passed it on to you: You know this bank');
  await passed.getByText('Unread').waitFor();
  await openRow(other, 'Mine', 'Mira');
  await passed.getByText('Unread').waitFor({ state: 'detached' });
  await button(other, 'Transfer').click();
  await other.getByRole('dialog').getByRole('button', { name: 'Transfer' }).click();
  await row(page, 'Waiting', 'Ben put it back in the queue').waitFor();
});

test('the details tell what an answer was made of: how sure it was, and each passage with its score and words', async () => {
  const page = await atTheDesk();
  chargedTwice(server, 'twice');
  await openRow(page, 'Waiting', 'Mira');
  await button(page, 'Details').click();
  await conversation(page).getByText('The assistant answered, fairly sure (71 %)').waitFor();
  const passages = conversation(page).getByRole('list', { name: 'Passages read' }).getByRole('listitem');
  await expect
    .poll(() => passages.allTextContents())
    .toEqual([
      expect.stringContaining('Payments and receipts, Two lines (score 7.25)'),
      'gone#1 (score 3), which the knowledge does not hold any more',
    ]);
  await passages.first().getByText('Read it').click();
  await passages.getByText('One of them is a reservation.').waitFor();
});

test('what a visitor writes is text, whatever it looks like', async () => {
  const page = await atTheDesk();
  server.begin('evil', { name: '<img src=x onerror=alert(1)>' });
  server.say('evil', 'visitor', '<script>alert(1)</script> [x](javascript:alert(1)) ![](https://evil.test/p.png)');
  const words = { summary: '<b>bold</b>', who: 'x', wants: 'x', tried: [], by: 'rules' as const };
  server.handOff('evil', '<i>why</i>', { ...words, why: { trigger: 'x', reason: '<i>y</i>', evidence: '<script>' } });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await openRow(page, 'Waiting', '<img');
  await conversation(page).getByText('<script>alert(1)</script>').waitFor();
  expect(await page.getByRole('region', { name: 'Brief' }).locator('p').first().textContent()).toBe('<b>bold</b>');
  expect(await page.locator('img, .bubble script, .summary b').count()).toBe(0);
  expect(requests.filter((url) => !url.startsWith(server.address))).toEqual([]);
});

test('a draft waits in its own conversation, and outlives a reload', async () => {
  const page = await atTheDesk();
  await takeMira(page);
  await reply(page).fill('Half a sentence');
  asksInArabic(server, 'arabic');
  await openRow(page, 'Waiting', 'Asks');
  await button(page, 'Take').click();
  await expect.poll(() => reply(page).inputValue()).toBe('');
  await openRow(page, 'Mine', 'Mira');
  await expect.poll(() => reply(page).inputValue()).toBe('Half a sentence');
  await page.reload();
  await expect.poll(() => reply(page).inputValue()).toBe('Half a sentence');
});

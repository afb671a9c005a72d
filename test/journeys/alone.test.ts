import { expect, test } from 'vitest';
import { ADA, becomes, picture, useStage } from './stage.ts';

// The first admin exists, but has never signed in: nobody is on shift.
const stage = useStage(() => ({ BATON_ADMIN_EMAIL: ADA.email, BATON_ADMIN_PASSWORD: ADA.password }));

/** What would be a lie while nobody is there. */
const PROMISE = /on the way|will (join|be with|take over)|is coming|any moment|shortly|connecting you|transferring/i;

test('when nobody is on shift the visitor is told so, promised nobody, and may book a time or leave the queue', async () => {
  const visitor = await stage.newVisitor();
  await visitor.open();
  const widget = visitor.page.locator('baton-chat');
  await visitor.say('My order has not arrived.');
  await visitor.answer(1);
  const before = (await visitor.said()).length;
  await visitor.button('Talk to a person').click();
  await becomes(() => visitor.place.textContent()).toMatch(/Nobody is on shift right now/);
  await visitor.button('Choose a time to be called').waitFor();
  await picture(visitor.page, 'alone-light-nobody');
  expect((await visitor.said()).slice(before).join('\n')).toMatch(/nobody is on shift/i);
  expect(await widget.innerText()).not.toMatch(PROMISE);

  // Leaving the queue works, and so does asking again.
  await visitor.button('Leave the queue').click();
  await visitor.sees('You left the queue');
  await becomes(() => visitor.place.textContent()).toBe('');
  await visitor.button('Talk to a person').click();
  await visitor.button('Choose a time to be called').click();

  // The times are real: in the future, a few to choose from, each its own.
  const times = visitor.page.getByRole('combobox', { name: 'When suits you?' });
  const offered = await times
    .getByRole('option')
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  expect(offered.length).toBeGreaterThanOrEqual(2);
  expect(new Set(offered).size).toBe(offered.length);
  for (const at of offered) expect(Date.parse(at)).toBeGreaterThan(Date.now());
  await times.selectOption({ index: 1 });
  await visitor.page.getByLabel('Email or phone').fill('visitor@example.com');
  await visitor.button('Book this time').click();
  await visitor.sees(/^Your callback is booked for/);
  await widget.getByText('visitor@example.com').waitFor();
  await becomes(() => visitor.place.textContent()).toBe('');
  expect(await widget.innerText()).not.toMatch(PROMISE);
  await picture(visitor.page, 'alone-light-booked');

  // Whoever comes on shift finds it.
  const agent = await stage.newAgent(ADA);
  await agent.page.getByRole('button', { name: /^Callbacks/ }).click();
  const booked = agent.list('Callbacks').getByRole('listitem');
  await becomes(() => booked.count()).toBe(1);
  expect(await booked.first().innerText()).toContain('visitor@example.com');
  expect(await booked.locator('time').getAttribute('datetime')).toBe(offered[1]);
  await picture(agent.page, 'alone-light-callbacks');

  // The conversation opens from there, its brief says what is booked; cancelled by the agent, the visitor reads it.
  await booked.getByRole('button', { name: /open the conversation/ }).click();
  await agent.brief.getByText('visitor@example.com').waitFor();
  await booked.getByRole('button', { name: 'Cancel', exact: true }).click();
  await booked.getByRole('button', { name: 'Cancel and tell the visitor' }).click();
  await visitor.sees(/has cancelled your callback/);
  await visitor.button('Cancel callback').waitFor({ state: 'detached' });
  await agent.brief.getByText('visitor@example.com').waitFor({ state: 'detached' });
});

test('a visitor moves a callback and then cancels it, and another tab of theirs shows the same', async () => {
  const visitor = await stage.newVisitor();
  await visitor.open();
  await visitor.say('My order has not arrived.');
  await visitor.answer(1);
  await visitor.button('Talk to a person').click();
  await visitor.button('Choose a time to be called').click();
  const times = visitor.page.getByRole('combobox', { name: 'When suits you?' });
  await times.locator('optgroup').nth(2).waitFor({ state: 'attached' });
  const days = await times.locator('optgroup').evaluateAll((all) => all.map((one) => one.getAttribute('label')));
  expect(days.length).toBeGreaterThanOrEqual(3);
  await visitor.page.getByLabel('Email or phone').fill('abc');
  await visitor.button('Book this time').click();
  await visitor.page.getByText(/does not look like an e-mail address/).waitFor();
  await visitor.page.getByLabel('Email or phone').fill('visitor@example.com');
  await visitor.button('Book this time').click();
  await visitor.sees(/^Your callback is booked for/);
  const tab = await stage.newTab(visitor);
  await tab.button('Open chat').or(tab.button('Change time')).first().waitFor();
  if (await tab.button('Open chat').isVisible()) await tab.open();
  await tab.button('Change time').waitFor();
  const card = () => tab.page.locator('baton-chat .booked').innerText();
  const before = await card();
  await visitor.button('Change time').click();
  await times.selectOption({ index: 3 });
  await visitor.button('Book this time').click();
  await becomes(card).not.toBe(before);
  await visitor.button('Cancel callback').click();
  await visitor.button('Yes, cancel it').click();
  await visitor.sees(/^Your callback for .* is cancelled/);
  await tab.button('Change time').waitFor({ state: 'detached' });
});

test('a visitor who waits where nobody was learns at once that somebody is there now', async () => {
  const visitor = await stage.newVisitor();
  await visitor.open();
  const agent = await stage.newAgent(ADA);
  await agent.page.getByRole('switch', { name: 'On shift' }).click();
  await agent.page.getByRole('switch', { name: 'On shift', checked: false }).waitFor();
  await visitor.button('Talk to a person').click();
  await becomes(() => visitor.place.textContent()).toMatch(/Nobody is on shift right now/);
  await agent.page.getByRole('switch', { name: 'On shift' }).click();
  await becomes(() => visitor.place.textContent()).toMatch(/^You are 1st in line\. (?!Nobody)/);
});

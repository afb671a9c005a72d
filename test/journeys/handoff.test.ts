import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { agentAt } from './agent.ts';
import { ADA, BEN, becomes, LOOKS, type Look, picture, useStage } from './stage.ts';

describe.each(Object.keys(LOOKS) as Look[])('%s', (look) => {
  const stage = useStage();

  test('one chat goes from the assistant to a person and back, and nobody repeats anything', async () => {
    const shot = (page: Page, name: string) => picture(page, `journey-${look}-${name}`);

    // A newcomer sets up the first agent with the link that the first start printed; a second one is added.
    const adaPage = await stage.newPage(look);
    let lists = 0;
    adaPage.on('request', (request) => {
      if (request.url().endsWith('/v1/agent/inbox')) lists += 1;
    });
    await adaPage.goto(stage.product.welcome as string);
    await adaPage.getByLabel('Name').fill(ADA.name);
    await adaPage.getByLabel('Email').fill(ADA.email);
    await adaPage.getByLabel('Password', { exact: true }).fill(ADA.password);
    await adaPage.getByRole('button', { name: 'Open the inbox' }).click();
    const ada = agentAt(adaPage);
    await ada.list('Waiting').waitFor({ state: 'attached' });
    await shot(adaPage, '01-inbox-empty');
    await stage.hire(BEN);
    const ben = await stage.newAgent(BEN, look);
    await becomes(() => adaPage.getByText(/Reconnecting/).count()).toBe(0);
    expect(lists).toBe(1);

    // A visitor asks the assistant, in two tabs.
    const visitor = await stage.newVisitor(look);
    await visitor.open();
    await visitor.log.getByText('welcome to Larkspur Cycles').waitFor();
    await shot(visitor.page, '02-chat-empty');
    await visitor.say('What does a puncture repair cost?');
    expect(await visitor.answer(1)).toContain('17.50');
    await visitor.log.getByRole('list', { name: 'Sources' }).waitFor();
    await shot(visitor.page, '03-answered');
    const tab = await stage.newTab(visitor);
    await tab.open();
    await tab.answer(1);
    expect(await tab.said()).toEqual(await visitor.said());

    // They ask for a person and are told place and wait; the inbox shows them at once.
    await visitor.button('Talk to a person').click();
    for (const page of [visitor, tab])
      await becomes(() => page.place.textContent()).toMatch(/^You are 1st in line\. .*(minute|can't tell yet)/);
    await ada.rows('Waiting').first().waitFor({ state: 'attached' });
    await becomes(() => adaPage.title()).toBe('(1) Baton inbox');
    await shot(visitor.page, '04-waiting');
    await shot(adaPage, '05-inbox-waiting');

    // Both agents take it: one has it, the other reads who.
    for (const agent of [ada, ben]) {
      await agent.openFirst('Waiting');
      const summary = (await agent.brief.locator('p').first().textContent()) ?? '';
      expect(summary.split(/\s+/).length).toBeLessThanOrEqual(40);
      expect(summary).toMatch(/puncture/i);
    }
    await shot(adaPage, '06-inbox-opened');
    // The second may find the button gone: it goes when the first is told to all.
    const takes = [ada, ben].map((agent) => agent.button('Take').click({ timeout: 5000 }));
    await Promise.any(takes);
    await Promise.allSettled(takes);
    const winner = await Promise.race(
      [ada, ben].map(async (agent) => {
        await agent.reply.waitFor();
        return agent;
      }),
    );
    const [first, loser, name, other] = winner === ada ? [ada, ben, 'Ada', 'Ben'] : [ben, ada, 'Ben', 'Ada'];
    await loser.page
      .getByText(new RegExp(`${name} (was faster and )?has this conversation`))
      .first()
      .waitFor();
    expect(await loser.reply.count()).toBe(0);
    await shot(loser.page, '07-inbox-too-late');
    await becomes(() => adaPage.title()).toBe('Baton inbox');

    // Agent and visitor talk; each sees the other writing, both tabs show the same.
    await visitor.sees(`${name} joined the chat`);
    await first.reply.pressSequentially('Hello, I can');
    await visitor.heading.getByText(`${name} is writing`).waitFor();
    await first.say('Hello, I can book your repair for today.');
    await visitor.sees('I can book your repair for today.');
    await visitor.composer.pressSequentially('Yes, ple');
    await first.log.getByText('is typing').waitFor();
    await visitor.say('Yes, please. The rear wheel.');
    await first.sees('Yes, please. The rear wheel.');
    await tab.sees('Yes, please. The rear wheel.');
    expect(await tab.said()).toEqual(await visitor.said());
    await shot(visitor.page, '08-agent');
    await shot(first.page, '09-inbox-mine');

    // A reload shows the same chat.
    const before = await visitor.said();
    await visitor.page.reload();
    await visitor.open();
    await becomes(visitor.said).toEqual(before);
    await visitor.heading.getByText(name).waitFor();

    // Back with the assistant, who answers again.
    await first.say('Done: at 15:00. The assistant knows the rest.');
    await visitor.sees('at 15:00');
    await first.button('Release to assistant').click();
    await visitor.sees('You are back with the assistant');
    await visitor.say('How long does a puncture repair take?');
    await visitor.sees(/30 minutes/);
    await shot(visitor.page, '10-back-with-assistant');

    // A person again, and from that one to the colleague, who ends it.
    await visitor.button('Talk to a person').click();
    await first.openFirst('Waiting');
    await first.button('Take').click();
    await first.reply.waitFor();
    await first.ask('Transfer');
    await shot(first.page, '11-inbox-transfer');
    await first.choose(other, 'Transfer');
    await visitor.sees(`${other} joined the chat`);
    await loser.openFirst('Mine');
    expect(await loser.page.getByText('has this conversation').count()).toBe(0);
    await loser.say('I have it on my bench already.');
    await visitor.sees('on my bench already');
    await loser.ask('Resolve');
    await shot(loser.page, '12-inbox-resolve');
    await loser.choose('Solved', 'Resolve');

    // The visitor rates, and comes back later to the same conversation.
    await visitor.sees('Chat ended');
    await visitor.log.getByRole('radio', { name: '5 of 5' }).check();
    await visitor.log.getByLabel('Anything to add?').fill('Quick and kind.');
    await shot(visitor.page, '13-rating');
    await visitor.button('Done').click();
    await visitor.sees('Thank you for telling us.');
    await visitor.say('How do I return something?');
    for (const page of [visitor, tab]) await page.sees(/30 days/);
    expect(await tab.said()).toEqual(await visitor.said());
    await shot(visitor.page, '14-reopened');

    // The log says of every move who made it, and why.
    await loser.button('Details').click();
    await loser.sees(/wrote again/);
    const moves = (
      await loser.log
        .locator('.happening:is([data-kind=status], [data-kind=resolved], [data-kind=rating])')
        .allInnerTexts()
    ).map((row) => row.replace(/\s+/g, ' '));
    const made = [
      /^The visitor asked for a person with the button/,
      new RegExp(`^${name} took the conversation`),
      new RegExp(`^${name} released it to the assistant`),
      /^The visitor asked for a person with the button/,
      new RegExp(`^${name} took the conversation`),
      new RegExp(`^${name} transferred it to ${other}`),
      new RegExp(`^${other} resolved it: Solved`),
      /^The visitor gave 5 of 5 .* Quick and kind\.$/,
      /^The visitor wrote again/,
    ];
    expect(moves).toEqual(made.map((row) => expect.stringMatching(row)));
    await shot(loser.page, '15-inbox-log');
  });
});

import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { asides, handoffWords } from '../../server/brief/opening.ts';
import { type Spoken, wordsOf } from '../../widget/words/index.ts';
import { type Host, startHost } from './host.ts';
import { ADA, becomes, type Look, picture, useStage } from './stage.ts';
import { visitorAt } from './visitor.ts';

const stage = useStage();
let host: Host | undefined;
beforeAll(() => stage.hire(ADA));
afterEach(async () => {
  await host?.stop();
  host = undefined;
});

/** Words of the server that no visitor of another language should meet. */
const ENGLISH = /\b(?:you|your|the|nobody|queue|line|chat is|person|minutes?)\b/i;

describe.each<[string, string, Look]>([
  ['nl', 'Hallo, ik wil graag met een medewerker praten.', 'light'],
  ['ja', '担当者と話したいです。', 'phone'],
  ['ar', 'أريد التحدث إلى موظف من فضلك.', 'phone'],
])('a visitor who reads %s', (language, request, device) => {
  test('is put in line, answered, handed back and told goodbye in that language', async () => {
    const words = (await wordsOf(language)) as Spoken;
    const said = asides(language);
    host = await startHost(stage.product.url, 'demo', language);
    const agent = await stage.newAgent(ADA);
    const page = await stage.newPage(device);
    await page.goto(host.url);
    const visitor = visitorAt(page);
    const log = page.getByRole('log', { name: words.log });
    const answers = page.locator('baton-chat .line:not(.visitor) .bubble');
    const sees = (text: string) => log.getByText(text).last().waitFor();
    await page.locator('baton-chat .launcher').click();
    const field = page.getByRole('textbox', { name: words.message, exact: true });
    await field.fill(request);
    await visitor.button(words.send).click();

    const place = { position: 1, low: null, high: null, available: true };
    const [opening = ''] = handoffWords({ trigger: 'asks_for_person', locale: language, place }).split(words.wait.next);
    await sees(opening.trim());
    await page.getByRole('status').getByText(words.wait.next).waitFor();
    await picture(page, `line-${language}`);

    await agent.openFirst('Waiting');
    await agent.button('Take').first().click();
    await page.getByText(words.claim.replace('{}', ADA.name), { exact: true }).waitFor();
    await agent.say('…');
    await agent.button('Release to assistant').click();
    await sees(said.released(ADA.name));
    await page.getByText(words.release, { exact: true }).last().waitFor();
    await picture(page, `back-${language}`);

    await visitor.button(words.person).click();
    await visitor.button(words.leave).click();
    await sees(said.leftQueue);
    await becomes(() => answers.last().innerText()).toBe(said.leftQueue);
    for (const text of await answers.allInnerTexts()) expect(text).not.toMatch(ENGLISH);
  });
});

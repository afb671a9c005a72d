import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Visitor } from '../durability/client.ts';
import { answers, startModelServer } from '../model-server.ts';
import { newFolder, runCli, startProduct } from '../server.ts';

it('answers a visitor from what the command line imported while the server runs', async () => {
  const folder = await newFolder();
  const product = await startProduct(folder);
  const ask = async () => {
    const visitor = new Visitor();
    await visitor.visit(product.url);
    await visitor.post(product.url, 'Do you rent out kayaks and canoes?');
    return (await visitor.replayUntilAnswered(product.url)).at(-1)?.data.text ?? '';
  };
  const answer = 'Kayaks and canoes are rented out at the harbour office';
  expect(await ask()).not.toContain(answer);
  const file = join(folder.path, 'faq.csv');
  await writeFile(file, `question,answer\nDo you rent out kayaks and canoes?,${answer}.\n`);
  await runCli(folder, ['knowledge', 'import', 'demo', file]);
  expect(await ask()).toContain(answer);
  await runCli(folder, ['knowledge', 'remove', 'demo', 'do-you-rent-out-kayaks-and-canoes']);
  expect(await ask()).not.toContain(answer);
  await product.stop();
  await folder.remove();
});

it('gives the model what a question in another language is about, once the knowledge is embedded', async () => {
  const model = await startModelServer(() => answers('Готово [1].'));
  const folder = await newFolder();
  const file = join(folder.path, 'faq.csv');
  await writeFile(file, 'question,answer\nWarranty,Frames carry a guarantee of nine years.\n');
  await runCli(folder, ['knowledge', 'import', 'demo', file]);
  const product = await startProduct(folder, {
    BATON_AI_URL: model.url,
    BATON_AI_MODEL: 'scripted',
    BATON_AI_EMBEDDING: 'scripted-embedding',
  });
  /** What the model is given for the question of a new visitor. */
  const given = async () => {
    const visitor = new Visitor();
    await visitor.visit(product.url);
    await visitor.post(product.url, 'Чи є гарантія на раму?');
    const heard = await visitor.replayUntilAnswered(product.url);
    expect(heard.at(-1)?.data.text).toContain('Готово');
    return JSON.stringify(model.requests.at(-1)?.body.messages);
  };
  await expect.poll(given, { timeout: 30_000 }).toContain('nine years');
  await product.stop();
  await model.stop();
  await folder.remove();
});

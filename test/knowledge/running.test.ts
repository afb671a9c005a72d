import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Visitor } from '../durability/client.ts';
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

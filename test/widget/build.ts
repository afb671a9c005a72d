import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build, loadConfigFromFile } from 'vite';

/** Builds the widget as it is shipped, but into `folder`, so that tests need no build and leave none behind. */
export async function buildWidget(root: string, folder: string): Promise<void> {
  const { NODE_ENV } = process.env;
  for (const mode of ['chat', 'loader']) {
    const loaded = await loadConfigFromFile({ command: 'build', mode }, join(root, 'vite.config.ts'), root);
    if (!loaded) throw new Error('vite.config.ts is missing.');
    const { define, build: how, test: _, ...config } = loaded.config as Record<string, object | undefined>;
    const chat = (await readdir(folder).catch(() => [])).find((name) => name.startsWith('chat-'));
    await build({
      ...config,
      root,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      define: { ...define, ...(chat && { __CHAT__: JSON.stringify(`widget/${chat}`) }) },
      build: { ...how, outDir: folder, emptyOutDir: false },
    });
  }
  process.env.NODE_ENV = NODE_ENV;
}

import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';
import { defineConfig } from 'vitest/config';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The chat's file, named by its content, so that it may be cached for ever. The loader is built after it and knows its name. */
function chatFile(): string {
  const file = existsSync(at('dist/widget')) && readdirSync(at('dist/widget')).find((name) => name.startsWith('chat-'));
  return file || 'chat.js';
}

/** The widget's parts have no CSS files to wait for, so vite's helper that loads them beside an import is left out (500 bytes). */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : undefined,
  renderChunk: (code: string) =>
    code.replace(
      /__vitePreload\(\(\) => (import\(\s*"[^"]+"\s*\)(?:\.then\([\s\S]*?\))?),\s*__VITE_PRELOAD__\)/g,
      '$1',
    ),
};

/** One build a part: `vite build --mode chat|loader|inbox|server`. */
const parts: Record<string, () => UserConfig> = {
  chat: () => ({
    plugins: [plainImports],
    oxc: {
      jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
      jsxInject: `import { h, Fragment } from 'preact'`,
    },
    build: {
      outDir: at('dist/widget'),
      emptyOutDir: true,
      target: 'es2022',
      cssTarget: ['chrome111', 'firefox114', 'safari16.4'],
      modulePreload: false,
      rolldownOptions: {
        input: at('widget/main.tsx'),
        preserveEntrySignatures: 'allow-extension',
        output: { format: 'es', entryFileNames: 'chat-[hash].js', chunkFileNames: 'part-[hash].js' },
      },
    },
  }),
  loader: () => ({
    define: { __CHAT__: JSON.stringify(`widget/${chatFile()}`) },
    build: {
      outDir: at('dist/widget'),
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: at('widget/loader.ts'), output: { format: 'iife', entryFileNames: 'widget.js' } },
    },
  }),
  inbox: () => ({
    root: at('inbox'),
    base: '/inbox/',
    build: {
      outDir: at('dist/inbox'),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  }),
  // Bundled with what it imports: one file is read in the time in which hundreds are looked for.
  server: () => ({
    ssr: { noExternal: true, external: ['better-sqlite3', 'pg', 'redis'] },
    build: {
      ssr: true,
      outDir: at('dist/server'),
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: {
          cli: at('server/cli.ts'),
          'mind-thread': at('server/assistant/mind-thread.ts'),
          checkpoint: at('server/store/checkpoint.js'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }),
};

export default defineConfig(({ mode }) => ({
  root: at('.'),
  ...(parts[mode] ? shipped(parts[mode]) : {}),
  publicDir: false,
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: ['test/postgres.ts'],
    // Half of the tests' time is waiting, for a browser or a server: two at once also where there are two processors.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
}));

/** What is built is always what is shipped, also when a test builds it, whose `NODE_ENV` would add development code. */
function shipped(part: () => UserConfig): UserConfig {
  process.env.NODE_ENV = 'production';
  return part();
}

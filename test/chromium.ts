import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const cache = fileURLToPath(new URL('../node_modules/.cache/baton', import.meta.url));

/** A Chromium that can be started: its program, and what it needs in its environment beside the usual. */
export type Chromium = { program: string; env: Record<string, string> };

/**
 * The Chromiums worth trying, best first: `CHROMIUM_PATH`, those on the `PATH`, the one inside the npm package.
 * `BATON_TEST_CHROMIUM=npm` leaves only the last, to test what a machine without a browser gets.
 */
export function chromiums(env: NodeJS.ProcessEnv = process.env): (() => Promise<Chromium>)[] {
  if (env.BATON_TEST_CHROMIUM === 'npm') return [packagedChromium];
  const names = ['chromium', 'google-chrome', 'google-chrome-stable'];
  const onPath = (env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const installed = [env.CHROMIUM_PATH ?? '', ...onPath].filter((program) => program && existsSync(program));
  return [...installed.map((program) => async () => ({ program, env: {} })), packagedChromium];
}

/**
 * The Chromium of `@sparticuz/chromium`, unpacked once for each version into `node_modules/.cache`, with the system
 * libraries and the Latin, Greek and Cyrillic font that it brings along. Linux only.
 */
export async function packagedChromium(): Promise<Chromium> {
  if (process.platform !== 'linux')
    throw new Error('The packaged Chromium is for Linux. Set CHROMIUM_PATH to a browser.');
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.lastIndexOf(join('@sparticuz', 'chromium', sep)) + '@sparticuz/chromium'.length);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const folder = join(cache, `chromium-${version}`);
  await unpackOnce(folder, async (staging) => {
    await unpackChromium(staging);
    await writeFile(join(staging, 'fonts.conf'), fontConfiguration(folder));
  });
  return {
    program: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/**
 * Fills `folder` by `unpack`, once. Several processes may call it at the same time: each unpacks into a place of its
 * own, the first to finish wins by an atomic rename, and nobody ever sees a half-filled folder.
 */
export async function unpackOnce(folder: string, unpack: (staging: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  await mkdir(dirname(folder), { recursive: true });
  const staging = await mkdtemp(`${folder}-`);
  try {
    await chmod(staging, 0o755);
    await unpack(staging);
    await rename(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** The package unpacks into the temporary folder of its process, and its libraries only where it takes itself to be on Lambda. */
async function unpackChromium(staging: string): Promise<void> {
  const script = "import('@sparticuz/chromium').then((module) => module.default.executablePath())";
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, NODE_OPTIONS: '', TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
  ${['sans-serif', 'system-ui', 'ui-sans-serif', 'Arial', 'Helvetica'].map((family) => prefer(family, 'Open Sans')).join('\n  ')}
  ${['monospace', 'ui-monospace'].map((family) => prefer(family, 'DejaVu Sans Mono')).join('\n  ')}
</fontconfig>
`;
}

function prefer(family: string, font: string): string {
  return `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * One import: from which file, of which file of ours (path from the root) or which package. `types`: only types come over, and nothing
 * is left of it at run time. `later`: by `import()` or as a worker, when it is needed.
 */
export type Import = { from: string; to: string; isPackage: boolean; how: 'values' | 'types' | 'later' };

/** All source files of a folder, as paths from the root. */
export const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|js|mjs)$/.test(entry.name))
    .map((entry) => posix.normalize(relative(root, join(entry.parentPath, entry.name))))
    .sort();

const STATEMENT = /^\s*(?:import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*(?:\/\*.*?\*\/\s*)?['"]([^'"]+)['"]\s*\)/g;
const WORKER = /new URL\(\s*['"](\.[^'"]+\.(?:js|ts))['"]\s*,\s*import\.meta\.url\s*\)/g;

/** What a file imports. Comments are left out. */
export function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const found = [
    ...[...text.matchAll(STATEMENT)].map(([, type, to]) => [to, type ? 'types' : 'values'] as const),
    ...[...text.matchAll(DYNAMIC), ...text.matchAll(WORKER)].map(([, to]) => [to, 'later'] as const),
  ];
  return found.map(([named = '', how]) => {
    const isPackage = !named.startsWith('.');
    return { from, to: isPackage ? named : fileAt(from, named), isPackage, how };
  });
}

/** A worker is named as it will be after the build; its source has another ending. */
function fileAt(from: string, to: string): string {
  const path = posix.join(dirname(from), to.replace(/\?.*$/, ''));
  return existsSync(join(root, path)) ? path : path.replace(/\.js$/, '.ts');
}

/** A circle of files that need each other to be loaded, or null. */
export function circle(imports: Import[]): string[] | null {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage, how } of imports)
    if (!isPackage && how === 'values') next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  function walk(file: string, path: string[]): string[] | null {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const found = walk(to, [...path, file]);
      if (found) return found;
    }
    done.add(file);
    return null;
  }
  for (const file of next.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return null;
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Violation = { id: string; nodes: { target: unknown[]; failureSummary: string }[] };
type Axe = { run(context: object, how: object): Promise<{ violations: Violation[] }> };

/** What axe finds on a page against WCAG 2.2 AA, shadow roots included: one line for each element. `of` narrows it to a part. */
export async function faults(page: Page, of = 'html'): Promise<string[]> {
  // A page's policy forbids a script tag; evaluating goes past it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await source);
  return page.evaluate(
    async ({ of, tags }) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      // Colours are read as they are at rest.
      for (const animation of document.getAnimations())
        if (animation.effect?.getTiming().iterations === 1) animation.finish();
      const { violations } = await axe.run({ include: [of] }, { runOnly: tags });
      return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target} ${node.failureSummary}`));
    },
    { of, tags: TAGS },
  );
}

/** Animations and transitions that run longer than a hundredth of a second, by what they move. */
export function motion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((element) => element.shadowRoot ?? [])];
    return roots
      .flatMap((root) => root.getAnimations())
      .filter((animation) => Number(animation.effect?.getComputedTiming().duration) > 10)
      .map((animation) => (animation.effect as KeyframeEffect).target?.className ?? 'unknown');
  });
}

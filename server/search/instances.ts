import { words } from '../language/words.ts';
import type { Passage } from './passage.ts';
import { blocks } from './pieces.ts';

/** What a table says that a named thing is: under `Bike` stand the names of bikes. By the words of the name; the kind is one word. */
export type Instances = { name: string[]; kind: string }[];

const LONGEST_NAME = 3;
const SHORTEST = 4;

/** Reads the first columns of all tables whose head is one word. */
export function instancesIn(passages: Passage[], isTopic: (word: string) => boolean): Instances {
  const found = new Map<string, Instances[number]>();
  for (const { text } of passages) {
    if (!text.includes('|')) continue;
    for (const block of blocks(text)) {
      if (block.kind !== 'table') continue;
      const [kind, ...more] = words(block.header[0] ?? '');
      if (!kind || more.length || !isTopic(kind)) continue;
      for (const [cell = ''] of block.rows) {
        const name = words(cell);
        const isName = /^\p{Lu}[\p{L}\s-]*$/u.test(cell) && name.length <= LONGEST_NAME && !name.includes(kind);
        if (isName && name.join('').length >= SHORTEST) found.set(`${name.join(' ')}|${kind}`, { name, kind });
      }
    }
  }
  return [...found.values()];
}

/** The kinds of the things that a question names, with the place of the name's first word among `asked`. */
export function kindsNamed(asked: string[], instances: Instances): { at: number; kind: string }[] {
  return instances.flatMap(({ name, kind }) => {
    const at = asked.findIndex((_, n) => name.every((word, m) => asked[n + m] === word));
    return at < 0 || asked.includes(kind) ? [] : [{ at, kind }];
  });
}

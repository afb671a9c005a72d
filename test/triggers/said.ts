import { decide, type Fired, type TriggerInput, type TriggerName } from '../../server/triggers/index.ts';

/** What one trigger made of a message, with nothing said before it unless told. */
export function said(text: string, name: TriggerName, input: Partial<TriggerInput> = {}): Fired | undefined {
  return decide({ text, history: [], ...input }).triggers.find((fired) => fired.name === name);
}

/** Sentences by language as rows for `test.each`. */
export function rows(sentences: Record<string, string[]>): [language: string, text: string][] {
  return Object.entries(sentences).flatMap(([language, texts]) =>
    texts.map((text): [string, string] => [language, text]),
  );
}

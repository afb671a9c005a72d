import { signsOf } from './anger.ts';
import { type Features, featuresOf } from './features.ts';
import { fold, type Plain } from './plain.ts';
import { isEnglish } from './rules.ts';
import type { Match, TriggerInput, TriggerName, TriggerSettings } from './trigger.ts';

/** One trigger: what it looks for in a reading of a message. */
export type Trigger = {
  name: TriggerName;
  urgency: number;
  look(reading: Reading, settings: TriggerSettings): Match | undefined;
};

/** The message under decision, with everything the triggers share, computed once and only when asked for. */
export class Reading {
  readonly input: TriggerInput;
  readonly plain: Plain;
  #earlier: Plain[] | undefined;
  #features: Features | undefined;
  #isEnglish: boolean | undefined;
  #signs: Record<string, number> | undefined;

  constructor(input: TriggerInput) {
    this.input = input;
    this.plain = fold(input.text);
  }

  get text(): string {
    return this.plain.text;
  }

  get isEnglish(): boolean {
    this.#isEnglish ??= isEnglish(this.plain);
    return this.#isEnglish;
  }

  /** The signs of anger in the message itself. */
  get signs(): Record<string, number> {
    this.#signs ??= signsOf(this.plain);
    return this.#signs;
  }

  get features(): Features {
    this.#features ??= featuresOf(this.plain.text);
    return this.#features;
  }

  /** The visitor's last six messages before this one, oldest first. */
  get earlier(): Plain[] {
    this.#earlier ??= this.input.history
      .filter((line) => line.from === 'visitor')
      .slice(-6)
      .map((line) => folded(line.text));
    return this.#earlier;
  }

  /** The very words between two offsets of the folded text, at most 160 characters of them. */
  words(start: number, end: number): string {
    const { raw, at } = this.plain;
    const cut = at ? raw.slice(at[start] ?? 0, at[end] ?? raw.length) : raw.slice(start, end);
    const trimmed = cut.trim();
    return trimmed.length > 160 ? `${trimmed.slice(0, 159)}…` : trimmed;
  }
}

/** The latest messages, folded: each is read again with every message after it. */
const known = new Map<string, Plain>();

function folded(text: string): Plain {
  const plain = known.get(text) ?? fold(text);
  if (known.size >= 2000) known.clear();
  if (text.length < 500) known.set(text, plain);
  return plain;
}

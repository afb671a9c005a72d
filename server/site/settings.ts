import { z } from 'zod';
import { Budget } from '../assistant/budget.ts';
import { Links, Tools } from '../assistant/tools/settings.ts';
import { isTimeZone } from '../brief/clock.ts';
import { DEFAULT_SETTINGS, TRIGGER_NAMES, type TriggerName } from '../triggers/index.ts';

const text = (longest: number) => z.string().min(1, 'must not be empty').max(longest);
const clock = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 09:00');
const spans = z.array(z.tuple([clock, clock]));

/** Opening hours: spans of local time a weekday, and for single dates. */
const Hours = z.strictObject({
  timezone: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Amsterdam'),
  week: z
    .strictObject({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans })
    .partial()
    .default({}),
  exceptions: z.record(z.iso.date(), spans).default({}),
});

/** How sure an answer must be, 0..1, and after how many unsure ones in a row a person comes. */
const PRESETS = {
  standard: { threshold: 0.45, inARow: 2 },
  /** Where a wrong answer costs more than a busy colleague: finance, health. */
  strict: { threshold: 0.65, inARow: 1 },
} as const;

const Confidence = z
  .strictObject({
    preset: z.enum(['standard', 'strict']).default('standard'),
    threshold: z.number().min(0).max(1).optional(),
    inARow: z.number().int().min(1).max(10).optional(),
  })
  .transform(({ preset, threshold, inARow }) => ({
    threshold: threshold ?? PRESETS[preset].threshold,
    inARow: inARow ?? PRESETS[preset].inARow,
  }));

const word = text(80).regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit');

/** One trigger of the site: what it may do, what else fires it, whom it goes to, what the visitor reads first and what is to be done. */
const Rule = z.strictObject({
  mode: z.enum(['off', 'offer', 'on', 'forced']).optional(),
  words: z.array(word).max(200).optional(),
  skill: text(64).optional(),
  script: text(1000).optional(),
  /** What the person who takes over should do or find out, a line each; it stands in the brief. */
  actions: z.array(text(200)).max(12).optional(),
});
export type Rule = z.infer<typeof Rule>;
const rules = Object.fromEntries(TRIGGER_NAMES.map((name) => [name, Rule.optional()])) as Record<
  TriggerName,
  z.ZodOptional<typeof Rule>
>;

const { handoff, clarified, verifications, prompts, turns, minutes, cart } = DEFAULT_SETTINGS.thresholds;
const Thresholds = z.strictObject({
  /** Confidence from which a trigger that is `on` hands off instead of offering a person. */
  handoff: z.number().min(0).max(1).default(handoff),
  /** Clarifying questions asked without getting clear. */
  clarified: z.number().int().min(1).max(10).default(clarified),
  /** Refused proofs of who the visitor is; and requests to confirm that got neither a yes nor a no. */
  verifications: z.number().int().min(1).max(10).default(verifications),
  prompts: z.number().int().min(1).max(10).default(prompts),
  /** Answers, and minutes, without an end. */
  turns: z.number().int().min(2).max(1000).default(turns),
  minutes: z.number().min(1).max(1440).default(minutes),
  /** A cart worth more (`identity: { cart: '1500' }`, in the site's own currency) is offered a person of sales. */
  cart: z.number().min(0).max(1e9).default(cart),
});

const kind = z.enum(['card', 'iban', 'account', 'ssn', 'health', 'ip', 'phone', 'email']);

/** What a site owner sets: the whole configuration of a site, in one document. Unknown fields are refused by name. */
export const Settings = z.strictObject({
  name: text(120),
  locale: z.string().refine(isLocale, 'must be a language such as en, de or pt-BR').default('en'),
  greeting: z.string().max(500).default('Hello! How can I help?'),
  suggestions: z.array(text(80)).max(6).default([]),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #2f6f4f')
    .default('#2f5fd0'),
  /** Origins whose pages may use the widget; `loopback` stands for any port of this machine. */
  origins: z
    .array(z.string().refine(isOrigin, 'must be an origin such as https://www.example.com, or loopback'))
    .default([]),
  hours: Hours.default({ timezone: 'UTC', week: {}, exceptions: {} }),
  /** Answers below this confidence, so many in a row, go to a person. */
  confidence: Confidence.prefault({}),
  triggers: z.strictObject(rules).default({}),
  thresholds: Thresholds.prefault({}),
  /**
   * Visitors whom the page names with one of these tags (`identity: { tags: 'vip, partner' }`) go past the assistant: always; as soon
   * as it is unsure or would have to ask back; or then and when their message is more complex than `complexity`, 0..1.
   */
  identity: z
    .strictObject({
      tags: z.array(text(64)).max(50).default(DEFAULT_SETTINGS.tags),
      bypass: z.enum(['always', 'unsure', 'complex']).default('always'),
      complexity: z.number().min(0).max(1).default(0.4),
    })
    .prefault({}),
  waiting: z
    .strictObject({
      /** Minutes without a page of theirs open after which those who wait are not counted in line until they are back. */
      awayMinutes: z.number().min(1).max(1440).default(3),
      /** Minutes after which a conversation meant for a skill is offered to every agent. */
      skillMinutes: z.number().min(0).max(1440).default(5),
    })
    .prefault({}),
  /** Hours without a word after which a conversation with the assistant is closed; 0: never. */
  silence: z.strictObject({ closeHours: z.number().min(0).max(8760).default(72) }).prefault({}),
  /** Kinds of numbers masked before they are stored, and kinds that the trigger `sensitive_data` listens to. */
  sensitive: z
    .strictObject({
      mask: z.array(kind).default(['card', 'iban', 'account', 'ssn', 'health']),
      staff: z.array(kind).default(['card', 'iban', 'account', 'ssn', 'health']),
    })
    .prefault({}),
  /** The site's own endpoints and MCP servers, for the model to call; and what the model may use up. */
  tools: Tools.prefault({}),
  budget: Budget.prefault({}),
  links: Links,
});

/** The document as it is written: what is left out has its default. */
export type Document = z.input<typeof Settings>;
/** A site with everything decided. */
export type Site = z.output<typeof Settings> & { id: string };
export type MaskedKind = z.infer<typeof kind>;

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false; // RangeError is how Intl says no
  }
}

function isOrigin(text: string): boolean {
  return text === 'loopback' || (URL.canParse(text) && new URL(text).origin === text);
}

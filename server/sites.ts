import { z } from 'zod';
import { Refusal } from './refusal.ts';
import type { Store } from './store/open.ts';

const clock = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/, 'must be a time such as 09:00');
const spans = z.array(z.tuple([clock, clock]));

/** Opening hours: spans of local time a weekday, and for single dates. */
export const Hours = z.strictObject({
  timezone: z.string().refine(isTimeZone, 'must be a time zone such as Europe/Amsterdam'),
  week: z
    .strictObject({ mon: spans, tue: spans, wed: spans, thu: spans, fri: spans, sat: spans, sun: spans })
    .partial(),
  exceptions: z.record(z.iso.date(), spans).default({}),
});

/** What a site owner sets. Unknown fields are refused by name. */
export const Settings = z.strictObject({
  name: z.string().min(1).max(120),
  locale: z.string().default('en'),
  greeting: z.string().max(500).default('Hello! How can I help?'),
  suggestions: z.array(z.string().max(80)).max(6).default([]),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #2f6f4f')
    .default('#2f5fd0'),
  /** Origins whose pages may use the widget; `loopback` stands for any port of this machine. */
  origins: z.array(z.string()).default([]),
  hours: Hours.default({ timezone: 'UTC', week: {}, exceptions: {} }),
  /** Answers below this confidence (0..1), so many in a row, go to a person. */
  confidence: z
    .strictObject({ threshold: z.number().min(0).max(1), inARow: z.number().int().min(1).max(10) })
    .default({ threshold: 0.45, inARow: 2 }),
});
export type Site = z.infer<typeof Settings> & { id: string };

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false; // RangeError is how Intl says no
  }
}

/** Sites by id, read once and kept. */
export function createSites(store: Store, now: () => Date) {
  const known = new Map<string, Site>();
  return {
    /** Throws a 404 `Refusal` for an unknown site. */
    async get(id: string): Promise<Site> {
      const kept = known.get(id);
      if (kept) return kept;
      const row = await store.db.selectFrom('sites').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row)
        throw new Refusal(404, 'No such site', `There is no site "${id}". Check data-site in the tag.`, {
          field: 'site',
        });
      const site = { ...Settings.parse(JSON.parse(row.settings)), id };
      known.set(id, site);
      return site;
    },
    /** Adds a site, or replaces the settings of the one with this id. Throws a 422 `Refusal` that names the field. */
    async put(id: string, input: unknown): Promise<Site> {
      const { data, error } = Settings.safeParse(input);
      if (error) {
        const issue = error.issues[0] as z.core.$ZodIssue;
        throw new Refusal(422, 'Bad settings', `${issue.path.join('.') || 'settings'}: ${issue.message}`, {
          field: issue.path.join('.'),
        });
      }
      const row = { id, name: data.name, settings: JSON.stringify(data), created_at: now().toISOString() };
      await store.write((trx) =>
        trx
          .insertInto('sites')
          .values(row)
          .onConflict((c) => c.column('id').doUpdateSet({ name: row.name, settings: row.settings }))
          .execute(),
      );
      known.delete(id);
      return { ...data, id };
    },
  };
}
export type Sites = ReturnType<typeof createSites>;

/** May a page of `origin` use this site? Same origin as the server always may. */
export function mayUse(site: Site, origin: string, self: string | undefined): boolean {
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (!url) return false;
  if (self && url.host === self) return true;
  return site.origins.some((allowed) => (allowed === 'loopback' ? isLoopback(url.hostname) : allowed === origin));
}

const isLoopback = (host: string) =>
  host === 'localhost' || host.endsWith('.localhost') || /^127(\.\d{1,3}){3}$/.test(host) || host === '[::1]';

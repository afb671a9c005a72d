import { isOpen, nextOpening, type OpeningHours } from '../../desk/hours.ts';
import type { Passage } from '../../search/passage.ts';
import { checked } from './input.ts';
import type { SiteTool } from './tool.ts';

const NOTHING = { type: 'object', properties: {}, additionalProperties: false };
const MOST_FOUND = 5;
const MOST_SLOTS = 8;

/**
 * Searches the knowledge again, in the model's words. What is found joins `passages`, the ones numbered in the prompt, under numbers of
 * its own, so that it can be cited.
 */
export function knowledgeTool(
  search: (question: string, limit: number) => Promise<Passage[]>,
  passages: Passage[],
): SiteTool {
  const schema = {
    type: 'object',
    properties: { query: { type: 'string', minLength: 2, maxLength: 300 } },
    required: ['query'],
    additionalProperties: false,
  };
  return {
    name: 'search_knowledge',
    description:
      'Search the knowledge in other words, when the passages given do not hold the answer. Gives numbered passages to cite.',
    input: schema,
    changes: false,
    isFact: false,
    async call(input) {
      const { query } = checked(schema, input);
      const found = await search(String(query), MOST_FOUND);
      return found.map((passage) => {
        let at = passages.findIndex(({ id }) => id === passage.id);
        if (at < 0) at = passages.push(passage) - 1;
        const { title, heading, text } = passage;
        return { passage: at + 1, title, ...(heading && { heading }), text };
      });
    },
  };
}

/** When the people of a site are there, in its own time zone. */
export function hoursTool(hours: OpeningHours, now: () => Date): SiteTool {
  return {
    name: 'opening_hours',
    description: 'The opening hours, whether it is open now, and when it opens next.',
    input: NOTHING,
    changes: false,
    isFact: true,
    async call() {
      const clock = new Intl.DateTimeFormat('en-GB', {
        dateStyle: 'full',
        timeStyle: 'short',
        timeZone: hours.timezone,
      });
      const at = now();
      const next = nextOpening(hours, at);
      return {
        timezone: hours.timezone,
        now: clock.format(at),
        open_now: isOpen(hours, at),
        next_opening: next && clock.format(next),
        week: hours.week,
        exceptions: upcoming(hours.exceptions ?? {}, at),
      };
    },
  };
}

function upcoming(exceptions: NonNullable<OpeningHours['exceptions']>, at: Date) {
  const yesterday = new Date(at.getTime() - 86_400_000).toISOString().slice(0, 10);
  return Object.fromEntries(
    Object.entries(exceptions)
      .filter(([date]) => date >= yesterday)
      .sort()
      .slice(0, 10),
  );
}

/** Times at which a person can call back. Booking is the visitor's own act, in the chat. */
export function slotsTool(slots: () => Promise<{ at: string; label: string }[]>): SiteTool {
  return {
    name: 'callback_slots',
    description: 'Free times for a callback by a person. It books nothing: to book, hand off.',
    input: NOTHING,
    changes: false,
    isFact: true,
    call: async () => ({ free: (await slots()).slice(0, MOST_SLOTS).map(({ label }) => label) }),
  };
}

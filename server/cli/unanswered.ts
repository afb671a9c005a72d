import { passagesOf } from '../assistant/shelf.ts';
import { groupAlike } from '../knowledge/alike.ts';
import { missedQuestions } from '../knowledge/unanswered.ts';
import { siteOf, withHouse } from './house.ts';
import { sinceOf } from './since.ts';

const LONGEST = 160;

/** `baton knowledge unanswered SITE`: the site owner's writing list. `all` prints every wording below its group. */
export async function printUnanswered(
  root: string,
  id: string,
  { since, all }: { since: string; all: boolean },
): Promise<void> {
  await withHouse(root, async ({ sites, house }) => {
    const site = await siteOf(sites, house.store, id);
    const from = sinceOf(since, house.now());
    const missed = await missedQuestions(house.store.db, site, from);
    const groups = groupAlike(missed, await passagesOf(house.store.db, site.id));
    const day = from.toISOString().slice(0, 10);
    if (groups.length === 0) process.stdout.write(`No question was left without an answer since ${day}.\n`);
    else process.stdout.write('COUNT  LAST        QUESTION\n');
    for (const { count, last, wordings } of groups) {
      const [first = '', ...others] = wordings.map(short);
      process.stdout.write(`${String(count).padStart(5)}  ${last.slice(0, 10)}  ${first}\n`);
      for (const other of all ? others : []) process.stdout.write(`${' '.repeat(19)}${other}\n`);
    }
    if (groups.length > 0)
      process.stdout.write(`${missed.length} questions since ${day}, ${groups.length} when alike ones are one.\n`);
  });
}

const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

import { afterAll, expect, it } from 'vitest';
import { editionOf, passagesOf, shelfOf, shelve, unshelve } from '../../server/assistant/shelf.ts';
import type { Passage } from '../../server/search/passage.ts';
import { overEveryDatabase } from '../dialects.ts';

const passage = (article: string, text = `About ${article}.`, heading?: string): Passage => ({
  id: heading ? `${article}#${heading}` : article,
  article,
  title: article,
  text,
  ...(heading ? { heading } : {}),
});

overEveryDatabase((dialect) => {
  let sites = 0;

  /** A site of its own with what two sources gave it. */
  async function newShelf() {
    const home = await dialect.openFast();
    const site = `shelf-${++sites}`;
    await home.addSite(site);
    const { db } = home.house.store;
    const put = (source: string, passages: Passage[], more: { unread?: string[]; isPartial?: boolean } = {}) =>
      shelve(home.house, site, { source, passages, ...more });
    await put('folder', [passage('returns'), passage('costs')]);
    await put('faq', [passage('opening')]);
    const titles = async () => (await shelfOf(db, site)).map(({ article, source }) => `${article} (${source})`);
    homes.push(home);
    return { home, site, db, put, titles, edition: () => editionOf(db, site) };
  }
  const homes: { close(): Promise<void> }[] = [];
  afterAll(async () => {
    for (const home of homes) await home.close();
  });

  it('replaces what a source gave before and leaves the others', async () => {
    const { put, titles } = await newShelf();
    const done = await put('folder', [passage('returns', 'New.'), passage('repairs')]);
    expect(done).toEqual({ articles: 2, passages: 2, gone: ['costs'], taken: [] });
    expect(await titles()).toEqual(['opening (faq)', 'repairs (folder)', 'returns (folder)']);
  });

  it('gives an article that two sources have to the one that was imported last', async () => {
    const { put, titles, db, site } = await newShelf();
    expect(await put('faq', [passage('opening'), passage('returns', 'Ask us.')])).toMatchObject({ taken: ['returns'] });
    expect(await titles()).toEqual(['costs (folder)', 'opening (faq)', 'returns (faq)']);
    expect((await passagesOf(db, site)).find(({ id }) => id === 'returns')?.text).toBe('Ask us.');
  });

  it('keeps what could not be read this time, and all of a source that was read in part', async () => {
    const { put, titles } = await newShelf();
    await put('folder', [passage('repairs')], { unread: ['costs'] });
    expect(await titles()).toEqual(['costs (folder)', 'opening (faq)', 'repairs (folder)']);
    await put('folder', [passage('returns')], { isPartial: true });
    expect(await titles()).toEqual(['costs (folder)', 'opening (faq)', 'repairs (folder)', 'returns (folder)']);
  });

  it('has another edition after a change, and the same one when nothing changed', async () => {
    const { put, edition, home, site } = await newShelf();
    const first = await edition();
    await put('faq', [passage('opening')]);
    expect(await edition()).toBe(first);
    await put('faq', [passage('opening', 'Until six.')]);
    const second = await edition();
    expect(second).not.toBe(first);
    expect(await unshelve(home.house, site, ['opening', 'nonsense'])).toBe(1);
    expect(await edition()).not.toBe(second);
  });

  it('does not bring back what was removed when the source gives nothing new', async () => {
    const { home, site, titles } = await newShelf();
    const given = { source: 'own', passages: [passage('a'), passage('b')] };
    const keep = () => shelve(home.house, site, given, { isOnlyIfNew: true });
    expect(await keep()).toMatchObject({ articles: 2 });
    await unshelve(home.house, site, ['a']);
    expect(await keep()).toBeNull();
    expect(await titles()).toEqual(['b (own)', 'costs (folder)', 'opening (faq)', 'returns (folder)']);
  });

  it('gives the passages of an article in its own order', async () => {
    const { put, db, site } = await newShelf();
    const many = Array.from({ length: 1203 }, (_, at) => passage('long', `Part ${at}.`, `part ${(at * 7919) % 1203}`));
    await put('book', many);
    const found = (await passagesOf(db, site)).filter(({ article }) => article === 'long');
    expect(found.map(({ text }) => text)).toEqual(many.map(({ text }) => text));
  });

  it('leaves another site alone', async () => {
    const one = await newShelf();
    const other = await newShelf();
    await one.put('folder', [passage('returns', 'Never.')]);
    expect((await passagesOf(other.db, other.site)).find(({ id }) => id === 'returns')?.text).toBe('About returns.');
  });
});

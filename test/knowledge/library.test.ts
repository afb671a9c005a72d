import { afterAll, expect, it } from 'vitest';
import { createLibrary } from '../../server/assistant/library.ts';
import { LARGE, type Mind, mindInPlace } from '../../server/assistant/mind.ts';
import type { Passage } from '../../server/search/passage.ts';
import { overEveryDatabase } from '../dialects.ts';
import type { Home } from '../fixture.ts';

const passage = (article: string, text: string): Passage => ({ id: article, article, title: article, text });
const many = (text: string) => Array.from({ length: LARGE + 1 }, (_, at) => passage(`article-${at}`, `${text} ${at}`));

/** A mind whose lessons wait until they are let go. */
function slowMind() {
  const mind = mindInPlace();
  const waiting: (() => void)[] = [];
  let isSlow = false;
  const slow: Mind = {
    ...mind,
    async learn(site, passages) {
      if (isSlow) await new Promise<void>((done) => waiting.push(done));
      return mind.learn(site, passages);
    },
  };
  return {
    slow,
    slowDown: () => {
      isSlow = true;
    },
    letGo: () => {
      for (const done of waiting.splice(0)) done();
    },
    isLearning: () => waiting.length > 0,
  };
}

overEveryDatabase((dialect) => {
  const homes: Home[] = [];
  let sites = 0;
  afterAll(async () => {
    for (const home of homes) await home.close();
  });

  async function open(mind: Mind = mindInPlace()) {
    const home = await dialect.openFast();
    homes.push(home);
    const site = `library-${++sites}`;
    await home.addSite(site);
    const library = createLibrary(home.house, mind);
    /** Another process over the same database: the command line, another server. */
    const elsewhere = createLibrary(home.house, mindInPlace());
    const best = async (question: string) => (await library.search(site, question, 1)).found[0]?.passage.text;
    return { home, site, library, elsewhere, best };
  }

  it('answers from what another process imported at the next question, and no longer from what it took away', async () => {
    const { site, elsewhere, best } = await open();
    expect(await best('How late is the café open?')).toBeUndefined();
    await elsewhere.import(site, { source: 'a', passages: [passage('cafe', 'The café is open until six.')] });
    expect(await best('How late is the café open?')).toBe('The café is open until six.');
    await elsewhere.import(site, { source: 'a', passages: [passage('cafe', 'The café is open until eight.')] });
    expect(await best('How late is the café open?')).toBe('The café is open until eight.');
    await elsewhere.remove(site, ['cafe']);
    expect(await best('How late is the café open?')).toBeUndefined();
  });

  it('learns once for many questions at once, and not again while nothing changes', async () => {
    const mind = mindInPlace();
    let lessons = 0;
    const { site, library, elsewhere, best } = await open({
      ...mind,
      learn: (...args) => {
        lessons++;
        return mind.learn(...args);
      },
    });
    await elsewhere.import(site, { source: 'a', passages: [passage('cafe', 'Open until six.')] });
    await Promise.all([best('café'), best('café'), library.ready(site)]);
    await best('café');
    expect(lessons).toBe(1);
  });

  it('answers from the large edition before while it learns the next one', async () => {
    const { slow, slowDown, letGo, isLearning } = slowMind();
    const { site, library, elsewhere, best } = await open(slow);
    await elsewhere.import(site, { source: 'a', passages: many('Bikes of kind') });
    expect(await best('kind 7')).toContain('Bikes of kind');
    slowDown();
    await elsewhere.import(site, { source: 'a', passages: many('Boats of kind') });
    expect(await best('kind 7')).toContain('Bikes of kind');
    expect(isLearning()).toBe(true);
    letGo();
    await library.ready(site);
    expect(await best('kind 7')).toContain('Boats of kind');
  });

  it('learns anew when the mind forgot, and tries again after a lesson failed', async () => {
    const mind = mindInPlace();
    let isBroken = true;
    let hasForgotten = false;
    const { home, site, elsewhere, best } = await open({
      ...mind,
      holds: (id) => (hasForgotten ? undefined : mind.holds(id)),
      async learn(...args) {
        if (isBroken) throw new Error('no memory left');
        hasForgotten = false;
        return mind.learn(...args);
      },
    });
    await elsewhere.import(site, { source: 'a', passages: [passage('cafe', 'Open until six.')] });
    await expect(best('café')).rejects.toThrow('no memory left');
    expect(home.errors()).toHaveLength(1);
    isBroken = false;
    expect(await best('café')).toBe('Open until six.');
    hasForgotten = true;
    expect(await best('café')).toBe('Open until six.');
    expect(hasForgotten).toBe(false);
  });
});

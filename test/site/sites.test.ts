import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSites } from '../../server/sites.ts';
import { type Home, openHome, refusal } from '../fixture.ts';

let home: Home;
beforeAll(async () => {
  home = await openHome();
});
afterAll(() => home.close());

describe('the configuration of a site', () => {
  test('is taken over by a running server two seconds after another process changed it, and not asked for more often', async () => {
    const other = createSites(home.house.store, home.clock.now);
    await home.addSite('open', { greeting: 'Old' });
    expect((await home.sites.get('open')).greeting).toBe('Old');
    await other.put('open', { name: 'Open', greeting: 'New' });
    home.clock.forward(1999);
    expect((await home.sites.get('open')).greeting).toBe('Old');
    home.clock.forward(1);
    expect((await home.sites.get('open')).greeting).toBe('New');
  });

  test('is taken over at once by whoever changed it', async () => {
    await home.addSite('own', { accent: '#000000' });
    await home.sites.get('own');
    await home.addSite('own', { accent: '#ffffff' });
    expect((await home.sites.get('own')).accent).toBe('#ffffff');
  });

  test('stays the same object while nothing changes, so that what was worked out for it holds', async () => {
    await home.addSite('same');
    const before = await home.sites.get('same');
    home.clock.forward(5000);
    expect(await home.sites.get('same')).toBe(before);
  });

  test('stays as it runs when a wrong one is put', async () => {
    await home.addSite('kept', { greeting: 'Here' });
    expect(await refusal(home.sites.put('kept', { name: 'Kept', greting: 'x' }))).toMatchObject({
      status: 422,
      detail: 'greting: is not known here; did you mean greeting?',
    });
    home.clock.forward(5000);
    expect((await home.sites.get('kept')).greeting).toBe('Here');
    expect(await home.sites.document('kept')).toEqual({ name: 'The kept', origins: ['loopback'], greeting: 'Here' });
  });

  test('stays as it runs when another version stored one that this one does not know', async () => {
    await home.addSite('newer', { greeting: 'Here' });
    await home.sites.get('newer');
    const settings = JSON.stringify({ name: 'Newer', telepathy: true });
    await home.house.store.write((trx) =>
      trx.updateTable('sites').set({ settings }).where('id', '=', 'newer').execute(),
    );
    home.clock.forward(5000);
    expect((await home.sites.get('newer')).greeting).toBe('Here');
  });

  test('is kept as it was written, so that what was left out follows its default', async () => {
    await home.addSite('short');
    expect(await home.sites.document('short')).toEqual({ name: 'The short', origins: ['loopback'] });
  });

  test('of a site that is not there is refused', async () => {
    expect(await refusal(home.sites.get('none'))).toMatchObject({ status: 404 });
    expect(await refusal(home.sites.document('none'))).toMatchObject({ status: 404 });
  });
});

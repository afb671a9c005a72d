import { describe, expect, test } from 'vitest';
import { templates } from '../../server/site/templates/index.ts';
import { actionsFor, triggerSettings } from '../../server/site/triggers.ts';
import { check } from '../../server/sites.ts';
import { decide, type TriggerName } from '../../server/triggers/index.ts';

const WHAT_IT_HEARS: Record<string, [text: string, trigger: TriggerName][]> = {
  dental: [
    ['My son had a tooth knocked out at football', 'emergency'],
    ['I have a swollen cheek since last night', 'emergency'],
    ['my gums bleed when I brush', 'medical'],
    ['please send my x-rays to my new dentist', 'privacy'],
  ],
  home_services: [
    ['there is a gas smell in the basement', 'emergency'],
    ['We have no heat and it is freezing', 'emergency'],
    ['the kitchen is flooded', 'emergency'],
    ['flood in the cellar', 'emergency'],
  ],
  legal: [
    ['my brother was arrested this morning', 'emergency'],
    ['can you represent me in a divorce?', 'buying_intent'],
  ],
  restaurant: [
    ['my daughter is allergic to nuts', 'emergency'],
    ['we would like a group booking for 30', 'buying_intent'],
  ],
  online_shop: [
    ['the battery is swollen and hot', 'emergency'],
    ['it arrived damaged', 'refund'],
  ],
  software: [
    ['production is down for all of us', 'emergency'],
    ['we need single sign-on', 'buying_intent'],
  ],
};
/** What one of them is asked all day besides, about its own trade. */
const EVERYDAY: Record<string, string[]> = {
  dental: ['what does a checkup with x-rays cost', 'what is not covered by my insurance?'],
  home_services: ['do you repair sewage pumps?'],
  legal: ['how much is the retainer?'],
  restaurant: ['Do you have a terrace?'],
  online_shop: ['can I get an invoice for my company?'],
  software: ['How do I export a table?'],
};
/** What every one of these is asked all day, and answers by itself. */
const PLAIN = [
  'Hello',
  'When are you open?',
  'Where are you?',
  'What does it cost?',
  'Do you take cards?',
  'Thank you!',
];

test('there is one for each kind of business', () => {
  expect(Object.keys(templates)).toEqual(Object.keys(WHAT_IT_HEARS));
});

describe.each(Object.entries(templates))('the template %s', (name, { about, document }) => {
  const site = { ...check(document), id: name };
  const fired = (text: string) => decide({ text, history: [] }, triggerSettings(site));

  test('is a valid document with hours, greeting, suggestions and a script for emergencies', () => {
    expect(about.length).toBeLessThan(100);
    expect(site.greeting).not.toBe('');
    expect(site.suggestions.length).toBeGreaterThanOrEqual(3);
    expect(Object.values(site.hours.week).flat().length).toBeGreaterThan(4);
    expect(site.triggers.emergency?.script).toMatch(/\.$/);
  });

  test.each(WHAT_IT_HEARS[name] as [string, TriggerName][])('hears “%s” as %s', (text, trigger) => {
    const { decision, triggers } = fired(text);
    expect(triggers.map((one) => one.name)).toContain(trigger);
    expect(decision).toBe('escalate');
  });

  test.each([...PLAIN, ...(EVERYDAY[name] ?? [])])('lets the assistant answer “%s”', (text) => {
    expect(fired(text).decision).toBe('continue');
  });
});

describe.each(Object.entries(templates))('the template %s', (name, { document }) => {
  const site = { ...check(document), id: name };

  test('says for every trigger that goes to a person what is to be done', () => {
    const silent = Object.entries(site.triggers).flatMap(([trigger, rule]) =>
      (rule?.script || rule?.skill) && !rule.actions?.length ? [trigger] : [],
    );
    expect(silent.filter((trigger) => trigger !== 'sensitive_data')).toEqual([]);
    expect(actionsFor(site, 'emergency').length).toBeGreaterThan(1);
  });

  test('asks for no card number in its actions', () => {
    const actions = Object.values(site.triggers).flatMap((rule) => rule?.actions ?? []);
    expect(actions.filter((action) => /card number|full card|password/i.test(action))).toEqual([]);
  });
});

test('a trigger without actions, or one that nobody knows, has none', () => {
  const site = { ...check({ name: 'A shop' }), id: 'shop' };
  expect(actionsFor(site, 'refund')).toEqual([]);
  expect(actionsFor(site, 'constructor')).toEqual([]);
});

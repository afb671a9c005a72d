import { DEFAULT_SETTINGS, TRIGGER_NAMES, type TriggerName, type TriggerSettings } from '../triggers/index.ts';
import type { Site } from './settings.ts';

const made = new WeakMap<Site, TriggerSettings>();

/** How the triggers are set at a site: what it says itself over what every site starts with. */
export function triggerSettings(site: Site): TriggerSettings {
  const known = made.get(site);
  if (known) return known;
  const switches = { ...DEFAULT_SETTINGS.switches };
  const words: TriggerSettings['words'] = {};
  for (const name of TRIGGER_NAMES) {
    const rule = site.triggers[name];
    if (rule?.mode) switches[name] = rule.mode;
    if (rule?.words?.length) words[name] = rule.words;
  }
  const { tags, bypass, complexity } = site.identity;
  if (bypass === 'unsure') switches.identity = 'off'; // it is heard when the answer is there: see confidence.ts
  const thresholds = {
    ...DEFAULT_SETTINGS.thresholds,
    ...site.thresholds,
    lowConfidence: site.confidence.inARow,
  };
  const settings = {
    switches,
    words,
    thresholds,
    tags,
    complexity: bypass === 'complex' ? complexity : 0,
    sensitive: site.sensitive.staff,
  };
  made.set(site, settings);
  return settings;
}

const SKILLS: Partial<Record<TriggerName, string>> = { buying_intent: 'sales' };

/** Whom a conversation is for: the skill of the first of these triggers that has one, else nobody in particular. */
export function skillFor(site: Site, names: readonly string[]): string | null {
  for (const name of names as TriggerName[]) {
    const skill = site.triggers[name]?.skill ?? SKILLS[name];
    if (skill) return skill;
  }
  return null;
}

/** What the site itself says first when it hands off for this reason. It is written in one language, so others get the built-in words. */
export function scriptFor(site: Site, trigger: string, locale: string): string | undefined {
  const language = (tag: string) => tag.split(/[-_]/)[0]?.toLowerCase();
  return language(locale) === language(site.locale) ? site.triggers[trigger as TriggerName]?.script : undefined;
}

/** What the site wants its people to do or find out after a handoff for this reason. */
export function actionsFor(site: Site, trigger: string): string[] {
  return Object.hasOwn(site.triggers, trigger) ? (site.triggers[trigger as TriggerName]?.actions ?? []) : [];
}

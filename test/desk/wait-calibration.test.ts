import { describe, expect, it } from 'vitest';
import { createEstimator } from '../../server/desk/wait.ts';
import { type DeskRules, type Judged, playDesk } from './wait-day.ts';

const erlang = (mean: number) => (roll: () => number) => (-mean / 2) * Math.log((1 - roll()) * (1 - roll()));
const heavy = (mean: number) => (roll: () => number) =>
  roll() < 0.8 ? -0.5 * mean * Math.log(1 - roll()) : -3 * mean * Math.log(1 - roll());

const desks: [string, DeskRules][] = [
  [
    'a pair of agents with two chats each',
    { seed: 1, visitors: 5000, every: 105, agents: 2, cap: 2, chat: heavy(400), patience: 900, urgent: 0 },
  ],
  [
    'a team whose urgent visitors go first',
    { seed: 2, visitors: 5000, every: 36, agents: 5, cap: 3, chat: erlang(540), patience: 700, urgent: 0.2 },
  ],
  [
    'one agent, one chat at a time',
    { seed: 3, visitors: 5000, every: 320, agents: 1, cap: 1, chat: erlang(300), patience: 1500, urgent: 0 },
  ],
];

describe.each(desks)('the wait told by %s', (_, rules) => {
  const judged = playDesk(createEstimator(), rules);
  const later = judged.slice(Math.floor(judged.length / 5));

  it('holds four times in five', () => {
    expect(later.length).toBeGreaterThan(1500);
    expect(held(later)).toBeGreaterThan(0.77);
    expect(held(later)).toBeLessThan(0.83);
  });

  it('misses below and above alike', () => {
    const below = share(later, ({ told, waited }) => waited < (told.low ?? 0));
    const above = share(later, ({ told, waited }) => waited > (told.high ?? 0));
    expect(below).toBeGreaterThan(0.06);
    expect(above).toBeGreaterThan(0.06);
  });

  it('is narrower than what a tenth to nine tenths of all waits would span, and nearer in the middle than their mean', () => {
    const waits = later.map(({ waited }) => waited).sort((a, b) => a - b);
    const span = (waits[Math.floor(0.9 * waits.length)] as number) - (waits[Math.floor(0.1 * waits.length)] as number);
    const mean = average(waits);
    expect(average(later.map(({ told }) => (told.high ?? 0) - (told.low ?? 0)))).toBeLessThan(0.85 * span);
    expect(average(later.map(({ told, waited }) => Math.abs(told.mid - waited)))).toBeLessThan(
      0.8 * average(waits.map((wait) => Math.abs(wait - mean))),
    );
  });

  it('is sane on the first day, before anything was learned', () => {
    const first = judged.slice(0, 60);
    expect(held(first)).toBeGreaterThan(0.5);
    for (const { told } of first) expect(told.high).toBeLessThan(4 * 3600);
  });
});

describe('an estimator that was restarted', () => {
  it('keeps its word from the first visitor on', () => {
    const rules = (desks[1] as [string, DeskRules])[1];
    const before = createEstimator();
    playDesk(before, rules);
    const saved = JSON.parse(JSON.stringify(before.export()));
    const judged = playDesk(createEstimator(saved), { ...rules, seed: 9, visitors: 1200, from: 200_000 });
    expect(held(judged)).toBeGreaterThan(0.72);
    expect(held(judged)).toBeLessThan(0.88);
  });
});

const held = (all: Judged[]) =>
  share(all, ({ told, waited }) => waited >= (told.low ?? Number.NaN) && waited <= (told.high ?? Number.NaN));

function share(all: Judged[], is: (one: Judged) => boolean): number {
  return all.filter(is).length / all.length;
}

function average(all: number[]): number {
  return all.reduce((a, b) => a + b, 0) / all.length;
}

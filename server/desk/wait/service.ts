import { Hazard, numbers, type SavedHazard, STRETCHES, short } from './hazard.ts';
import { Paces } from './paces.ts';
import type { DeskAgent, QueueState, ServedChat } from './types.ts';

const MOST_AT_ONCE = 8;

/** A chat under way: how much attention it has had (`work`, seconds of an undivided agent) and since when its pace held. */
interface UnderWay {
  agentId: string | null;
  klass: string;
  at: number;
  work: number;
  together: number;
}

export interface SavedService {
  work: SavedHazard;
  slowdown: number;
  ended: number[];
  due: number[];
  spread: number[];
  agents: [string, number, number][];
  klasses: [string, number, number][];
}

/**
 * How long chats last: by the attention they have had, slowed when an agent holds several at once,
 * and leaning to the pace of the agent and of the class of visitor. One agent with k chats attends each at
 * 1 / (1 + slowdown * (k - 1)).
 */
export class Service {
  readonly work: Hazard;
  slowdown: number;
  private readonly ended: number[];
  private readonly due: number[];
  private readonly spread: number[];
  private readonly agents: Paces;
  private readonly klasses: Paces;
  private readonly underWay = new Map<string, UnderWay>();
  private readonly byAgent = new Map<string, Set<string>>();

  constructor(saved?: SavedService) {
    this.work = new Hazard(STRETCHES, { mean: 420, worth: 3, memory: 6000 }, saved?.work);
    this.slowdown = Math.min(1, Math.max(0, saved?.slowdown ?? 0.1)) || 0;
    this.ended = numbers(saved?.ended, MOST_AT_ONCE);
    this.due = numbers(saved?.due, MOST_AT_ONCE);
    this.spread = numbers(saved?.spread, 3);
    this.agents = new Paces(200, saved?.agents);
    this.klasses = new Paces(30, saved?.klasses);
  }

  began(state: QueueState, chatId: string, agent: DeskAgent | null): void {
    const chat = state.inService.get(chatId);
    this.forgetTheLost(state);
    this.underWay.set(chatId, {
      agentId: agent?.id ?? null,
      klass: chat?.klass ?? '',
      at: state.now,
      work: 0,
      together: 1,
    });
    if (!agent) return;
    const held = this.byAgent.get(agent.id) ?? new Set<string>();
    held.add(chatId);
    this.byAgent.set(agent.id, held);
    this.repace(agent.id, state.now);
  }

  finished(state: QueueState, chat: ServedChat): void {
    const seconds = Math.max(0, (chat.endedAt ?? state.now) - chat.startedAt);
    this.remember(seconds);
    const known = this.underWay.get(chat.id);
    if (!known) {
      this.work.observe(0, seconds, true);
      return;
    }
    this.attend(known, state.now, true);
    this.underWay.delete(chat.id);
    const held = known.agentId === null ? undefined : this.byAgent.get(known.agentId);
    if (held && known.agentId !== null) {
      held.delete(chat.id);
      if (held.size) this.repace(known.agentId, state.now);
      else this.byAgent.delete(known.agentId);
    }
  }

  /** Attention this chat has had until now, seconds. */
  workOf(chat: ServedChat, now: number): number {
    const known = this.underWay.get(chat.id);
    if (!known) return Math.max(0, now - chat.startedAt) * this.speed(2);
    return known.work + (now - known.at) * this.speed(known.together);
  }

  /** Seconds of attention a chat gets in one second beside k - 1 others. */
  speed(k: number): number {
    return 1 / (1 + this.slowdown * Math.max(0, Math.min(MOST_AT_ONCE, k) - 1));
  }

  /** How much faster (over 1) or slower this chat's agent and class end chats than all do. */
  pace(agentId: string | null, klass: string | undefined): number {
    return (agentId === null ? 1 : this.agents.of(agentId)) * this.klasses.of(klass ?? '');
  }

  /** Squared coefficient of variation of a chat's length, kept sane. */
  get variation(): number {
    const [n = 0, sum = 0, squares = 0] = this.spread;
    const mean = (sum + 5 * 420) / (n + 5);
    const square = (squares + 5 * 2 * 420 * 420) / (n + 5);
    return Math.min(2, Math.max(0.15, square / (mean * mean) - 1));
  }

  save(): SavedService {
    return {
      work: this.work.save(),
      slowdown: short(this.slowdown),
      ended: this.ended.map(short),
      due: this.due.map(short),
      spread: this.spread.map(short),
      agents: this.agents.save(),
      klasses: this.klasses.save(),
    };
  }

  private remember(seconds: number): void {
    const keep = (this.spread[0] ?? 0) > 1000 ? 0.999 : 1;
    const added = [1, seconds, seconds * seconds];
    for (let i = 0; i < 3; i++) this.spread[i] = (this.spread[i] as number) * keep + (added[i] as number);
  }

  private repace(agentId: string, now: number): void {
    const held = this.byAgent.get(agentId);
    for (const id of held ?? []) {
      const chat = this.underWay.get(id);
      if (!chat) continue;
      this.attend(chat, now, false);
      chat.together = held?.size ?? 1;
    }
  }

  private attend(chat: UnderWay, now: number, ended: boolean): void {
    const k = Math.min(MOST_AT_ONCE, Math.max(1, chat.together)) - 1;
    const from = chat.work;
    const to = from + Math.max(0, now - chat.at) * this.speed(chat.together);
    const due = (this.work.cumulative(to) - this.work.cumulative(from)) / this.speed(chat.together);
    const factor = this.pace(chat.agentId, chat.klass);
    chat.work = to;
    chat.at = now;
    this.due[k] = (this.due[k] as number) + due * factor;
    if (ended) this.ended[k] = (this.ended[k] as number) + 1;
    const expected = due * this.speed(chat.together);
    if (chat.agentId !== null) this.agents.add(chat.agentId, ended, expected * this.klasses.of(chat.klass));
    this.klasses.add(chat.klass, ended, expected * (chat.agentId === null ? 1 : this.agents.of(chat.agentId)));
    this.work.observe(from, to, ended);
    if (ended) this.refit();
  }

  /** The slowdown under which the ends seen beside k - 1 others are likeliest (Poisson, overall pace profiled out). */
  private refit(): void {
    const total = this.ended.reduce((a, b) => a + b, 0);
    if (total < 40 || Math.floor(total) % 25 !== 0) return;
    const before = this.slowdown;
    let best = Number.NEGATIVE_INFINITY;
    for (let s = 0; s <= 0.8; s += 0.05) {
      let likelihood = -2 * s;
      let sum = 0;
      for (let k = 0; k < MOST_AT_ONCE; k++) {
        sum += (this.due[k] as number) / (1 + s * k);
        likelihood -= (this.ended[k] as number) * Math.log(1 + s * k);
      }
      likelihood -= total * Math.log(sum);
      if (likelihood > best) {
        best = likelihood;
        this.slowdown = s;
      }
    }
    if (this.slowdown !== before) this.work.stretchTime(this.attention(this.slowdown) / this.attention(before));
    if (total < 3000) return;
    for (let k = 0; k < MOST_AT_ONCE; k++) {
      this.ended[k] = (this.ended[k] as number) / 2;
      this.due[k] = (this.due[k] as number) / 2;
    }
  }

  /** All attention given so far, were this the slowdown: what was learned in the old unit is carried over into the new. */
  private attention(slowdown: number): number {
    return this.due.reduce((sum, due, k) => sum + due / (1 + slowdown * k), 0);
  }

  /** A chat that vanished without an end (a crash, a lost hook) must not be kept for ever. */
  private forgetTheLost(state: QueueState): void {
    if (this.underWay.size <= 2 * state.inService.size + 50) return;
    for (const [id, chat] of this.underWay) {
      if (state.inService.has(id)) continue;
      this.underWay.delete(id);
      if (chat.agentId !== null) this.byAgent.get(chat.agentId)?.delete(id);
    }
  }
}

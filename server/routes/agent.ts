import { Hono } from 'hono';
import {
  AgentMessageRequest,
  CallbackMoveRequest,
  HistoryQuery,
  InviteRequest,
  NoteRequest,
  PresenceRequest,
  ReleaseRequest,
  ResolveRequest,
  TakeBackRequest,
  TransferRequest,
} from '../../shared/staff.ts';
import { TypingRequest } from '../../shared/wire.ts';
import { asides } from '../brief/opening.ts';
import { annotate, claim, release, resolve, transfer } from '../conversation/handoff.ts';
import { conversationOf, newest, snapshot } from '../conversation/history.ts';
import { reply } from '../conversation/message.ts';
import { takeBack } from '../conversation/take-back.ts';
import { callOff, finish, move } from '../desk/booking.ts';
import { listenerIn } from '../desk/listening.ts';
import { oneRow } from '../desk/lists.ts';
import { passagesOf } from '../desk/passages.ts';
import { pastRows } from '../desk/past.ts';
import { isOnShift, seen } from '../desk/presence.ts';
import { briefNow, refreshBrief } from '../desk/refresh.ts';
import { encode } from '../feed/encode.ts';
import { followInbox } from '../feed/inbox.ts';
import type { Reader } from '../feed/stream.ts';
import { Refusal } from '../refusal.ts';
import type { Agent } from '../store/tables.ts';
import { type Ctx, cursorOf, type Env, openStream, ownPagesOnly, parse, parseOptional, type Rooms } from './context.ts';
import { meOf } from './me.ts';

/** How long after the end of a session its streams may go on. */
const LOOK_MS = 2000;

/** What the inbox calls, with an agent's session. Conversations of other sites do not exist here. */
export function agentRoutes(rooms: Rooms) {
  const { house, sites, accounts, feed } = rooms;
  const { db } = house.store;
  const app = new Hono<Env>();

  app.use('*', ownPagesOnly, async (c, next) => {
    c.set('agent', await accounts.agentOf(c.req.raw.headers));
    c.header('Cache-Control', 'no-store');
    return next();
  });

  const row = async (agent: Agent, id: string) => ({ row: await oneRow(db, agent.site_id, id) });
  /** The words a visitor reads are in the language that the visitor writes. */
  async function wordsFor(agent: Agent, id: string) {
    await conversationOf(db, agent.site_id, id);
    return asides((await listenerIn({ db, sites }, id)).locale);
  }

  app.get('/me', async (c) => c.json(await meOf(rooms, c.var.agent.id)));

  app.put('/presence', async (c) => {
    const { shift } = await parse(c, PresenceRequest);
    await seen(house, c.var.agent, shift);
    return c.json(await meOf(rooms, c.var.agent.id));
  });

  /** A stream that ends when the session does: whoever is removed or signed out elsewhere reads no further. */
  const openGuarded = (c: Ctx, begin: (reader: Reader) => Promise<void>) =>
    openStream(c, rooms, (reader) => {
      const { headers } = c.req.raw;
      const outgoing = c.env.outgoing;
      const looking = setInterval(() => {
        accounts.agentOf(headers).catch((error) => {
          if (error instanceof Refusal) outgoing.destroy(); // else the database is away, and nobody is shut out for that
        });
      }, LOOK_MS);
      reader.onClose(() => clearInterval(looking));
      return begin(reader);
    });

  app.get('/inbox', (c) => openGuarded(c, (reader) => followInbox(house, c.var.agent, reader)));

  app.get('/conversations', async (c) => {
    const { data, error } = HistoryQuery.safeParse(c.req.query());
    const [issue] = error?.issues ?? [];
    if (!data) throw new Refusal(422, 'Bad request', `${issue?.path.join('.')}: ${issue?.message}.`);
    return c.json({ rows: await pastRows(house.store, c.var.agent.site_id, data) });
  });

  app.get('/conversations/:id', async (c) => {
    const conversation = await conversationOf(db, c.var.agent.site_id, c.req.param('id'));
    const isWaiting = conversation.status === 'waiting';
    const brief = await (isWaiting ? briefNow(db, conversation) : newest(db, conversation.id, 'brief'));
    return c.json({ ...(await row(c.var.agent, conversation.id)), snapshot: await snapshot(db, conversation), brief });
  });

  app.get('/conversations/:id/events', async (c) => {
    const conversation = await conversationOf(db, c.var.agent.site_id, c.req.param('id'));
    const cursor = cursorOf(c);
    return openGuarded(c, async (reader) => {
      let from = cursor;
      if (cursor < 0 || cursor > conversation.seq) {
        const now = await snapshot(db, conversation);
        from = now.conversation.seq;
        if (!(await reader.writeAll(encode('reset', now, from)))) return;
      }
      await feed.follow(conversation.id, 'staff', reader, from);
    });
  });

  app.post('/conversations/:id/claim', async (c) => {
    const claimed = await claim(house, c.var.agent, c.req.param('id'));
    await refreshBrief(house, claimed).catch((error) => house.log('warn', 'A brief was not refreshed', { error }));
    return c.json(await row(c.var.agent, c.req.param('id')));
  });

  app.post('/conversations/:id/messages', async (c) => {
    const message = await parse(c, AgentMessageRequest);
    const { again, ...receipt } = await reply(house, c.var.agent, c.req.param('id'), message);
    return c.json(receipt, again ? 200 : 201);
  });

  app.post('/conversations/:id/typing', async (c) => {
    const { on } = await parse(c, TypingRequest);
    const { id, agent_id } = await conversationOf(db, c.var.agent.site_id, c.req.param('id'));
    if (agent_id !== c.var.agent.id) return c.body(null, 204);
    const agent = { id: c.var.agent.id, name: c.var.agent.name };
    house.signal.ring(`conversation:${id}`, {
      aside: { event: 'typing', data: { from: 'agent', on, agent } },
      for: 'visitor',
    });
    return c.body(null, 204);
  });

  app.post('/conversations/:id/notes', async (c) => {
    await annotate(house, c.var.agent, c.req.param('id'), (await parse(c, NoteRequest)).text);
    return c.json({}, 201);
  });

  app.post('/conversations/:id/release', async (c) => {
    const id = c.req.param('id');
    const { note } = await parseOptional(c, ReleaseRequest);
    await release(house, c.var.agent, id, (await wordsFor(c.var.agent, id)).released(c.var.agent.name), note);
    return c.json(await row(c.var.agent, id));
  });

  app.post('/conversations/:id/transfer', async (c) => {
    const id = c.req.param('id');
    const { agent: to, skill, note } = await parseOptional(c, TransferRequest);
    const agent = to === undefined ? undefined : await colleague(c.var.agent, to);
    await transfer(house, c.var.agent, id, { agent, skill, note });
    return c.json(await row(c.var.agent, id));
  });

  async function colleague(self: Agent, id: string): Promise<Agent> {
    const agent = await db
      .selectFrom('agents')
      .selectAll()
      .where('id', '=', id)
      .where('site_id', '=', self.site_id)
      .executeTakeFirst();
    if (!agent || agent.id === self.id)
      throw new Refusal(422, 'No such colleague', 'Choose another agent of this site.', { field: 'agent' });
    if (!isOnShift(agent, house.now()))
      throw new Refusal(
        409,
        'Not on shift',
        `${agent.name} is not on shift. Choose someone who is, or put it back in the queue.`,
        { field: 'agent' },
      );
    return agent;
  }

  app.post('/conversations/:id/resolve', async (c) => {
    const id = c.req.param('id');
    const { disposition, note } = await parse(c, ResolveRequest);
    await resolve(house, c.var.agent, id, disposition, note);
    return c.json(await row(c.var.agent, id));
  });

  app.post('/conversations/:id/take-back', async (c) => {
    const id = c.req.param('id');
    await takeBack(house, c.var.agent, id, (await parse(c, TakeBackRequest)).epoch);
    return c.json(await row(c.var.agent, id));
  });

  app.get('/passages', async (c) =>
    c.json({ passages: await passagesOf(db, c.var.agent.site_id, c.req.queries('id') ?? []) }),
  );

  app.post('/callbacks/:id/done', async (c) => {
    await finish(rooms, c.var.agent, c.req.param('id'));
    return c.json({});
  });

  app.post('/callbacks/:id/cancel', async (c) => {
    await callOff(rooms, c.var.agent, c.req.param('id'));
    return c.json({});
  });

  app.post('/callbacks/:id/move', async (c) => {
    await move(rooms, c.var.agent, c.req.param('id'), (await parse(c, CallbackMoveRequest)).at);
    return c.json({});
  });

  app.get('/callbacks/times', async (c) => c.json({ slots: (await rooms.queue.later(c.var.agent.site_id)).slots }));

  app.post('/invites', async (c) => {
    if (c.var.agent.role !== 'admin')
      throw new Refusal(403, 'Admins only', 'Ask an admin of this site to invite colleagues.');
    const { email, skills } = await parse(c, InviteRequest);
    const token = await accounts.invite(c.var.agent.site_id, email, 'agent', { skills });
    return c.json({ link: `${new URL(c.req.url).origin}/inbox/welcome?token=${token}`, email }, 201);
  });

  return app;
}

import { Hono } from 'hono';
import {
  CallbackRequest,
  HandoffRequest,
  MessageRequest,
  RatingRequest,
  TypingRequest,
  VisitRequest,
} from '../../shared/wire.ts';
import { asides } from '../brief/opening.ts';
import { appear } from '../conversation/attendance.ts';
import { conversationView, findConversation, snapshot } from '../conversation/history.ts';
import { receive } from '../conversation/message.ts';
import { rate } from '../conversation/requests.ts';
import { askForPerson, leave } from '../desk/asking.ts';
import { book, cancel } from '../desk/booking.ts';
import { listenerOf } from '../desk/listening.ts';
import { encode } from '../feed/encode.ts';
import { Refusal } from '../refusal.ts';
import { mask } from '../site/sensitive.ts';
import { mayUse } from '../sites.ts';
import type { Visitor } from '../store/tables.ts';
import { createVisits } from '../visits.ts';
import { addressOf, type Ctx, cursorOf, type Env, openStream, parse, parseOptional, type Rooms } from './context.ts';

/** What visitors' pages call. CORS answers per site, so no page of another site can use a token. */
export function visitorRoutes(rooms: Rooms) {
  const { house, sites, queue, feed, limits } = rooms;
  const visits = createVisits(house, sites);
  const spoken = { db: house.store.db, sites };
  const app = new Hono<Env>();

  app.use('*', async (c, next) => {
    const origin = c.req.header('Origin');
    if (origin) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Vary', 'Origin');
      c.header('Access-Control-Expose-Headers', 'Retry-After');
    }
    if (c.req.method !== 'OPTIONS') return next();
    // Only a pre-flight: what the page may really do is decided on its request, where its site is known.
    c.header('Access-Control-Allow-Methods', 'GET, POST, DELETE');
    c.header('Access-Control-Allow-Headers', 'Authorization, Content-Type, Last-Event-ID');
    c.header('Access-Control-Max-Age', '7200');
    return c.body(null, 204);
  });

  async function fromAllowedPage(c: Ctx, site: string): Promise<void> {
    const origin = c.req.header('Origin');
    if (origin === undefined || mayUse(await sites.get(site), origin, c.req.header('Host'))) return;
    throw new Refusal(
      403,
      'Wrong origin',
      `Pages of ${origin} may not use site "${site}". Add the origin to the site's settings.`,
    );
  }

  async function visitorOf(c: Ctx): Promise<Visitor> {
    const token = /^Bearer (\S{1,200})$/.exec(c.req.header('Authorization') ?? '')?.[1];
    const visitor = token && (await visits.find(token));
    if (!visitor)
      throw new Refusal(
        401,
        'Unknown visitor',
        'Send Authorization: Bearer with the token that POST /v1/visits gave; an unknown one needs a new visit.',
      );
    await fromAllowedPage(c, visitor.site_id);
    return visitor;
  }

  function unhurried(wait: number): void {
    if (wait > 0) throw new Refusal(429, 'Too fast', `Wait ${wait} s and send it again.`, { retryAfter: wait });
  }

  /** Numbers that the site does not want stored never get as far as the log. */
  const masked = async (visitor: Visitor, text: string) => mask(await sites.get(visitor.site_id), text).text;

  app.post('/visits', async (c) => {
    unhurried(limits.visits.take(addressOf(c, rooms.isBehindProxy)));
    const request = await parse(c, VisitRequest);
    await fromAllowedPage(c, request.site);
    const { visitor, token } = await visits.visit(request);
    const site = await sites.get(visitor.site_id);
    const conversation = await findConversation(house.store.db, visitor.conversation_id);
    if (conversation) await appear(house, conversation.id);
    const { id, name, greeting, suggestions, accent } = site;
    const available = await queue.isAvailable(site.id);
    const view = {
      token,
      visitor: { id: visitor.id, name: visitor.name },
      conversation: conversation ? conversationView(conversation) : null,
    };
    return c.json({ ...view, site: { id, name, greeting, suggestions, accent, available } }, 201);
  });

  app.post('/messages', async (c) => {
    const visitor = await visitorOf(c);
    unhurried(limits.messages.take(visitor.id));
    const { id, text: typed } = await parse(c, MessageRequest);
    const site = await sites.get(visitor.site_id);
    const { text, kinds } = mask(site, typed);
    const notice = kinds.length > 0 ? asides((await listenerOf(spoken, visitor, text)).locale).masked : undefined;
    const { again, ...receipt } = await receive(house, visitor, { id, text }, notice);
    return c.json(receipt, again ? 200 : 201);
  });

  app.get('/events', async (c) => {
    const visitor = await visitorOf(c);
    const cursor = cursorOf(c);
    return openStream(c, rooms, async (reader) => {
      const id = visitor.conversation_id;
      const conversation = await findConversation(house.store.db, id);
      let from = cursor;
      if (cursor < 0 || cursor > (conversation?.seq ?? 0)) {
        const fresh = conversation && (await snapshot(house.store.db, conversation));
        from = fresh?.conversation.seq ?? 0;
        const nothing = { conversation: null, messages: [] };
        if (!(await reader.writeAll(encode('reset', fresh ?? nothing, from)))) return;
      }
      await feed.follow(id, 'visitor', reader, from);
      if (conversation) await appear(house, id);
      const place = conversation?.status === 'waiting' && (await queue.place(visitor.site_id, id));
      if (place) reader.write(encode('queue', place));
      if (conversation) house.signal.ring(`conversation:${id}`, { what: 'joined' });
    });
  });

  app.post('/handoff', async (c) => {
    const visitor = await visitorOf(c);
    unhurried(limits.asides.take(visitor.id));
    const { note } = await parseOptional(c, HandoffRequest);
    return c.json(await askForPerson(rooms, visitor, note && (await masked(visitor, note))));
  });

  app.delete('/handoff', async (c) => {
    const visitor = await visitorOf(c);
    unhurried(limits.asides.take(visitor.id));
    return c.json(await leave(rooms, visitor));
  });

  app.delete('/turn', async (c) => {
    const visitor = await visitorOf(c);
    house.signal.ring(`conversation:${visitor.conversation_id}`, { what: 'stop' });
    return c.body(null, 204);
  });

  app.get('/callbacks', async (c) => {
    const visitor = await visitorOf(c);
    const { hours } = await sites.get(visitor.site_id);
    await appear(house, visitor.conversation_id);
    return c.json({
      ...(await queue.later(visitor.site_id, await listenerOf(spoken, visitor))),
      timezone: hours.timezone,
    });
  });

  app.post('/callbacks', async (c) => {
    const visitor = await visitorOf(c);
    unhurried(limits.asides.take(visitor.id));
    const request = await parse(c, CallbackRequest);
    const note = request.note && (await masked(visitor, request.note));
    return c.json(await book(rooms, visitor, { ...request, note }), 201);
  });

  app.delete('/callbacks', async (c) => {
    const visitor = await visitorOf(c);
    unhurried(limits.asides.take(visitor.id));
    await cancel(rooms, visitor);
    return c.body(null, 204);
  });

  app.post('/ratings', async (c) => {
    const visitor = await visitorOf(c);
    unhurried(limits.asides.take(visitor.id));
    const { score, comment } = await parse(c, RatingRequest);
    await rate(house, visitor, { score, comment: comment && (await masked(visitor, comment)) });
    return c.json({}, 201);
  });

  app.post('/typing', async (c) => {
    const visitor = await visitorOf(c);
    const { on } = await parse(c, TypingRequest);
    if (limits.asides.take(visitor.id) > 0) return c.body(null, 204);
    house.signal.ring(`conversation:${visitor.conversation_id}`, {
      aside: { event: 'typing', data: { from: 'visitor', on } },
      for: 'staff',
    });
    return c.body(null, 204);
  });

  return app;
}

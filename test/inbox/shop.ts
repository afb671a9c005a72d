import type { Brief, Row } from '../../inbox/shapes.ts';
import type { startFakeServer } from './fake-server.ts';

type Server = Awaited<ReturnType<typeof startFakeServer>>;

/** A desk with two agents, as the inbox tests find it. Nobody has written yet. */
export function openShop(server: Server) {
  server.hire({
    id: 'ada',
    name: 'Ada',
    email: 'ada@shop.test',
    password: 'a quiet morning',
    role: 'admin',
    shift: 'off',
  });
  server.hire({
    id: 'ben',
    name: 'Ben',
    email: 'ben@shop.test',
    password: 'a long evening',
    role: 'agent',
    shift: 'on',
  });
}

const brief = (why: Brief['why'], words: Partial<Brief>): Omit<Brief, 'seq' | 'at'> => ({
  summary: '',
  who: 'First visit, from the delivery page',
  wants: '',
  tried: [],
  why,
  language: 'en',
  mood: 'calm',
  by: 'rules',
  ...words,
});

/** A visitor who was charged twice asks for the money back. Waits for a person. */
export function chargedTwice(server: Server, id: string, set: Partial<Row> = {}) {
  server.begin(id, { name: 'Mira', email: 'mira@visitor.test' });
  server.say(id, 'visitor', 'Hi! My order 20417 shows up twice on my bank statement.');
  server.pass(6);
  server.say(
    id,
    'assistant',
    'A second line often is a reservation that goes away by itself within five working days. Is one of the two marked as pending?',
    { sources: [{ title: 'Payments and receipts' }] },
  );
  server.write(id, 'turn', {
    mode: 'resolve',
    account: { by: 'grounded', confidence: 0.71, passages: ['payments#2', 'gone#1'], scores: [7.25, 3] },
  });
  server.pass(48);
  server.say(
    id,
    'visitor',
    'No, both are booked, since Monday.\nI want my money back for the second one. See https://bank.example/statement',
  );
  server.pass(2);
  server.handOff(
    id,
    'Billing dispute',
    brief(
      {
        trigger: 'billing_dispute',
        reason: 'Money was taken twice; only a person may give it back.',
        evidence: 'I want my money back',
      },
      {
        summary:
          'Mira was charged twice for order 20417. Both payments are booked since Monday, so it is no reservation. She wants the second one back.',
        wants: 'The second payment of order 20417 back',
        who: 'Mira, second visit this week, on the delivery page',
        tried: [
          'Explained that a reservation goes away within five working days',
          'Asked whether one of the two is pending: both are booked',
        ],
        mood: 'unhappy',
        page: 'https://shop.example/delivery',
      },
    ),
    { urgency: 60, skill: 'billing', ...set },
  );
}

/** A visitor with no name who writes Arabic and asks for a person. */
export function asksInArabic(server: Server, id: string) {
  server.begin(id, {});
  server.say(id, 'visitor', 'مرحبا، أريد التحدث مع شخص من فضلكم');
  server.pass(3);
  server.handOff(
    id,
    'asks_for_person',
    brief(
      { trigger: 'asks_for_person', reason: 'Asked for a person.', evidence: 'أريد التحدث مع شخص' },
      {
        summary: 'A visitor asks, in Arabic, to talk to a person. Nothing else was said.',
        wants: 'To talk to a person',
        language: 'ar',
      },
    ),
  );
}

/** Something dangerous: goes before everybody else. */
export function brakesFailed(server: Server, id: string, set: Partial<Row> = {}) {
  server.begin(id, { name: 'Jonas' });
  server.say(id, 'visitor', 'The brake of the bike I rented just failed on the bridge!');
  server.pass(1);
  server.handOff(
    id,
    'Emergency',
    brief(
      { trigger: 'emergency', reason: 'Somebody may be hurt.', evidence: 'brake of the bike I rented just failed' },
      {
        summary:
          'Jonas says that the brake of a rented bike failed on the bridge. Nobody has asked yet whether he is hurt.',
        wants: 'Help, now',
        mood: 'danger',
      },
    ),
    { urgency: 100, place: 1, ...set },
  );
}

import { type Template, weekdays } from './template.ts';

const evening: [string, string][] = [
  ['12:00', '15:00'],
  ['18:00', '23:00'],
];

export const restaurant: Template = {
  about: 'A restaurant: allergies are never guessed at, groups and events go to a person',
  document: {
    name: 'Your restaurant',
    locale: 'en',
    greeting: 'Hello! Ask me about the menu, opening hours and tables. For allergies I always bring in a person.',
    suggestions: ['Are you open tonight?', 'Can I book a table?', 'Do you have vegan dishes?', 'Where can I park?'],
    accent: '#8a2b3a',
    origins: ['https://www.example.com'],
    hours: { timezone: 'Europe/Paris', week: { ...weekdays(evening, evening), mon: [] } },
    confidence: { preset: 'standard', inARow: 1 },
    triggers: {
      emergency: {
        actions: [
          'Ask which allergy and how severe, for whom, and for when',
          'Check the dish with the kitchen, not from memory',
          'Illness after a meal: note what was eaten, when, and who else is ill',
          'Tell the manager on duty',
        ],
        mode: 'forced',
        skill: 'manager',
        words: [
          'allergic',
          'allergy',
          'allergies',
          'anaphylaxis',
          'celiac',
          'coeliac',
          'nut free',
          'contains nuts',
          'food poisoning',
          'got sick after',
          'was sick after',
          'choking',
          'glass in my food',
        ],
        script:
          'With allergies and illness I do not guess: a person from the kitchen or the floor will answer this. If somebody has trouble breathing or a swelling face, call the emergency services now.',
      },
      buying_intent: {
        actions: [
          'Ask for the date, the number of guests, the occasion and the budget',
          'Ask about diets and allergies',
          'Say what deposit is needed, and hold the date',
        ],
        mode: 'on',
        skill: 'events',
        words: [
          'private dining',
          'group booking',
          'large group',
          'wedding',
          'birthday party',
          'catering',
          'whole restaurant',
        ],
        script: 'How nice! For groups and events our events team makes you a proper offer.',
      },
      cancellation: {
        actions: ['Find the booking by name, date and time', 'Offer another time; say whether the deposit comes back'],
        mode: 'on',
        skill: 'reservations',
        words: ['cancel my table', 'change my booking', 'running late'],
      },
      complaint: {
        actions: [
          'Ask for the date, the table and what went wrong',
          'Apologise, and offer what the house allows',
          'Tell the manager before the next shift',
        ],
        mode: 'on',
        skill: 'manager',
        words: ['hair in my food', 'cold food', 'rude waiter', 'never arrived'],
      },
      refund: {
        actions: [
          'Find the payment and the booking',
          'Check what the deposit’s terms say',
          'Say how much comes back, and when',
        ],
        mode: 'on',
        skill: 'manager',
        words: ['deposit back', 'double charged for the meal'],
      },
      change_request: {
        mode: 'on',
        skill: 'reservations',
        actions: [
          'Find the booking by name, date and time',
          'Check the room for the new time or number, and confirm it',
        ],
      },
    },
    thresholds: { turns: 10, minutes: 15 },
    identity: { tags: ['vip', 'regular'], bypass: 'unsure' },
  },
};

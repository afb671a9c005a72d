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
        mode: 'on',
        skill: 'reservations',
        words: ['cancel my table', 'change my booking', 'running late'],
      },
      complaint: {
        mode: 'on',
        skill: 'manager',
        words: ['hair in my food', 'cold food', 'rude waiter', 'never arrived'],
      },
      refund: { mode: 'on', skill: 'manager', words: ['deposit back', 'double charged for the meal'] },
    },
    thresholds: { turns: 10, minutes: 15 },
    identity: { tags: ['vip', 'regular'], bypass: 'unsure' },
  },
};

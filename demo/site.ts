import { closures } from './holidays.ts';

type Spans = [from: string, to: string][];

const weekday: Spans = [['09:00', '18:00']];
const week: Record<'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun', Spans> = {
  mon: weekday,
  tue: weekday,
  wed: weekday,
  thu: [['09:00', '20:00']],
  fri: weekday,
  sat: [['09:30', '17:00']],
  sun: [],
};

/** The site of the demo: a bicycle shop that exists only here. Its hours and words agree with `demo/knowledge`. */
export const demoSite = {
  id: 'demo',
  name: 'Larkspur Cycles',
  locale: 'en',
  greeting: 'Hello, welcome to Larkspur Cycles! Ask me about bikes, repairs, delivery or returns.',
  suggestions: [
    'What does a puncture repair cost?',
    'Which frame size do I need?',
    'How do I return something?',
    'Do you deliver to Belgium?',
  ],
  hours: { timezone: 'Europe/Amsterdam', week, exceptions: closures(2026, 2035) },
  accent: '#5138c8',
  origins: ['loopback'],
};

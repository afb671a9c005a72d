import { type Template, weekdays } from './template.ts';

export const software: Template = {
  about: 'A software product: outages, lost data and security at once, plans and seats to sales',
  document: {
    name: 'Your software product',
    locale: 'en',
    greeting: 'Hello! Ask me how something works, or tell me what does not.',
    suggestions: ['How do I invite my team?', 'What does the next plan cost?', 'Something is broken', 'Export my data'],
    accent: '#5b3fd0',
    origins: ['https://app.example.com', 'https://www.example.com'],
    hours: { timezone: 'UTC', week: weekdays([['08:00', '20:00']]) },
    confidence: { preset: 'standard' },
    triggers: {
      emergency: {
        mode: 'forced',
        skill: 'on call',
        words: [
          'outage',
          'site is down',
          'service is down',
          'everything is down',
          'production is down',
          'data loss',
          'lost all my data',
          'data is gone',
          'deleted everything',
          'data breach',
          'security breach',
          'we were hacked',
          'account was hacked',
          'was leaked',
          'ransomware',
        ],
        script:
          'This goes to whoever is on call, now. Please leave everything as it is, and note when it began and what you saw.',
      },
      account_closure: {
        mode: 'on',
        skill: 'customer success',
        words: ['close our workspace', 'delete our workspace'],
      },
      cancellation: {
        mode: 'on',
        skill: 'customer success',
        words: ['stop the subscription', 'end the contract'],
        script: 'I will pass this to the colleague who looks after your plan, so that it is done properly.',
      },
      billing_dispute: { mode: 'on', skill: 'billing', words: ['charged for more seats', 'vat is wrong'] },
      privacy: { mode: 'on', skill: 'security', words: ['data processing agreement'] },
      buying_intent: {
        mode: 'on',
        skill: 'sales',
        words: ['enterprise plan', 'volume discount', 'single sign-on', 'annual contract', 'security review'],
      },
      repeated_question: { mode: 'offer' },
    },
    thresholds: { turns: 20, minutes: 30 },
    identity: { tags: ['enterprise', 'vip'], bypass: 'unsure' },
  },
};

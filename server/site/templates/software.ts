import { type Template, weekdays } from './template.ts';

export const software: Template = {
  about: 'A software product: outages, lost data and security at once, plans and seats to sales',
  document: {
    name: 'Your software product',
    locale: 'en',
    greeting: 'Hello! Ask me how something works, or tell me what does not.',
    suggestions: [
      'How do I invite my team?',
      'What does the next plan cost?',
      'Something is broken',
      'How do I export a table?',
    ],
    accent: '#5b3fd0',
    origins: ['https://app.example.com', 'https://www.example.com'],
    hours: { timezone: 'UTC', week: weekdays([['08:00', '20:00']]) },
    confidence: { preset: 'standard' },
    triggers: {
      emergency: {
        actions: [
          'Ask since when, who is affected, and what changed before',
          'Get the workspace, the exact error and the time it was seen',
          'Open an incident, and give its link',
          'Say when the next update comes',
        ],
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
        actions: [
          'Check that the asker owns the workspace',
          'Ask why, and whether an export is wanted first',
          'Say when data is deleted for good',
        ],
        mode: 'on',
        skill: 'customer success',
        words: ['close our workspace', 'delete our workspace'],
      },
      cancellation: {
        actions: [
          'Check the plan, its term and when it renews',
          'Ask what was missing',
          'Confirm the last day and the last invoice',
        ],
        mode: 'on',
        skill: 'customer success',
        words: ['stop the subscription', 'end the contract'],
        script: 'I will pass this to the colleague who looks after your plan, so that it is done properly.',
      },
      billing_dispute: {
        actions: [
          'Compare seats, plan and invoice line by line',
          'Check VAT number and country',
          'Correct the invoice, or explain the line',
        ],
        mode: 'on',
        skill: 'billing',
        words: ['charged for more seats', 'vat is wrong'],
      },
      privacy: {
        actions: [
          'Check who is asking, and for which organisation',
          'Note the date it came in: the answer is due within a month',
          'Pass it to security with the exact wish',
        ],
        mode: 'on',
        skill: 'security',
        words: ['data processing agreement'],
      },
      buying_intent: {
        actions: [
          'Ask for seats, plan, must-haves and the date of the decision',
          'Ask who decides, and what they use today',
          'Offer a call with sales, and the security papers',
        ],
        mode: 'on',
        skill: 'sales',
        words: ['enterprise plan', 'volume discount', 'single sign-on', 'annual contract', 'security review'],
      },
      repeated_question: { mode: 'offer' },
      same_error: {
        mode: 'on',
        skill: 'support',
        actions: [
          'Get the exact error, the steps before it, browser and version',
          'Look for a known incident; link it or open one',
        ],
      },
    },
    thresholds: { turns: 20, minutes: 30 },
    identity: { tags: ['enterprise', 'vip'], bypass: 'unsure' },
  },
};

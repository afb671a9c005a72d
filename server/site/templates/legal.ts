import { type Template, weekdays } from './template.ts';

export const legal: Template = {
  about: 'A law firm: deadlines, arrest and court dates first; never advice; every new matter to intake',
  document: {
    name: 'Your law firm',
    locale: 'en',
    greeting:
      'Hello. I can tell you how we work, what we do and what it costs. I do not give legal advice: our lawyers do.',
    suggestions: ['Which matters do you take?', 'What does a first talk cost?', 'I need a lawyer', 'Where are you?'],
    accent: '#2b3a67',
    origins: ['https://www.example.com'],
    hours: { timezone: 'America/New_York', week: weekdays([['09:00', '18:00']]) },
    confidence: { preset: 'strict' },
    triggers: {
      emergency: {
        actions: [
          'Get the name, where they are, and a number that works now',
          'Ask for the deadline or court date, and which court',
          'Check for a conflict of interest before hearing details',
          'Call the duty lawyer',
        ],
        mode: 'forced',
        skill: 'duty lawyer',
        words: [
          'arrested',
          'in custody',
          'at the police station',
          'restraining order',
          'domestic violence',
          'court tomorrow',
          'court today',
          'hearing tomorrow',
          'deadline today',
          'deadline tomorrow',
          'served with papers',
          'eviction notice',
          'deportation',
          'search warrant',
        ],
        script:
          'This cannot wait, so a lawyer should speak with you as soon as possible. Until then you do not have to answer questions, and you may say that you want a lawyer. In danger, call the emergency services.',
      },
      legal: {
        actions: [
          'Check for a conflict of interest first: names of all who are involved',
          'Ask for the kind of matter, the place and any deadline',
          'Give no advice; offer a first talk, and say what it costs',
        ],
        mode: 'on',
        skill: 'intake',
        script:
          'Thank you. Our intake team will ask what is needed to see whether we can help. Please send no documents here.',
      },
      buying_intent: {
        actions: [
          'Check for a conflict of interest first: names of all who are involved',
          'Ask for the kind of matter, the place and any deadline',
          'Offer a time for the first talk',
        ],
        mode: 'on',
        skill: 'intake',
        words: ['need a lawyer', 'need an attorney', 'represent me', 'take my case', 'free consultation'],
        script: 'Our intake team can see with you whether this is a matter for us.',
      },
      privacy: {
        actions: [
          'Check who is asking before anything is confirmed',
          'Pass it to the partner in charge, with the date it came in',
        ],
        mode: 'forced',
        skill: 'office',
        words: ['conflict of interest'],
      },
      billing_dispute: {
        actions: [
          'Ask for the invoice’s number and the line in question',
          'Pass it to the lawyer of the matter and to the office',
        ],
        mode: 'on',
        skill: 'office',
        words: ['retainer back', 'invoice is wrong'],
      },
      sensitive_data: { mode: 'forced', skill: 'office' },
      complaint: {
        mode: 'forced',
        skill: 'office',
        actions: ['Pass it to the partner in charge the same day', 'Confirm in writing that it came in'],
      },
    },
    thresholds: { handoff: 0.6, clarified: 1, turns: 8, minutes: 15 },
    identity: { tags: ['vip', 'client'], bypass: 'always' },
    sensitive: { mask: ['card', 'iban', 'account', 'ssn'] },
  },
};

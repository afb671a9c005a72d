import { type Template, weekdays } from './template.ts';

export const dental: Template = {
  about: 'A dental practice: pain and accidents first, no advice on treatment, strict confidence',
  document: {
    name: 'Your dental practice',
    locale: 'en',
    greeting:
      'Hello! Ask me about appointments, prices and treatments. In an emergency, say so and a person takes over.',
    suggestions: ['Can I get an appointment?', 'What does a check-up cost?', 'I have toothache', 'When are you open?'],
    accent: '#0f7c8a',
    origins: ['https://www.example.com'],
    hours: { timezone: 'Europe/London', week: weekdays([['08:30', '17:30']]) },
    confidence: { preset: 'strict' },
    triggers: {
      emergency: {
        actions: [
          'Ask which tooth, since when, and how strong the pain is from 1 to 10',
          'Ask about swelling, fever, bleeding, and trouble swallowing or opening the mouth',
          'Knocked out tooth: ask when, and whether it is in milk',
          'Offer the next free emergency slot today; without one, name the on-call dentist',
        ],
        mode: 'forced',
        skill: 'reception',
        words: [
          'tooth knocked out',
          'knocked out a tooth',
          'knocked my tooth out',
          'tooth fell out',
          'broken tooth',
          'broke my tooth',
          'cracked tooth',
          'severe toothache',
          'unbearable pain',
          'terrible toothache',
          'abscess',
          'swollen face',
          'swollen jaw',
          'swollen cheek',
          'bleeding gums',
          'bleeding after extraction',
          'cannot open my mouth',
          'jaw is locked',
          'lost a filling',
          'crown came off',
          'broken brace',
        ],
        script:
          'That sounds painful, and it should be seen today. If a tooth was knocked out, hold it by the crown, keep it in milk and do not rub it. If you have trouble breathing or swallowing, or bleeding that will not stop, call the emergency services now.',
      },
      cancellation: {
        actions: [
          'Ask for name and date of birth, and which appointment',
          'Offer two other times',
          'Confirm the change in writing, and say whether a fee applies',
        ],
        mode: 'on',
        skill: 'reception',
        words: ['cancel my appointment', 'move my appointment', 'reschedule'],
        script: 'I will pass this to reception, so that your appointment is really changed and you get a confirmation.',
      },
      billing_dispute: {
        actions: [
          'Ask for the invoice’s number and the date of the visit',
          'Ask which insurer, and what its letter says',
          'Put reminders on hold until it is settled',
        ],
        mode: 'on',
        skill: 'billing',
        words: ['insurance refused', 'wrong invoice', 'not covered'],
      },
      privacy: {
        actions: [
          'Check who is asking: name, date of birth and address on file',
          'Note which records, and where they should go',
          'Pass it to the practice manager with the date it came in',
        ],
        mode: 'on',
        words: ['my records', 'x-rays', 'medical records', 'patient file'],
      },
      complaint: {
        actions: [
          'Listen first, and write down what happened, when and with whom',
          'Say when the practice manager will call',
        ],
        mode: 'on',
        skill: 'practice manager',
        words: ['malpractice', 'hurt me', 'wrong tooth'],
      },
      buying_intent: {
        actions: ['Ask what they hope for, and by when', 'Offer a first consultation, and say what it costs'],
        mode: 'offer',
        skill: 'reception',
        words: ['implants', 'invisible braces', 'whitening'],
      },
      medical: {
        mode: 'forced',
        skill: 'dentist',
        script: 'A dentist should answer that, not I. I will pass your question on.',
        actions: [
          'Give no advice in writing: pass it to the dentist',
          'Ask for medicines, allergies and conditions that the dentist should know',
          'Offer a call back from the dentist today',
        ],
      },
    },
    thresholds: { turns: 12, minutes: 20 },
    identity: { tags: ['vip', 'treatment in progress'], bypass: 'unsure' },
    sensitive: { mask: ['card', 'iban', 'account', 'ssn'], staff: ['card', 'iban', 'account', 'ssn'] },
  },
};

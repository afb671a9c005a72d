/** What is said while one waits for a person, and after; loaded with desk.tsx. */
export const enDesk = {
  leave: 'Leave the queue',
  passedOn: 'Everything said here goes along, so you need not repeat it.',
  meanwhile: 'The assistant keeps helping meanwhile.',
  opens: 'Next opening: {}.',
  rather: 'Choose a time to be called',
  when: 'When suits you?',
  contact: 'Email or phone',
  book: 'Book this time',
  back: 'Back',
  noSlots: 'No times are free right now.',
  rate: 'How was this chat?',
  score: '{} of 5',
  comment: 'Anything to add? (optional)',
  done: 'Done',
  thanks: 'Thank you for telling us.',
};

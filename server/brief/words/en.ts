import type { Words } from './words.ts';

export const en: Words = {
  said: 'You wrote “{said}”.',
  topics: {
    person: 'Of course.',
    despair:
      'I am glad that you wrote this. You do not have to be alone with it: please call the emergency services or a crisis line now, or be with someone you trust.',
    urgent:
      'This sounds urgent and should not wait for me. If anyone is in danger, please call the emergency services now.',
    serious: 'This is an important matter, and one of our people should answer for it rather than an assistant.',
    money:
      'I understand that a payment does not look right. Someone who can check it properly should do that, and I cannot.',
    refund: 'I understand that you would like your money back. A person has to decide that; I am not able to.',
    cancellation:
      'I understand that you want to cancel. A person has to do that, so that it is done properly and confirmed to you.',
    complaint:
      'I am sorry about this. It should be looked at by someone who can put it right, and that is more than I can do.',
    upset: 'I am sorry that this has been so tiring. You deserve someone who looks at it with fresh eyes.',
    hardship: 'Thank you for telling me this. A person can look for a way that fits your situation better than I can.',
    private: 'What you shared is confidential, so it is better in the hands of a trained colleague than in mine.',
    failure:
      'I am sorry, something went wrong on my side and I could not answer you. A person will know better than to guess.',
    unknown: 'I have nothing reliable on that, and I would rather not guess. A person can find out.',
    unsure: 'I do not want to give you a wrong answer, and I am not certain enough here. A person can find out.',
    long: 'This has taken a while, and we are not there yet. A person can probably settle it faster than I can.',
    sales: 'Glad you are interested. For this you should have someone who can make you a proper offer.',
    other: 'This is better answered by a person than by me.',
  },
  details: 'Everything you wrote here goes along, so you won’t need to repeat anything.',
  next: 'A colleague will join you right here in this chat.',
  nextBy: '{agent} will join you right here in this chat.',
  now: 'Your place in line and the wait are always shown in this chat.',
  inLine: 'You are in line for a person, and what you write here goes along.',
  here: 'Yes, I am here.',
  program: 'I am the assistant: a program, not a person.',
  nobody: 'Nobody is on shift right now, so I can’t bring anyone into the chat at the moment.',
  opens: 'We are back {time}.',
  callback: 'You can choose a time for a callback below, and in the meantime I will gladly help with what I can.',
  joined: '{agent} has joined the chat and has read what you wrote.',
  released: '{agent} has handed the chat back to me, the assistant. What can I do for you?',
  left: 'You have left the queue. I am still here, and you can ask for a person again at any time.',
  booked: 'Your callback is booked for {time}. What you wrote here goes along with it. Until then I am still here.',
  taken: 'This time is not free any more. Please choose another.',
  cancelled: 'Your callback for {time} is cancelled. I am still here, and you can ask for a person at any time.',
  calledOff: '{agent} has cancelled your callback for {time}. You can ask for a person here at any time.',
  moved: '{agent} has moved your callback: it is now booked for {time}.',
  unreachable: 'That does not look like an e-mail address or a telephone number. Please check it.',
  requeued:
    '{agent} had to leave. You are not starting over: your place is at the front of the queue, and nothing you wrote is lost.',
  noted: 'I can’t answer that reliably myself, so I have noted it for the person who takes over.',
  masked:
    'For your safety, a number you typed was covered before it was stored, and nobody can read it here. Please do not send card, account or social security numbers in this chat.',
  resolved:
    '{agent} has closed this chat. If anything is still open, just write here and we will go on where we stopped.',
  failed: 'I am sorry, I can’t answer right now, and nobody is on shift. What you wrote is kept.',
  offer: 'I would like a person',
};

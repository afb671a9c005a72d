import { modelled, type WordedTrigger } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';
import type { Match } from './trigger.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:custom|bulk|volume|wholesale|enterprise|corporate|group|tailored) (?:quote|price|pricing|order|orders|plan|discount|deal|offer)s?\b|\b(?:get|request|need|want|give me|send me) (?:a |an |your )?(?:quote|quotation|estimate|proposal|sales call|demo)(?!\w)|\b(?:book|schedule|arrange|see) a (?:demo|sales call)(?!\w)|\bsales (?:team|rep|representative|person|department)(?!\w)|\b(?:negotiate|better price if|price for \d+)(?!\w)/,
    confidence: 0.9,
  },
  {
    find: /\b(?:want|like|need|looking|ready|interested|try|how (?:do|can|could) i|where (?:do|can|could) i|help(?: me)?|possible|assistance|can i|could i|have|got|going|trying)(?!\w)[^.!?\n]{0,24}\b(?:buy|buying|purchas(?:e|ing)|order|ordering|shop|acquire|acquiring|place an order|make an order|sign up for|subscribe to)(?!\w)[^.!?\n]{0,12}\b(?:item|product|article|something|some|several|few|purchase|order|one|plan|licen[cs]e|this|these|it)s?\b|^(?:\w+ ){0,3}(?:make|place) (?:an? )?(?:order|purchase)(?!\w)|\b(?:make|place) (?:an?|another|the) (?:order|purchase)(?!\w)/,
    confidence: 0.75,
    mild: true,
  },
  {
    find: /\b(?:how much|prices?|quote|pricing|cost|order|buy|purchase|upgrade|discount|need)(?!\w)[^.!?\n]{0,30}\b\d{2,} (?:\w+ )?(?:seats|licen[cs]es|users|units|pieces|copies|bikes|laptops|devices)(?!\w)|\b(?:discount|better price|deal|special price|reduction)(?!\w)[^.!?\n]{0,16}\b(?:if|when|for) (?:i|we) (?:buy|order|take|purchase|get|book)(?!\w)|\bwho (?:handles|is in charge of|does|do i (?:contact|talk to|ask|speak to) (?:for|about)) (?:sales|corporate|group|bulk|wholesale|large)(?!\w)|\b(?:upgrade|move|switch) (?:our|my|the whole) (?:\w+ )?(?:team|company|office|organi[sz]ation|business|staff)(?!\w)|\bget started with \d+ (?:seats|users|licen[cs]es|people)(?!\w)|\b(?:do|make|cut|offer) (?:me|us) a (?:good |better )?deal\b|\b(?:can|could|will) you do a deal\b|\b(?:would|could|can|will) you (?:take|accept|do it for|sell (?:it|this) for) (?:\$|€|£)?\d+\b|\bwhat (?:would|will|does) it cost (?:us |me )?(?:to|for)(?!\w)[^.!?\n]{0,30}\b\d{2,}\b|\b(?:looking|planning|want|ready|interested in) (?:to )?(?:switch|mov|onboard|migrat|roll)(?:e|ing)? (?:out )?(?:\w+ ){0,4}(?:employees|users|people|seats|staff|stores|locations|team)(?!\w)|\b(?:want|like|looking|ready|hoping|wish|planning) to (?:buy|purchase|order) (?:two|three|four|five|ten|a few|several|some of|one of|\d+|both) (?:of )?(?:the|your|these|those|[a-z]+s)(?!\w)|\bsend (?:me|us) (?:a |your )?(?:proposal|offer|price list|quotation)(?!\w)|\b(?:quote|pricing|price|offer|discount) (?:for|on) (?:\d+|a (?:bulk|large|big|team)|enterprise|teams?|(?:the|our) (?:company|team|office|school)|bulk)/,
    confidence: 0.9,
  },
  {
    find: /\bdiscount (?:if|for|when) (?:i|we|you|ordering|buying|\d+)(?!\w)|\b(?:want|like|looking|ready|interested|wish|planning|hoping|need)(?!\w)[^.!?\n]{0,16}\b(?:buy|buying|purchas(?:e|ing)|order|ordering|sign up|subscribe|upgrade|acquire)(?!\w)|\b(?:can|could|may|where can|how can|how do) (?:i|we) (?:buy|purchase|order|shop|acquire)(?!\w)/,
    confidence: 0.7,
    mild: true,
  },
];

const ABROAD: Rule[] = [
  {
    find: anyOf(
      'quiero comprar|presupuesto|cotizacion|quero comprar|orcamento',
      'je (?:veux|voudrais|souhaite) (?:acheter|commander)|devis',
      'vorrei (?:comprare|acquistare|ordinare)|preventivo|mochte (?:\\w+ ){0,4}(?:kaufen|bestellen)',
      'angebot (?:anfordern|erhalten|fur)|kostenvoranschlag|wil (?:\\w+ ){0,4}(?:kopen|bestellen)',
      'offerte|chce kupic|wycen\\w*|satin almak|fiyat teklifi',
    ),
    confidence: 0.8,
    mild: true,
  },
  {
    find: glued(
      'хочу купить|хочу заказать|коммерческое предложение|хочу купити|хочу замовити|اريد شراء|عرض سعر',
      'खरीदना चाह|購入したい|見積|买|报价|購買|구매하고 싶|견적',
    ),
    confidence: 0.8,
    mild: true,
  },
];

const VETO =
  /\bnewsletter\b|\b(?:order|buy|get|purchase) (?:an? |another |my )?(?:new |replacement |second |extra )?(?:card|pin|one)(?!\w)|\bused my card\b|\b(?:my|the|an?|this|that|last|order) (?:order|purchase) (?:i|that|has|is|was|number|status|\d)|\b(?:change|cancel|track|modify|edit|check|where is|status|return|bought|purchased|swap)(?!\w)[^.!?\n]{0,24}\b(?:order|purchase|item|product|article)s?\b|\b(?:i|i've|have) (?:bought|purchased|ordered)(?!\w)/g;

const heard = modelled({
  name: 'buying_intent',
  urgency: 20,
  rules: RULES,
  abroad: ABROAD,
  veto: VETO,
  unwritten: 'note',
});

/** Someone who wants to buy and may need help with it, or has a full cart: for sales, not for support. */
export const buyingIntent: WordedTrigger = {
  ...heard,
  look(reading, settings) {
    const { cart = 0 } = reading.input.profile ?? {};
    const isFull = cart > settings.thresholds.cart;
    const full: Match | undefined = isFull
      ? { evidence: `a cart worth ${cart}`, confidence: 1, upTo: 'offer' }
      : undefined;
    return heard.look(reading, settings) ?? full;
  },
};

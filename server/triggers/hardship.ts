import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:can(?:'?t|not| not)|unable to|struggling to|no longer able to|couldn'?t) (?:afford|pay (?:my|the|this|it|rent|bills?)|make (?:my|the) payments?|keep up with)(?!\w)|\b(?:lost my job|laid off|made redundant|financial (?:hardship|difficult\w+|trouble)|bankrupt\w*|(?:more|extra|some) time to pay|pay(?:ing)? (?:it )?(?:a bit |a little )?later because|money (?:is|has been|'s) (?:\w+ )?tight|tight on money|can'?t make ends meet|out of work|unemployed|payment (?:plan|arrangement|holiday)|behind on (?:my )?(?:payments|rent|bills)|debt (?:collector|collection)|evict\w+|on benefits|in debt)(?!\w)/,
    confidence: 0.85,
  },
  {
    find: anyOf(
      'no puedo pagar|perdi (?:mi|el) trabajo|dificultades (?:economicas|financieras)|plan de pagos?',
      'nao consigo pagar|perdi (?:meu|o) emprego|dificuldades financeiras',
      '(?:peux|arrive) (?:pas|plus) (?:a )?payer|difficultes financieres|perdu mon (?:emploi|travail)',
      'non (?:posso|riesco a) pagare|perso il lavoro|difficolta economiche',
      'nicht (?:\\w+ ){0,3}(?:bezahlen|leisten)|arbeitslos|ratenzahlung|zahlungsschwierigkeiten',
      'kan (?:\\w+ ){0,3}niet (?:\\w+ )?betalen|betalingsregeling|baan kwijt|nie stac mnie',
      'stracil[ea]m prace|nie moge zaplacic|raty|odeyemiyorum|isimi kaybettim',
      'maddi (?:zorluk|sikinti)\\w*',
    ),
    confidence: 0.82,
  },
  {
    find: glued(
      'не могу (?:за|о)?платить|потерял\\p{L}* работу|рассрочк|не можу (?:за|с)?платити',
      'втратил\\p{L}* роботу|розстрочк|لا استطيع (?:الدفع|دفع|السداد)|فقدت (?:وظيفتي|عملي)',
      'भुगतान नहीं कर|नौकरी (?:चली|छूट)|払えない|支払えません|失業|付不起|失业|分期|못 ?내|실직|돈이 없',
    ),
    confidence: 0.82,
  },
];

/** The visitor cannot pay. A person may have room that a price list has not. */
export const hardship = modelled({ name: 'hardship', urgency: 50, rules: RULES, neverOverheard: true });

import { modelled } from './modelled.ts';
import { anyOf, glued, type Rule } from './rules.ts';

const RULES: Rule[] = [
  {
    find: /\b(?:my|our|the) (?:\w+ )?(?:account|card|identity|profile|email|password|wallet)s? (?:\w+ ){0,2}(?:hacked|stolen|compromised|cloned|hijacked|breached)(?!\w)|\b(?:someone|somebody|hackers?|thief)(?!\w)[^.!?\n]{0,20}\b(?:hacked|stole|accessed|got into|used|cloned|jacked)(?!\w)[^.!?\n]{0,20}\b(?:account|card|details|identity|password|profile|email)(?!\w)|\b(?:i'?ve|i have|been|got|was) (?:been )?(?:scammed|defrauded|hacked|phished)(?!\w)|\bidentity theft\b/,
    confidence: 0.9,
  },
  {
    find: anyOf(
      '(?:me )?(?:han )?hacke\\w+ (?:\\w+ ){0,3}cuenta|cuenta (?:hackeada|robada)',
      'me (?:han )?(?:estafaron|estafado)|conta (?:hackeada|invadida|roubada)',
      'fui (?:hackead[oa]|roubad[oa]|enganad[oa])|compte (?:pirate|vole|hacke)',
      'me suis fait (?:pirater|arnaquer|voler)|account (?:hackerato|rubato|violato)',
      'konto (?:wurde |ist )?gehackt|gehackt|gehackt worden|account is gehackt',
      'wlama\\w+ (?:mi )?(?:sie )?na (?:moje )?konto|hesabim (?:calindi|hacklendi|ele gecirildi)',
    ),
    confidence: 0.88,
  },
  {
    find: glued(
      '(?:аккаунт|счет|карту|карта)[^.!?\\n]{0,14}(?:взлом|украл|похит)|взломали',
      '(?:акаунт|картку|рахунок)[^.!?\\n]{0,14}(?:злам|вкрал|викрал)|зламали|اختراق حساب',
      'سرقه (?:حساب|بطاق)|अकाउंट हैक|हैक हो|乗っ取ら|不正アクセス|账号被盗|被盗了|被骗|해킹|도용',
    ),
    confidence: 0.88,
  },
];

/** Somebody else is at the visitor's account, card or name. */
export const fraud = modelled({ name: 'fraud', urgency: 82, rules: RULES, neverOverheard: true });

import type { Plain } from './plain.ts';
import { anyOf, findRule, glued, type Rule, type Span } from './rules.ts';

const END = 'cancel|close|delete|return|remove|stop|end|refund';
const KEEP =
  "keep|stay|continue|renew|hold on to|don'?t cancel|do not cancel|not cancel|don'?t close|not close|don'?t delete|not delete|leave it as it is|leave everything";

/** Wishes that cannot both be granted, and answers that leave a question as open as it was. */
const RULES: Rule[] = [
  {
    find: new RegExp(
      `\\b(?:want|like|need|please|to|and|but|i'?d)(?!\\w)[^.!?\\n]{0,20}\\b(?:${END})(?!\\w)[^.!?\\n]{0,40}\\b(?:but|and|yet|while|also|then)(?!\\w)[^.!?\\n]{0,20}\\b(?:${KEEP})(?!\\w)[^.!?\\n]{0,12}\\b(?:it|same|this|that|my|the|too)(?!\\w)|\\b(?:${KEEP})(?!\\w)[^.!?\\n]{0,40}\\b(?:but|and also|yet)(?!\\w)[^.!?\\n]{0,20}\\b(?:${END})(?!\\w)[^.!?\\n]{0,8}\\b(?:it|this|that|too|as well)(?!\\w)`,
    ),
    confidence: 0.8,
  },
  {
    find: /\b(?:yes and no|both yes and no|yes,? no,? (?:maybe|wait)|i want it and i don'?t|i do and i don'?t|neither(?: of (?:them|those|these|the two))?(?: and both)?|both and neither|none of (?:them|these|those|the above))(?!\w)|\bwant (?:to )?(\w+)(?!\w)[^!?\n]{0,40}\b(?:don'?t|do not) want (?:to )?\1\b/,
    confidence: 0.8,
  },
  {
    find: /^\W*(?:(?:um+|hmm*|well|sorry|uh+)\W+)?(?:i (?:really )?(?:don'?t|do not) know|(?:i have )?no idea|not sure|i'?m not sure|dunno|idk|no clue|hard to say|whatever|what do you mean|i (?:don'?t|do not) understand(?: (?:the|your) question)?|huh|it depends|something else|anything|you tell me)\W*$/,
    confidence: 0.78,
  },
  {
    find: anyOf(
      "si y no|ni idea|no (?:lo )?se(?=\\W*$)|ninguno de los dos|no entiendo la pregunta|quiero (\\w+)[^!?\\n]{0,30}pero no quiero \\1|oui et non|aucune idee|je ne sais pas(?=\\W*$)|ni l'un ni l'autre|ja und nein|jein|keine ahnung|weiss (?:ich )?nicht(?=\\W*$)|weder noch|keins von beiden|sim e nao|nao sei(?=\\W*$)|nenhum dos dois|si e no|non lo so|non saprei|nessuno dei due|ja en nee|geen idee|weet ik niet|geen van beide|i tak i nie|nie wiem(?=\\W*$)|zadne z nich|hem evet hem hayir|bilmiyorum|hicbiri",
    ),
    confidence: 0.78,
  },
  {
    find: glued(
      'и да,? и нет|не знаю(?=[^\\p{L}]*$)|понятия не имею|ни то,? ни другое|і так,? і ні|не знаю(?=[^\\p{L}]*$)|гадки не маю|ні те,? ні інше|نعم ولا|لا اعرف|لا ادري|مش عارف|ولا واحد|हां भी और नहीं भी|पता नहीं|मालूम नहीं|कोई नहीं|はいでもあり|分かりません|わかりません|わからない|どちらでもな|不知道|不清楚|都不是|也是也不是|모르겠|글쎄요|둘 다 아니',
    ),
    confidence: 0.78,
  },
];

/** A message that wants two things which exclude each other, or that answers a question with nothing. */
export function findContradiction(plain: Plain): Span | undefined {
  return findRule(plain, RULES);
}

import { fold } from './plain.ts';
import { anyOf, findRule, glued, type Rule } from './rules.ts';

/** Somebody does not want to live, or may hurt themselves: in sixteen languages, as folded text has them. */
export const DESPAIR: readonly Rule[] = [
  {
    find: /\b(?:kill(?:ing)? myself|suicid(?:e|al)|end (?:my|it all|my own) life|self[- ]harm|(?:hurt|cut)(?:ing)? myself (?:tonight|again|on purpose)|hurting myself|(?:want|going|wish) to die|wish i (?:was|were) dead|(?:end|ending) my life|(?:can'?t|cannot) go on (?:any ?more|like this|living)|no reason to live|rather be dead|don'?t want to (?:live|be here any ?more|be alive)|take my own life)(?!\w)/,
    confidence: 0.95,
  },
  {
    find: anyOf(
      '(?:ya )?no quiero (?:vivir|seguir viviendo)|quiero morir(?:me)?|quitarme la vida|matarme|suicid\\w+',
      'nao quero (?:mais )?viver|quero morrer|me matar|tirar a minha vida|acabar com a minha vida',
      'veux plus vivre|veux mourir|me suicider|me tuer|envie de mourir|en finir avec la vie',
      'non voglio (?:piu )?vivere|voglio morire|uccidermi|farla finita',
      '(?:nicht|nimmer) mehr leben|will sterben|mich umbringen|bringe? mich um|selbstmord|das leben nehmen',
      'niet meer leven|wil (?:niet meer|dood)|maak er een eind aan|zelfmoord|mezelf (?:iets aan|van kant)',
      'nie chce (?:juz )?zyc|chce umrzec|(?:chce )?sie zabic|zabic sie|zabije sie|samoboj\\w+',
      'yasamak istemiyorum|olmek istiyorum|kendimi oldur\\w+|intihar\\w*',
    ),
    confidence: 0.93,
  },
  {
    find: glued(
      'не хочу (?:больше |жить)|хочу умереть|покончить с собой|самоубий|убью себя|не хочу (?:більше )?жити|хочу померти|самогуб|покінчити з собою|вбити себе',
      'لا اريد ان اعيش|اريد ان اموت|ابغي اموت|عايز اموت|اقتل نفسي|انتحر|انتحار|जीना नहीं चाह|मरना चाहत|खुदकुशी|आत्महत्या|जान दे दू',
      '生きたくない|死にたい|自殺|消えてしまいたい|不想活|想死|自杀|轻生|살고 싶지 않|죽고 싶|자살|자해',
    ),
    confidence: 0.93,
  },
];

/** Do these words say that somebody may take their own life? */
export function speaksOfDespair(text: string): boolean {
  return findRule(fold(text), DESPAIR) !== undefined;
}

import { fold } from '../language/words.ts';
import { asks } from './asking.ts';
import { readSmallTalk, withoutPleasantries } from './smalltalk.ts';

/** Something is still wanted, or wrong. */
const WANTING =
  /\b(?:but|need|want|still|problem|wrong|not|aber|brauche|noch|nicht|pero|necesito|mais|besoin|pas|ma|non|mas|preciso|nao|maar|niet)\b/;

/** Only thanks, agrees or says goodbye, whatever else it mentions: `ok great, see you on Monday`. */
export function isFarewell(message: string, locale: string): boolean {
  const talk = readSmallTalk(message, locale)?.talk;
  if (talk) return talk !== 'help' && talk !== 'bot' && talk !== 'here';
  const rest = withoutPleasantries(message);
  return rest !== message && message.length < 100 && !asks(rest) && !WANTING.test(fold(rest));
}

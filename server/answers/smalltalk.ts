import { detectLanguage } from '../language/detect.ts';
import { fold } from '../language/words.ts';
import { PHRASES } from './speech/phrases.ts';
import type { Speech, Talk } from './speech/speech.ts';
import { SPEECH } from './speech/texts.ts';
import { MORE_SPEECH } from './speech/texts-more.ts';

/** A message that asks nothing of the knowledge: what it does, and in which language. `isObjection`: what was said is not what was asked. */
export type SmallTalk = { talk: Exclude<Talk, 'filler' | 'wrong'>; language: string; isObjection?: true };

/** What a message of several phrases is mostly for, first wins: `hi, are you a bot?` asks, `ok thanks bye` leaves. */
const ORDER: Talk[] = ['bot', 'help', 'here', 'well', 'wrong', 'no', 'bye', 'thanks', 'yes', 'ok', 'greeting'];
const UNSPACED = /^(?:ja|zh|ko)$/;

type Entry = { phrase: string; talk: Talk; language: string };
const ENTRIES: Entry[] = Object.entries(PHRASES)
  .flatMap(([language, phrases]) =>
    (Object.entries(phrases) as [Talk, string][]).flatMap(([talk, list]) =>
      list
        .split('|')
        .filter(Boolean)
        .map((phrase) => ({ phrase: plain(phrase), talk, language })),
    ),
  )
  .sort((a, b) => b.phrase.length - a.phrase.length);
const BY_LETTER = new Map<string, Entry[]>();
for (const entry of ENTRIES)
  BY_LETTER.set(entry.phrase[0] ?? '', [...(BY_LETTER.get(entry.phrase[0] ?? '') ?? []), entry]);

/** The words around the site's own, in a language (ISO 639-1); English when it is not spoken. */
export function speechOf(language: string): Speech {
  return SPEECH[language] ?? MORE_SPEECH[language] ?? (SPEECH.en as Speech);
}

/** The small talk that a whole message is, or null when something is left that wants an answer. */
export function readSmallTalk(message: string, locale: string): SmallTalk | null {
  const language = detectLanguage(message, locale.slice(0, 2).toLowerCase());
  const text = plain(message);
  if (text === '') return signs(message, language);
  const found = consume(text, language);
  if (found.rest !== '') return null;
  const talk = ORDER.find((one) => found.entries.some((entry) => entry.talk === one));
  if (!talk || talk === 'filler') return null;
  const own = found.entries.find((entry) => entry.talk === talk)?.language ?? language;
  return talk === 'wrong' ? { talk: 'no', language: own, isObjection: true } : { talk, language: own };
}

const PLEASANTRY =
  /^\s*(?:(?:ok(?:ay|ey)?|k|cool|great|nice one|alright|all right|right|perfect|awesome|lovely|brilliant|yeah|yes|yo|sup|lol|haha|hmm+|um+|uh+|so|well|thanks?(?: (?:you|a lot|so much|very much|again|mate))?|thx|ty|cheers|sorry|please|merci(?: beaucoup)?|super|danke(?: schön| sehr)?|vielen dank|alles klar|gracias|muchas gracias|vale|grazie(?: mille)?|obrigad[oa]|bedankt|dank je(?: wel)?|oké?)(?=[\s,.!;:–-])[\s,.!;:–-]*)+(?=\S+\s+\S)/iu;
const AFTERTHOUGHT =
  /(?<=\S\s+\S+)[\s,]+(?:(?:ok(?:ay)?|lol|haha|thx|thanks|thank you|ty|cheers|mate|bro|pls|plz|please|help|asap|bitte|danke|svp|merci|por favor|gracias|grazie|aub)[\s,]*)+(?=[\s?!.]*$)/iu;

/** A message without the pleasantries around what it asks: `ok cool thx so how much is it` -> `how much is it`. */
export function withoutPleasantries(message: string): string {
  const short = message.replace(PLEASANTRY, '').replace(AFTERTHOUGHT, '');
  return short.trim() === '' ? message : short;
}

/** A question without the greeting before it, and whether there was one. */
export function withoutGreeting(message: string): { question: string; isGreeted: boolean } {
  const match =
    /^\s*(?:(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|hola|buenos d[ií]as|buenas tardes|bonjour|salut|hallo|guten tag|guten morgen|moin|ol[aá]|oi|bom dia|boa tarde|ciao|buongiorno|salve|hoi|goedemorgen|goedemiddag|dag)(?: (?:there|all|team|everyone|zusammen|a todos))?\b[\s,!.:;–-]*)+/i.exec(
      message,
    );
  const question = match ? message.slice(match[0].length) : message;
  return match && question.trim() ? { question, isGreeted: true } : { question: message, isGreeted: false };
}

function consume(text: string, language: string): { rest: string; entries: Entry[] } {
  const entries: Entry[] = [];
  let rest = text;
  while (rest) {
    const fits = (BY_LETTER.get(rest[0] ?? '') ?? []).filter(
      ({ phrase, language: own }) =>
        rest.startsWith(phrase) && (rest.length === phrase.length || rest[phrase.length] === ' ' || UNSPACED.test(own)),
    );
    const longest = fits.filter(({ phrase }) => phrase.length === fits[0]?.phrase.length);
    const best = longest.find((entry) => entry.language === language) ?? longest[0];
    if (!best) return { rest, entries };
    entries.push(best);
    rest = rest.slice(best.phrase.length).trimStart();
  }
  return { rest, entries };
}

/** Messages of signs alone: a thumb up says ok, a heart thanks, question marks ask what that was. */
function signs(message: string, language: string): SmallTalk {
  if (/[❤💕💖🙏🥰😍😘💐🌹💙💚🧡💜]/u.test(message)) return { talk: 'thanks', language };
  if (/👋/u.test(message)) return { talk: 'greeting', language };
  if (/👎/u.test(message)) return { talk: 'no', language };
  if (/\p{Extended_Pictographic}/u.test(message)) return { talk: 'ok', language };
  return { talk: 'help', language, isObjection: true };
}

function plain(text: string): string {
  return fold(text)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

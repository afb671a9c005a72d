import { findCards } from './personal/card.ts';
import { findEmails } from './personal/email.ts';
import type { Found } from './personal/found.ts';
import { findHealthNumbers } from './personal/health.ts';
import { findIbans } from './personal/iban.ts';
import { findAddresses } from './personal/ip.ts';
import { findPhones } from './personal/phone.ts';
import { findSocialSecurity } from './personal/ssn.ts';

export type { Found, PersonalType } from './personal/found.ts';

export type Redacted = { text: string; found: Found[] };

const FINDERS: ((text: string) => Found[])[] = [
  findEmails,
  findIbans,
  findAddresses,
  findHealthNumbers,
  findSocialSecurity,
  findCards,
  findPhones,
];

/**
 * Finds personal values in a text and replaces each with its mask, such as `[email]`.
 * Found values come in reading order and never overlap; where two kinds fit the same digits, the stricter one wins
 * (a checksum beats a shape, a shape beats a guess from the words before it).
 */
export function redact(text: string): Redacted {
  const found = findPersonal(text);
  let masked = '';
  let from = 0;
  for (const { type, start, end } of found) {
    masked += `${text.slice(from, start)}[${type}]`;
    from = end;
  }
  return { text: masked + text.slice(from), found };
}

/** The same search without the masked text. */
export function findPersonal(text: string): Found[] {
  if (!/[@\d:\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/.test(text)) return [];
  const plain = asciiDigits(text);
  const found: Found[] = [];
  for (const find of FINDERS) {
    for (const value of find(plain)) {
      if (!found.some((other) => value.start < other.end && value.end > other.start)) found.push(value);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Arabic, Persian, Hindi and full-width digits as 0-9; every replacement has the same length, so offsets hold. */
function asciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19\uff0b]/g, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0xff0b) return '+';
    const zero = code >= 0xff10 ? 0xff10 : code >= 0x0966 ? 0x0966 : code >= 0x06f0 ? 0x06f0 : 0x0660;
    return String(code - zero);
  });
}

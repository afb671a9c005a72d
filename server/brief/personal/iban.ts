import type { Found } from './found.ts';

/** Length of an IBAN by country, from the SWIFT IBAN registry. */
const LENGTHS: Record<string, number> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const START = /(?<![A-Za-z0-9])([A-Za-z]{2})\d{2}(?=[ -]?[A-Za-z0-9])/g;
const SHORTEST = 15;

/** IBANs, spaced or not, proved by their check digits (ISO 13616: mod 97 is 1); one that only looks so is an `account`. */
export function findIbans(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(START)) {
    const length = LENGTHS[match[1]?.toUpperCase() ?? ''];
    if (length === undefined) continue;
    const start = match.index;
    const { code, ends } = collect(text, start, length);
    const end = ends[length - 1];
    if (
      end !== undefined &&
      !/[A-Za-z0-9]/.test(text[end] ?? '') &&
      oneCase(text.slice(start, end)) &&
      remainder(code) === 1
    ) {
      found.push({ type: 'iban', start, end });
      continue;
    }
    const last = ends[ends.length - 1];
    const nearly = code.length >= Math.max(SHORTEST, length - 2) && digits(code) >= 10;
    if (last !== undefined && nearly) found.push({ type: 'account', start, end: wordEnd(text, last) });
  }
  return found;
}

/** The next `length` letters and digits from `start`, single spaces and hyphens left out, with the offset after each. */
function collect(text: string, start: number, length: number): { code: string; ends: number[] } {
  let code = '';
  const ends: number[] = [];
  for (let at = start; at < text.length && code.length < length; at++) {
    const character = text[at] as string;
    if (/[A-Za-z0-9]/.test(character)) {
      code += character;
      ends.push(at + 1);
    } else if (!/[ -]/.test(character) || /[ -]/.test(text[at - 1] ?? ' ')) break;
    else if (!/^[ -](?:[A-Za-z]?\d|[A-Za-z0-9]{1,4}\b)/.test(text.slice(at, at + 6))) break;
  }
  return { code: code.toUpperCase(), ends };
}

function remainder(code: string): number {
  let rest = 0;
  for (const character of code.slice(4) + code.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}

function oneCase(value: string): boolean {
  return value === value.toUpperCase() || value === value.toLowerCase();
}

function digits(code: string): number {
  return code.replace(/\D/g, '').length;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (/[A-Za-z0-9]/.test(text[end] ?? '')) end++;
  return end;
}

import type { Found } from './found.ts';

const CANDIDATE =
  /(?<![\d.,+])\d(?:[ \-\u200b-\u200f\u2060]{0,2}\d){11,18}(?![\d])|(?<![\d.,+])\d{4}(?:\.\d{4}){3}(?![\d.])/g;
const ISSUED = /^(?:4|5[0-8]|2[2-7]|3[04-9]|6|1800|2131)/;
const NAMED =
  /(?:card|visa|mastercard|amex|maestro|tarjeta|carte|karte|cart[aã]o|carta|kaart|kart[aeyę]|карт|картк|بطاقة|कार्ड|カード|卡|카드)[^\n]{0,30}$/i;

/** Payment card numbers of 12 to 19 digits, proved by the Luhn check (ISO/IEC 7812-1, annex B). */
export function findCards(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const number = match[0].replace(/\D/g, '');
    const start = match.index;
    const end = start + match[0].length;
    const named = NAMED.test(text.slice(Math.max(0, start - 50), start));
    if (luhn(number) && !/^(\d)\1+$/.test(number)) {
      const credible = ISSUED.test(number) && number.length >= 13 && !/^\d{2,4}[- ]\d{2}[- ]\d{2} /.test(match[0]);
      if (named || credible) found.push({ type: 'card', start, end });
    } else if (named && number.length >= 14) found.push({ type: 'account', start, end });
  }
  return found;
}

function luhn(number: string): boolean {
  let sum = 0;
  for (let i = 0; i < number.length; i++) {
    const digit = Number(number[number.length - 1 - i]);
    const counted = i % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

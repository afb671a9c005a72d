import type { Found } from './found.ts';

const CANDIDATE =
  /(?<![\d#$€£¥.,/:@_-])(?:\+|00)?[ ]?\(?\d{1,5}\)?(?:[ ./\-\u2010-\u2013\u00a0\u200b-\u200f\u2060]{0,2}\(?\d{1,11}\)?){0,7}(?: ?(?:x|ext\.?) ?\d{2,6})?(?![\d@])/gi;

/** Shapes that no order number, date, price or street has. */
const SHAPES = [
  /^\+\d/,
  /^00[1-9](?:[ -]?\d){8,}/,
  /^\(0?\d{2,4}\) ?\d{3,4}[- .]?\d{3,4}$/,
  /^(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?: ?(?:x|ext\.?) ?\d{2,6})?$/i,
  /^0\d(?:([ .-])\d{2}\1?){4}$/,
  /^0\d{1,4}[ /-]\d{3,4}[ -]?\d{2,4}(?:[ -]\d{2,4}){0,2}$/,
  /^0[1-9]\d{1,3}(?: \d{2,4}){2,4}$/,
];

const BEFORE =
  /(?:phone|mobile|\bcell|\btel\b|\btel[.:]|\bfax|desk\b|\bcall|answering|messages? to|registered|\btext\b|\bsms\b|whatsapp|\breach|\bring\b|contact|hotline|landline|dial|number (?:is|for|in)\b|numbers? are|telefon|t[ée]l[ée]phone|t[ée]l[ée]fono|handy|rufnummer|num[ée]ro|n[úu]mero|m[óo]vil|celular|telem[óo]vel|portable|cellulare|chiam|llam|appel|anruf|bel(?:len|t)? |nummer|numer |telefonu|zadzwo|ara(?:yın|yin)|телефон|номер|звон|дзвон|هاتف|رقم|جوال|اتصل|फोन|नंबर|मोबाइल|電話|番号|携帯|电话|手机|号码|전화|번호|휴대폰)[^\d]{0,24}$/i;
const OTHER_NUMBER =
  /(?:licen[cs]e|passport|order|purchase|invoice|card|account|tracking|ticket|booking|reference|ref\.?|case|serial|flight|policy|claim|parcel|item|room|zip|iban|pedido|commande|bestell|rechnung|zam[óo]wien|sipari[şs]|заказ|замовлен|注文|订单|주문)[^\d\n]{0,16}$/i;

/**
 * Telephone numbers: by a shape that only they have, or by the words before them.
 * Seven to fifteen digits (ITU-T E.164); dates, times, prices and order numbers are left alone.
 */
export function findPhones(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const value = trim(match[0]);
    const start = match.index + match[0].indexOf(value);
    const end = start + value.length;
    const count = value.replace(/(?:x|ext).*$/i, '').replace(/\D/g, '').length;
    if (count < 7 || count > 15 || isDate(value) || /^[\s]*(?:%|€|\$|£|kg|km|GB|MB)/.test(text.slice(end, end + 4)))
      continue;
    const before = text.slice(Math.max(0, start - 40), start);
    const glued = /[a-z\u00c0-\u024f\u0400-\u04ff]$/i.test(before);
    const shaped = SHAPES.some((shape) => shape.test(value)) && !/^\d{3}[- ]\d{2}[- ]\d{4}$/.test(value);
    if (glued && !/^\d{3}-\d{3}-\d{4}$/.test(value)) continue;
    const named = BEFORE.test(before) || /^ (?:office|mobile|fax|phone|cell)\b/i.test(text.slice(end, end + 8));
    if (OTHER_NUMBER.test(before) && !/(?:phone|mobile|call)[^\d]{0,12}$/i.test(before)) continue;
    if (shaped || named) found.push({ type: 'phone', start, end });
  }
  return found;
}

function trim(value: string): string {
  let trimmed = value.trim().replace(/[ ./\-\u2010-\u2013]+$/, '');
  if (!trimmed.includes(')')) trimmed = trimmed.replace(/^\(/, '').replace(/ \(\d*$/, '');
  if (!trimmed.includes('(')) trimmed = trimmed.replace(/\)$/, '');
  return trimmed;
}

function isDate(value: string): boolean {
  return (
    /^(?:19|20)\d{2}[-/. ]\d{1,2}[-/. ]\d{1,2}(?: \d{1,2})?$/.test(value) ||
    /^\d{1,2}[-/. ]\d{1,2}[-/. ](?:19|20)\d{2}(?: \d{1,2})?$/.test(value) ||
    (/^\d{8}$/.test(value) && /^(?:19|20)\d{2}(?:0\d|1[0-2])/.test(value)) ||
    (/^(?:\d{1,3}[. ]){1,3}\d{3}$/.test(value) && !/^0/.test(value) && /^[1-9]\d?0?[. ]000/.test(value))
  );
}

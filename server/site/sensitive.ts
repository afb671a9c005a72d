import { findPersonal } from '../brief/redact.ts';
import type { MaskedKind, Site } from './settings.ts';

/** Other shapes are as often an order's number, and what is masked here is lost for good. */
const SSN = /^\d{3}([- ])\d{2}\1\d{4}$/;

/** Puts a mask such as `[card]` in the place of each number that the site does not want stored. `kinds` names what was found. */
export function mask(site: Site, text: string): { text: string; kinds: MaskedKind[] } {
  const found = findPersonal(text).filter(
    ({ type, start, end }) =>
      site.sensitive.mask.includes(type) && (type !== 'ssn' || SSN.test(text.slice(start, end))),
  );
  let masked = '';
  let from = 0;
  for (const { type, start, end } of found) {
    masked += `${text.slice(from, start)}[${type}]`;
    from = end;
  }
  return { text: masked + text.slice(from), kinds: [...new Set(found.map(({ type }) => type))] };
}

/** Kinds of sensitive numbers in a stored text: those that were masked, and those that the site lets stand. */
export function sensitiveIn(text: string): string[] {
  const masks = [...text.matchAll(/\[(card|iban|account|ssn|health|ip|phone|email)\]/g)].map(
    ([, kind]) => kind as string,
  );
  return [...new Set([...masks, ...findPersonal(text).map(({ type }) => type)])];
}

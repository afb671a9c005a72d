import { contactLink } from '../text.ts';

/** Where a visitor is to be called or written to. */
export function ContactLink({ contact }: { contact: string }) {
  const link = contactLink(contact);
  return link ? <a href={link}>{contact}</a> : <bdi>{contact}</bdi>;
}

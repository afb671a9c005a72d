import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses that are not of the public internet (IANA special-purpose registries, RFC 6890 and its successors). */
const PRIVATE = new BlockList();
for (const range of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
])
  add(range, 'ipv4');
/** Within 2000::/3, the only part of IPv6 that is given out; the last ones carry IPv4 addresses, which could be anyone's. */
for (const range of ['2001::/23', '2001:db8::/32', '3fff::/20', '2002::/16']) add(range, 'ipv6');
const GIVEN_OUT = new BlockList();
GIVEN_OUT.addSubnet('2000::', 3, 'ipv6');

function add(range: string, family: 'ipv4' | 'ipv6'): void {
  const [address, bits] = range.split('/') as [string, string];
  PRIVATE.addSubnet(address, Number(bits), family);
}

/** Is an IP address loopback, private, link-local (and so a cloud's metadata), reserved or a disguise of one of these? */
export function isPrivate(ip: string): boolean {
  const address = ip.split('%')[0] as string;
  const family = isIP(address);
  if (family === 4) return PRIVATE.check(address, 'ipv4');
  return family !== 6 || !GIVEN_OUT.check(address, 'ipv6') || PRIVATE.check(address, 'ipv6');
}

export type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;

export const resolveHost: Resolve = (host) => lookup(host, { all: true, verbatim: true });

/**
 * The addresses of a host, all of them checked: what is connected to must be one of these, since a second look-up could be answered
 * otherwise. Throws when the host has no address, or any of them is private and may not be.
 */
export async function addressesOf(host: string, resolve: Resolve, mayBePrivate: boolean) {
  const literal = host.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  const found = family ? [{ address: literal, family }] : await resolve(literal);
  if (found.length === 0) throw new Error(`${host} has no address`);
  const bad = mayBePrivate ? undefined : found.find(({ address }) => isPrivate(address));
  if (bad) throw new Error(`${host} is at ${bad.address}, which is no public address (--allow-private permits it)`);
  return found;
}

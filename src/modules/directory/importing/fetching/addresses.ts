import { lookup } from 'node:dns';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

import { Refusal } from '#platform/refusal.ts';

/** Of this machine, this network, a cloud's own services, and what is set aside for other uses. */
const notPublic = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  notPublic.addSubnet(net, bits, 'ipv4');

/** The part of IPv6 that is given out; all else, and what stands for an IPv4 address, is not asked. */
const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
const notPublicV6 = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  notPublicV6.addSubnet(net, bits, 'ipv6');

export function isPublic(address: string): boolean {
  if (isIP(address) === 4) return !notPublic.check(address, 'ipv4');
  return isIP(address) === 6 && publicV6.check(address, 'ipv6') && !notPublicV6.check(address, 'ipv6');
}

/**
 * The address of a feed, if it is one that may be asked.
 *
 * @param mayReach Hosts that are asked although they are not public: what an operator said.
 * @throws Refusal
 */
export function feedAddress(text: string, mayReach: readonly string[]): URL {
  const url = URL.parse(text.trim());
  const isOpen = url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
  if (!url || !isOpen || text.length > 2000) throw new Refusal('invalid', 'directory.import-feed-address');
  const host = hostOf(url);
  const isNamedHere = host === 'localhost' || /\.(localhost|local|internal|lan|home\.arpa)$/.test(host);
  const isHidden = isIP(host) === 0 ? isNamedHere : !isPublic(host);
  if (isHidden && !mayReach.includes(host)) throw privateAddress();
  return url;
}

function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * Finds the address of a name as a connection does, and gives only one that may be asked: what was looked at is
 * what is connected to, so a name cannot be public when it is asked and private a moment later.
 */
export function publicLookup(mayReach: readonly string[]) {
  return (name: string, options: LookupOptions, found: Found): void => {
    lookup(name, { all: true, verbatim: true, family: options.family ?? 0 }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return found(error ?? new Error('no address'), []);
      const isRefused = !mayReach.includes(name) && !addresses.every(({ address }) => isPublic(address));
      if (isRefused) return found(privateAddress(), []);
      if (options.all) return found(null, addresses);
      return found(null, first.address, first.family);
    });
  };
}

function privateAddress(): Refusal {
  return new Refusal('invalid', 'directory.import-feed-private');
}

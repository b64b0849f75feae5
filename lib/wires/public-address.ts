import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** The address belongs to this machine, its network or no one at all. */
export class PrivateAddressError extends Error {
  override name = 'PrivateAddressError';
}

const givenOut = ipaddr.parseCIDR('2000::/3');
/** Answers machines in Azure about themselves, and is no reserved address. */
const cloudService = '168.63.129.16';

/**
 * True for an IP address of the public internet. Loopback, private, link-local (the metadata
 * services of clouds), reserved and multicast ranges are not, nor IPv6 forms that carry one of them.
 * Of IPv6 only 2000::/3 was ever given out (RFC 4291, section 2.4).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast' || parsed.toString() === cloudService) return false;
  return parsed.kind() === 'ipv4' || parsed.match(givenOut);
}

/**
 * Refuses a host written as a private IP address: a connection to one never asks the resolver.
 * @throws {PrivateAddressError}
 */
export function requirePublicHost(hostname: string): void {
  const bare = hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && !isPublicAddress(bare)) {
    throw new PrivateAddressError(`${bare} is not an address of the public internet`);
  }
}

/**
 * A resolver for a connection: what it checks is what gets connected to, so a name that changes its
 * answer between two questions (DNS rebinding) gains nothing. One private answer refuses the name.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const addresses = found as LookupAddress[];
    const first = addresses[0];
    const hidden = addresses.find(({ address }) => !isPublicAddress(address));
    if (hidden !== undefined || first === undefined) {
      // Senders are told this: what names of our network lead to is none of their business.
      const where =
        first === undefined ? 'nowhere' : 'an address that is not of the public internet';
      const reason = `${hostname} leads to ${where}`;
      return callback(new PrivateAddressError(reason), '', 0);
    }
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

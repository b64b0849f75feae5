import { isIP } from 'node:net';
import { isPublicAddress } from '#lib/wires/public-address.ts';

/** Names that lead nowhere outside a machine or its network (RFC 6761, RFC 6762, RFC 8375). */
const privateName = /(?:^|\.)(?:localhost|local|internal|test|invalid|home\.arpa)$/;

/**
 * Whether others can reach the site at all: its host is a name with a dot that is not reserved for
 * private use, or an IP address of the public internet.
 */
export function isPublicSite(siteUrl: string): boolean {
  const host = new URL(siteUrl).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes('.') && !privateName.test(host);
}

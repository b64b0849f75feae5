import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import { nameOfToken } from '#lib/bearer-token.ts';

/** A proxy of this machine connects over loopback too, for the whole world: it leaves one of these. */
const FORWARDING_HEADERS = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip',
];

/** Under a public name comes what a proxy that leaves no header passes on, or a page of a stranger
 * in a browser of this machine. */
const LOCAL_HOST = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/i;

/**
 * Whether `/metrics` is opened to this request: one made on this machine by nobody's order, or
 * one that carries the token. Others get a 404: that there is something is told to nobody.
 * @param token `METRICS_TOKEN`; `null` opens to this machine alone.
 */
export function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  const { headers, socket } = request;
  const tokens = new Map(token === null ? [] : [['metrics', token]]);
  if (nameOfToken(headers.authorization ?? null, tokens) !== null) return true;
  const isForwarded = FORWARDING_HEADERS.some((name) => name in headers);
  return !isForwarded && isLoopback(socket.remoteAddress) && LOCAL_HOST.test(headers.host ?? '');
}

function isLoopback(address: string | undefined): boolean {
  if (address === undefined || !ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === 'loopback';
}

import { backOff } from '#lib/outgoing/back-off.ts';
import { limits } from './limits.ts';

/** Milliseconds until a place is asked for again after a good answer. */
export function waitAfterAnswer(expiresIn: number | null, random = Math.random()): number {
  const { least, most } = limits.expiresAfter;
  return Math.min(Math.max(expiresIn ?? 0, least), most) + random * limits.jitter;
}

/** Milliseconds until a place is asked for again after `failures` failures in a row, at least one. */
export function waitAfterFailure(failures: number, random = Math.random()): number {
  return backOff(failures, limits.retryAfter, random);
}

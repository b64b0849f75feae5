import { limits } from './limits.ts';

/** Milliseconds until a place is asked for again after a good answer. */
export function waitAfterAnswer(expiresIn: number | null, random = Math.random()): number {
  const { least, most } = limits.expiresAfter;
  return Math.min(Math.max(expiresIn ?? 0, least), most) + random * limits.jitter;
}

/** Milliseconds until a place is asked for again after `failures` failures in a row, at least one. */
export function waitAfterFailure(failures: number, random = Math.random()): number {
  const { first, last } = limits.retryAfter;
  return Math.min(first * 2 ** (failures - 1), last) * (0.75 + random / 2);
}

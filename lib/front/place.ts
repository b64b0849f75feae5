import {
  dateParameter,
  formatListAddress,
  type ParsedListAddress,
  parseListAddress,
} from '#lib/stories/list-address.ts';
import type { AddressKind } from './address.ts';

/** What a route may answer at an address. */
export interface Place {
  kind: AddressKind;
  /** Canonical path. */
  path: string;
  /** Known parameters as the press gets them, with the question mark; empty without. */
  query: string;
  /** Minsk day in the path of a story; null elsewhere. */
  day: string | null;
  /** A parameter that became a part of the path: left out of the redirect to it. */
  spent?: string;
}

/** A place without a day. `query`: empty without parameters. */
export const place = (kind: AddressKind, path: string, query = ''): Place => ({
  kind,
  path,
  query,
  day: null,
});

/** `base/page/1` is another spelling of `base`. */
export function listPlace(base: string, address: ParsedListAddress): Place {
  if (address.kind === 'first-page') return place('list', base);
  return place(address.kind === 'page' ? 'list' : 'period', formatListAddress(base, address));
}

/** `base?date=2026-11-22`, as the form «Перейти к дате» asks, is another spelling of that day. */
export function dayPlace(
  base: string,
  address: ParsedListAddress | null,
  parameters: URLSearchParams,
): Place | null {
  if (address?.kind !== 'page' || address.page !== 1) return null;
  const day = parseListAddress((parameters.get(dateParameter) ?? '').split('-'));
  return day?.kind === 'day' ? { ...listPlace(base, day), spent: dateParameter } : null;
}

/** The context of `lib/press/request-context.ts`, as far as a part of a page knows it. */
interface Place {
  request: { parts?: Map<string, string> };
}

const key = Symbol.for('vestka.request-context');

/**
 * HTML of the static parts of the page being rendered, by their selectors; `undefined` where no
 * press renders: in a browser, in a unit test, in dev mode's first render. The code that reads
 * stories and the code that writes their HTML are two bundles: what they share hangs on `globalThis`.
 */
export function requestParts(): Map<string, string> | undefined {
  const holder = globalThis as unknown as Record<symbol, { getStore(): Place | undefined }>;
  const request = holder[key]?.getStore()?.request;
  if (!request) return undefined;
  request.parts ??= new Map();
  return request.parts;
}

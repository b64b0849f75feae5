import type { Html } from '#lib/html.ts';
import { HandedPart, type PartProps } from './handed-part.client.tsx';
import { requestParts } from './request-parts.ts';

/**
 * A part of the page no script changes, given as one string. The framework would send its HTML a
 * second time, as data for the browser, and work on it four times. So the string goes past it:
 * handed to the render of this page under the part's selector; a browser that needs it again reads
 * it from the page.
 * @param at selector that finds the part, and nothing else, in any page it stands on.
 */
export function StaticPart({ html, ...part }: Omit<PartProps, 'html'> & { html: Html }) {
  // In dev mode the part changes with its code while the page stays open.
  const parts = process.env.NODE_ENV === 'production' ? requestParts() : undefined;
  if (!parts) return <HandedPart {...part} html={html.text} />;
  parts.set(part.at, html.text);
  return <HandedPart {...part} />;
}

import type { ReactNode } from 'react';
import { html } from '#lib/html.ts';

/** «из-за», «70-летие», «кто-нибудь»: one part of the word has at most three signs. */
const shortPart =
  /(?<![\p{L}\p{N}-])((?:[\p{L}\p{N}]{1,3}-[\p{L}\p{N}]{1,9}|[\p{L}\p{N}]{4,9}-[\p{L}\p{N}]{1,3}))(?![\p{L}\p{N}-])/u;

/** A headline whose short hyphenated words stay on one line; the text itself is not changed. */
export function keepWhole(text: string): ReactNode {
  const parts = text.split(shortPart);
  if (parts.length === 1) return text;
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
      <span key={index} className="whole">
        {part}
      </span>
    ),
  );
}

/** The same within a larger string. */
export function renderWhole(text: string) {
  return text
    .split(shortPart)
    .map((part, index) =>
      index % 2 === 0 ? html`${part}` : html`<span class="whole">${part}</span>`,
    );
}

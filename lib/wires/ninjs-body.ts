import type { NinjsText } from './ninjs-values.ts';
import { wordsOfNitfText } from './nitf-text.ts';
import type { Markup } from './wire-entry.ts';

/** HTML before NITF before plain text; `null` where there is only other XML. */
export function chooseMarkup(texts: readonly NinjsText[]): Markup | null {
  const html = texts.find(
    ({ contentType, role }) => /html/i.test(contentType) || isHtmlRole(role, contentType),
  );
  if (html) return { html: html.value };
  const nitf = texts.map(({ value }) => wordsOfNitfText(value)?.body).find((body) => body);
  if (nitf) return nitf;
  const plain = texts.find(
    ({ contentType }) => contentType === '' || contentType.startsWith('text/plain'),
  );
  return plain ? { text: plain.value } : null;
}

function isHtmlRole(role: string, contentType: string): boolean {
  return contentType === '' && /html/i.test(role);
}

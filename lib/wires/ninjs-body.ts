import type { NinjsText } from './ninjs-values.ts';
import { wordsOfNitf } from './nitf.ts';
import { scanXml, XmlError } from './scan-xml.ts';
import { EntryError } from './wire-entry.ts';
import { parseXml } from './xml-tree.ts';

/** HTML before plain text; `null` where there is only other XML. */
export function chooseMarkup(texts: readonly NinjsText[]) {
  const html = texts.find(
    ({ contentType, role }) => /html/i.test(contentType) || isHtmlRole(role, contentType),
  );
  if (html) return { html: html.value };
  const plain = texts.find(
    ({ contentType }) => contentType === '' || contentType.startsWith('text/plain'),
  );
  return plain ? { text: plain.value } : null;
}

/** A body that comes as NITF only. */
export function nitfOf(texts: readonly NinjsText[]) {
  const nitf = texts.find(({ value }) => /^\s*<(?:\?xml|nitf|!doctype nitf)\b/i.test(value));
  if (!nitf) return null;
  try {
    const { body } = wordsOfNitf(parseXml(scanXml(nitf.value).text));
    return body;
  } catch (error) {
    if (error instanceof XmlError) throw new EntryError(`body: NITF that is ${error.message}`);
    throw error;
  }
}

function isHtmlRole(role: string, contentType: string): boolean {
  return contentType === '' && /html/i.test(role);
}

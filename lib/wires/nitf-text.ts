import { wordsOfNitf } from './nitf.ts';
import { scanXml, XmlError } from './scan-xml.ts';
import { EntryError } from './wire-entry.ts';
import { parseXml } from './xml-tree.ts';

/**
 * The words of NITF that came as a text inside another format: escaped, in CDATA, in JSON.
 * @returns `null` for any other text.
 * @throws {EntryError} for NITF that cannot be read.
 */
export function wordsOfNitfText(text: string): ReturnType<typeof wordsOfNitf> | null {
  if (!/^\s*<(?:\?xml|!doctype\s+nitf|(?:[\w-]+:)?nitf)\b/i.test(text)) return null;
  try {
    const root = parseXml(scanXml(text).text);
    return root.name === 'nitf' ? wordsOfNitf(root) : null;
  } catch (error) {
    if (error instanceof XmlError) throw new EntryError(`body: NITF that is ${error.message}`);
    throw error;
  }
}

import { parseItem } from './parse-item.ts';
import { XmlError } from './scan-xml.ts';
import type { DocumentContext, ParsedItem } from './wire-entry.ts';
import { kindOfSkipped, readWxrPost, sourceOfWxr } from './wxr.ts';
import { attachmentsOf, countLost, pictureOfItem, type WxrAttachments } from './wxr-attachments.ts';
import { countLostBlocks, WxrBlocks } from './wxr-blocks.ts';
import { brokenOff, type NumberedWxrItem, type WxrChannel, WxrItems } from './wxr-items.ts';

/** Characters reusable blocks may add to an export held in memory: ten times the largest. */
const MOST_OF_BLOCKS = 20_000_000;

/** The posts of a WordPress export held in memory. Where it breaks off, those before stay. */
export function parseWxr(text: string, context: DocumentContext): ParsedItem[] {
  const items: NumberedWxrItem[] = [];
  const reader = new WxrItems((item) => items.push({ number: items.length + 1, item }));
  let broken: ParsedItem[] = [];
  try {
    reader.write(text);
    reader.close();
  } catch (error) {
    if (!(error instanceof XmlError) || items.length === 0) throw error;
    broken = [brokenOff(items.length + 1, error)];
  }
  const attachments = attachmentsOf(items.flatMap(({ item }) => pictureOfItem(item) ?? []));
  const blocks = new WxrBlocks(MOST_OF_BLOCKS);
  for (const { item } of items) blocks.put(item);
  const whole = items.map(({ number, item }) => {
    return { number, item: kindOfSkipped(item) === null ? blocks.expand(item) : item };
  });
  return [...parseWxrItems(whole, reader.channel, attachments, context), ...broken];
}

/** The stories some items of a WordPress export make; the others are counted by kind. */
export function parseWxrItems(
  items: readonly NumberedWxrItem[],
  channel: WxrChannel,
  attachments: WxrAttachments,
  context: DocumentContext,
): ParsedItem[] {
  const source = sourceOfWxr(channel);
  return items.flatMap(({ number, item }): ParsedItem[] => {
    const other = (what: string) => ({ number, id: null, skipped: what, isOther: true });
    const kind = kindOfSkipped(item);
    if (kind !== null) return [other(kind)];
    const read = () => ({ entry: readWxrPost(item, channel, attachments), source });
    const lost = (what: string, length: number) =>
      Array.from({ length }, () => other(`${what} of a story, which the export does not hold`));
    return [
      parseItem(number, context, read),
      ...lost('a picture', countLost(item, attachments)),
      ...lost('a reusable block', countLostBlocks(item)),
    ];
  });
}

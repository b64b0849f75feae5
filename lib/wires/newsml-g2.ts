import type { Element } from 'domhandler';
import { readG2Item } from './newsml-g2-item.ts';
import { picturesOfMessage, refusePicture } from './newsml-g2-pictures.ts';
import { sourcesOfMessage } from './newsml-g2-source.ts';
import { EntryError, type ReadEntry, SkippedEntry } from './wire-entry.ts';
import { childrenOf, descend, lineOf } from './xml-tree.ts';

/** Items of NewsML-G2 that carry no text of a story, and what they are. */
const others: Record<string, string> = {
  packageitem: 'a package of items',
  conceptitem: 'a concept',
  knowledgeitem: 'a list of concepts',
  planningitem: 'a plan of coverage',
  catalogitem: 'a catalogue',
  hopitem: 'a history of publishing',
};

/**
 * Reads NewsML-G2: one item, or a message of many. Pictures of a message are given to the stories
 * that name them, or that stand in a package with them.
 * @param root `newsMessage`, `newsItem`, `packageItem` or another item.
 * @returns a reading of each item in order, to be called for its entry: it throws `SkippedEntry` for
 *   what is no story and `EntryError` for what cannot be used.
 */
export function readNewsMlG2(root: Element): (() => ReadEntry)[] {
  const items = root.name === 'newsmessage' ? itemsOf(root) : [root];
  const pictures = picturesOfMessage(items);
  const sourceOf = sourcesOfMessage(items, lineOf(descend(root, 'header', 'sender')));
  return items.map((item) => () => {
    const other = Object.hasOwn(others, item.name) ? others[item.name] : undefined;
    if (other !== undefined) throw new SkippedEntry(`${other}, not a story`);
    if (item.name !== 'newsitem') throw new EntryError(`<${item.name}>: no item of NewsML-G2`);
    refusePicture(item);
    return readG2Item(item, pictures.of(item), pictures.renditions, sourceOf(item));
  });
}

function itemsOf(message: Element): Element[] {
  return childrenOf(message, 'itemset').flatMap((set) =>
    set.children.filter((node): node is Element => 'name' in node),
  );
}

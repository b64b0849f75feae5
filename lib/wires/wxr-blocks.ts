import type { WxrItem } from './wxr-items.ts';

/** Characters of all blocks of an export: a site has some dozens, each as long as a paragraph. */
const MOST_KEPT = 2_000_000;
/** Characters they may add to one post: what names others over and over ends here. */
const MOST_ADDED = 100_000;
const DEEPEST = 3;

const reference = /<!--\s*wp:block\s+\{[^{}]*"ref":\s*(\d+)[^{}]*\}\s*\/-->/g;

/** The reusable blocks of a WordPress export («synced patterns»): posts only name them by number. */
export class WxrBlocks {
  readonly #contents = new Map<string, string>();
  #kept = 0;
  #left: number;

  /** @param most characters they may add to all posts together, where these are held at once. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#left = most;
  }

  /** Keeps an item that is such a block, and published. */
  put({ fields }: WxrItem): void {
    if (fields['wp:post_type'] !== 'wp_block' || fields['wp:status'] !== 'publish') return;
    const content = fields['content:encoded'] ?? '';
    this.#kept += content.length;
    if (this.#kept <= MOST_KEPT) this.#contents.set(fields['wp:post_id'] ?? '', content);
  }

  /** The item with its blocks written out, those within blocks too. */
  expand(item: WxrItem): WxrItem {
    const content = item.fields['content:encoded'] ?? '';
    if (!content.includes('wp:block')) return item;
    const most = Math.min(MOST_ADDED, this.#left);
    let left = most;
    const expand = (text: string, depth: number): string =>
      text.replace(reference, (all, id: string) => {
        const block = this.#contents.get(id);
        if (block === undefined || depth === 0 || block.length > left) return all;
        left -= block.length;
        return expand(block, depth - 1);
      });
    const expanded = expand(content, DEEPEST);
    this.#left -= most - left;
    return { ...item, fields: { ...item.fields, 'content:encoded': expanded } };
  }
}

/** How many blocks an item still names: the export does not hold them. */
export function countLostBlocks({ fields }: WxrItem): number {
  return fields['content:encoded']?.match(reference)?.length ?? 0;
}

import { site } from '#lib/site.ts';

/**
 * `npm run check:site`: the fields of `lib/site.ts` the newsroom has not filled. They print nothing
 * on the pages, so that none of them has to be invented; this list is what is left to do.
 */
const empty = listEmptyFields(site, 'site');
for (const field of empty) console.log(field);
console.log(
  empty.length === 0
    ? 'Every field is filled.'
    : `\n${empty.length} fields of lib/site.ts are empty.`,
);

/** Addresses of empty texts and lists, with the words a reader of the file finds them by. */
function listEmptyFields(value: unknown, address: string): string[] {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return [address];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      listEmptyFields(item, `${address}[${nameOf(item, index)}]`),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => listEmptyFields(item, `${address}.${key}`));
}

function nameOf(item: unknown, index: number): string {
  if (typeof item !== 'object' || item === null) return String(index);
  const names = item as Record<string, unknown>;
  const name =
    names['slug'] ?? names['label'] ?? names['name'] ?? names['heading'] ?? names['property'];
  return typeof name === 'string' && name !== '' ? name : String(index);
}

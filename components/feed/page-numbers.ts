/**
 * Numbers to print between «Более новые» and «Более ранние»: the first page, the neighbours of the
 * current one, and `null` where numbers are left out.
 * @param page the current page, from 1.
 * @param hasNext whether a further page exists; how many follow is not known.
 */
export function pageNumbers(page: number, hasNext: boolean): (number | null)[] {
  const first = Math.max(1, page - 2);
  const last = hasNext ? page + 1 : page;
  const near = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  if (first === 1) return hasNext ? [...near, null] : near;
  const before = first === 2 ? [1] : [1, null];
  return [...before, ...near, ...(hasNext ? [null] : [])];
}

import useSWR from 'swr';
import { canKeep, forgetPage, listKept, type Shelf, sweepFiles } from '#lib/offline/kept-pages.ts';

/**
 * The articles of a shelf of this device.
 * @returns `pages` is undefined until they are read, null where the browser keeps nothing.
 */
export function useKept(shelf: Shelf) {
  const { data, error, mutate } = useSWR(`kept ${shelf}`, () =>
    canKeep() ? listKept(shelf) : null,
  );
  return {
    pages: error ? null : data,
    async forget(paths: readonly string[]) {
      for (const path of paths) await forgetPage(shelf, path);
      await sweepFiles();
      await mutate();
    },
  };
}

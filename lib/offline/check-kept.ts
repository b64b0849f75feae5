import {
  forgetPage,
  type KeptPage,
  keepPage,
  listKept,
  markChecked,
  type Shelf,
  sweepFiles,
} from './kept-pages.ts';
import { offlineLimits } from './limits.ts';

/**
 * Asks for the kept articles again: one that was withdrawn (410) or is not there (404) is deleted,
 * a saved one that changed is kept anew. Those of `read` are only looked for, as all are while the
 * reader saves data. Ends quietly at the first sign that the connection is gone again.
 * @param all also those that were asked for within `offlineLimits.recheckMs`.
 */
export async function checkKept({ all, savesData }: { all: boolean; savesData: boolean }) {
  const latest = Date.now() - (all ? 0 : offlineLimits.recheckMs);
  for (const shelf of ['saved', 'read'] as const) {
    for (const page of await listKept(shelf)) {
      if (page.checkedAt > latest) continue;
      if (!(await checkPage(shelf, page, shelf === 'read' || savesData))) return;
    }
  }
  await sweepFiles();
}

/** @returns false when nothing can be learnt now. */
async function checkPage(shelf: Shelf, page: KeptPage, only: boolean): Promise<boolean> {
  let response: Response;
  try {
    response = await fetch(page.path, {
      method: only ? 'HEAD' : 'GET',
      headers: page.etag === null ? {} : { 'If-None-Match': page.etag },
      // Its own question, not one the browser answers from its cache.
      cache: 'no-store',
    });
  } catch {
    return false;
  }
  if (isGone(response.status)) {
    await forgetPage(shelf, page.path);
  } else if (response.status === 200 && !only) {
    const kept = await keepPage(shelf, response, true);
    // It moved: its address is another one now.
    if (kept.path !== page.path) await forgetPage(shelf, page.path);
  } else if (response.status === 200 || response.status === 304) {
    await markChecked(shelf, page);
  } else {
    return false;
  }
  return true;
}

/** Whether an answer says that the article is no more to be shown. */
export function isGone(status: number): boolean {
  return status === 404 || status === 410;
}

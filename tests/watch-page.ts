import type { Page } from '@playwright/test';

/** Says what a browser complains of while it shows a page. */
export interface PageWatch {
  /** Errors and warnings of the console, exceptions, failed requests, requests to other hosts. */
  complaints: string[];
}

/** Not the page's doing: a picture was not waited for; scripts are switched off. */
const expected = new Set(['net::ERR_ABORTED', 'csp']);

/**
 * Listens to everything that may go wrong on a page, from its first request on.
 * @param origin the only host the page may talk to
 */
export function watchPage(page: Page, origin: string): PageWatch {
  const complaints: string[] = [];
  const { host } = new URL(origin);
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // The browser repeats the status of a page that is itself an answer of 400, 404 or 410.
    const isStatusOfPage =
      message.location().url === page.url() && message.text().startsWith('Failed to load resource');
    // Playwright's own word on `serviceWorkers: 'block'`.
    const isOfTests = message.text() === 'Service Worker registration blocked by Playwright';
    if (!isStatusOfPage && !isOfTests)
      complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (!expected.has(reason)) complaints.push(`request failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    const isPage = response.request().isNavigationRequest();
    if (response.status() >= 400 && !isPage) {
      complaints.push(`answer ${response.status()}: ${response.url()}`);
    }
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'data:' && url.host !== host) complaints.push(`other host: ${url.href}`);
  });
  return { complaints };
}

/**
 * Waits until React has taken over the page as it came: only then it says whether the two agree.
 * A page without scripts of the framework is ready as it is.
 */
export async function waitForHydration(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const isTaken = (element: Element) =>
      Object.keys(element).some((key) => key.startsWith('__reactFiber'));
    return !('__next_f' in window) || [...document.querySelectorAll('footer')].some(isTaken);
  });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1_000 })));
}

import type { Page } from '@playwright/test';

/** Says what a browser complains of while it shows a page. */
export interface PageWatch {
  /** Errors and warnings of the console, exceptions, failed requests, requests to other hosts. */
  complaints: string[];
}

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
    if (!isStatusOfPage) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    complaints.push(`request failed: ${request.url()} ${request.failure()?.errorText}`);
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

import type { Page } from '@playwright/test';

/** Pixels by which the page is wider than the window, and what sticks out of it. */
export function overflowOf(page: Page): Promise<{ by: number; from: string[] }> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    const from = [...document.body.querySelectorAll('*')]
      // What a closed `details` holds has a place, but nobody sees it.
      .filter((element) => element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
      .filter((element) => !scrolls(element))
      .map((element) => `${element.tagName} ${element.className} ${element.textContent}`);
    return { by: scrollWidth - clientWidth, from: from.map((text) => text.slice(0, 80)) };
  });
}

import type { Page } from '@playwright/test';

const namedRoles =
  'button|link|combobox|searchbox|textbox|img|dialog|table|region|navigation|search';
const unnamedLine = new RegExp(`^\\s*- '?(?:${namedRoles})(?: \\[.*\\])?:?$`);

/**
 * What a screen reader could not tell of a page: headings that do not begin with the page's one
 * first or skip a level, and what can be used without a name.
 */
export async function heardFaults(page: Page): Promise<string[]> {
  const heard = await page.locator('body').ariaSnapshot();
  const levels = [...heard.matchAll(/\[level=(\d)\]/g)].map(([, level]) => Number(level));
  const isWrong = (level: number, at: number) =>
    at === 0 ? level !== 1 : level === 1 || level > (levels[at - 1] ?? 1) + 1;
  return [
    ...(levels.some(isWrong) ? [`headings of levels ${levels.join(' ')}`] : []),
    ...heard.split('\n').filter((line) => unnamedLine.test(line)),
  ];
}

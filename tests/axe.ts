import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules whose findings may differ from one theme to the other: those that look at colours. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** A telephone and a desk: every part stands differently there. */
const views = [
  [360, 'light'],
  [1280, 'dark'],
] as const;

/** What is wrong with a page as it stands. */
interface Finding {
  /** Axe's name of the rule. */
  id: string;
  help: string;
  /** The first parts of the page that break it. */
  nodes: string[];
}

/**
 * What axe finds on a page as it stands: nothing but what it finds is asked for, which takes half the
 * time.
 * @param rules to keep to; all that axe has switched on, unless given.
 */
export async function findingsOf(page: Page, rules?: string[]): Promise<Finding[]> {
  // No page has frames: axe need not open a page of its own to put their results together.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: false });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
  }));
}

/** The same in both themes: nothing but colours changes with them. Leaves the page light. */
export async function findingsInBothThemes(page: Page, rules?: string[]): Promise<Finding[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await findingsOf(page, colourRules);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...(await findingsOf(page, rules)), ...inDark];
}

/**
 * The same of a telephone in light and a desk in dark: each rule is asked at both widths, each colour
 * in both themes. What is open must stay so while the window changes. Leaves the page 1280 pixels wide,
 * in dark.
 */
export async function findingsCrosswise(page: Page): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const [width, colorScheme] of views) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    found.push(...(await findingsOf(page)));
  }
  return found;
}

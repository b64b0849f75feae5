import type { Page } from '@playwright/test';
import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';

/** The row of tools under a headline, and the ways to share below the text. */

const tool = (page: Page, action: string) => page.locator(`.tools [data-action="${action}"]`);
let path = '';

test.beforeAll(async ({ door }) => {
  path = (await door.publishStory(story(), editor)).path ?? '';
});

test('the link is copied, and both eyes and ears are told', async ({ page, portal, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${portal.url}${path}?utm_source=x#main`);
  const width = (await tool(page, 'copy').boundingBox())?.width;
  await tool(page, 'copy').click();
  await expect(tool(page, 'copy')).toHaveText('Ссылка скопирована');
  await expect(page.getByRole('status')).toHaveText('Ссылка скопирована');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`^http://localhost:\\d+${path}$`),
  );
  expect((await tool(page, 'copy').boundingBox())?.width).toBe(width);
  await expect(tool(page, 'copy')).toHaveText('Скопировать ссылку', { timeout: 8_000 });
  await page.locator('.share').getByRole('button').click();
  await expect(page.locator('.share').getByRole('button')).toHaveText('Ссылка скопирована');
});

test('without a clipboard the link is copied the older way', async ({ page, portal }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.addEventListener('copy', () => {
      Object.assign(window, { copied: (document.activeElement as HTMLTextAreaElement).value });
    });
  });
  await page.goto(portal.url + path);
  await tool(page, 'copy').click();
  await expect(tool(page, 'copy')).toHaveText('Ссылка скопирована');
  expect(await page.evaluate(() => (window as unknown as { copied: string }).copied)).toContain(
    path,
  );
  await expect(page.locator('textarea')).toHaveCount(0);
  await expect(tool(page, 'copy')).toBeFocused();
});

test('what cannot be copied is not called copied', async ({ page, portal }) => {
  // The test is about a failure: the page reports it as one.
  page.on('pageerror', () => undefined);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto(portal.url + path);
  await tool(page, 'copy').click();
  await expect(page.getByRole('status')).toContainText('Не получилось');
  await expect(tool(page, 'copy')).toHaveText('Скопировать ссылку');
});

test('is shared by the device’s own means where it has some', async ({ page, portal }) => {
  await page.addInitScript(() => {
    navigator.share = async (data) => {
      Object.assign(window, { shared: data });
    };
  });
  await page.goto(portal.url + path);
  await tool(page, 'share').click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { shared?: ShareData }).shared))
    .toMatchObject({
      title: await page.locator('h1').textContent(),
      url: expect.stringContaining(path),
    });
});

test('elsewhere it leads to the links below the text', async ({ page, portal }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined });
  });
  await page.goto(portal.url + path);
  await tool(page, 'share').press('Enter');
  await expect(page.getByRole('link', { name: 'Telegram' })).toBeFocused();
});

test('is printed', async ({ page, portal }) => {
  await page.addInitScript(() => {
    window.print = () => Object.assign(window, { printed: true });
  });
  await page.goto(portal.url + path);
  await tool(page, 'print').click();
  await expect.poll(() => page.evaluate(() => 'printed' in window)).toBe(true);
});

for (const width of [320, 360, 768, 1280]) {
  test(`stands in its row at ${width}, large enough for fingers`, async ({ page, portal }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(portal.url + path);
    for (const action of ['share', 'copy', 'print']) {
      const box = await tool(page, action).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    // All of them, the one that shows only where there is a voice too.
    const tops = await page
      .locator('.tools button')
      .evaluateAll((tools) => tools.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect([tops.length, new Set(tops).size]).toEqual([7, 1]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no tool is offered or takes room, and the links are there', async ({ page, portal }) => {
    await page.goto(portal.url + path);
    await expect(page.locator('.tools')).toBeHidden();
    await expect(page.locator('.story').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Telegram' })).toHaveAttribute(
      'href',
      /^https:\/\/t\.me\/share\/url\?url=http/,
    );
  });
});

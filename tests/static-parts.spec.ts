import { expect, test } from './portal.ts';
import { editor, story } from './test-stories.ts';

test('a page changed before its scripts came keeps its text', async ({ page, portal, door }) => {
  const { path } = await door.publishStory(story({ bodyHtml: '<p>Мост открыт.</p>' }), editor);
  // As an extension would: React then gives up what was sent and renders the page itself.
  await page.route(portal.url + path, async (route) => {
    const answer = await route.fetch();
    const html = await answer.text();
    await route.fulfill({
      response: answer,
      body: html.replace('<div class="columns">', '<div class="columns"><i id="foreign"></i>'),
    });
  });
  await page.goto(portal.url + path);
  await expect(page.locator('#foreign')).toHaveCount(0);
  await expect(page.locator('.story .prose')).toHaveText(/Мост открыт\./);
  await expect(page.locator('.story h1')).not.toBeEmpty();
  await expect(page.locator('.footer nav')).not.toHaveCount(0);
  await expect(page.locator('.strip a').first()).toHaveAttribute('href', /^\//);
});

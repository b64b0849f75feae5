import type { Page } from '@playwright/test';
import { listPages, makePageTypes, type PageTypes } from './page-types.ts';
import { test as base, expect } from './portal.ts';
import { waitForHydration } from './watch-page.ts';

/** What a page may run and load, in a real browser; and what every answer says of it. */
const test = base.extend<object, { pages: PageTypes }>({
  pages: [
    async ({ door }, use) => use(await makePageTypes(door, 2012)),
    { scope: 'worker', timeout: 60_000 },
  ],
});

/** Listens to what a policy refused, from the first byte of each page on. */
async function watchPolicy(page: Page): Promise<{ refused: string[] }> {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content.security.policy/i.test(message.text())) refused.push(message.text());
  });
  await page.exposeFunction('refusedByPolicy', (text: string) => refused.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample } = event;
      const tell = (window as unknown as { refusedByPolicy(text: string): void }).refusedByPolicy;
      tell(`${effectiveDirective}: ${blockedURI} ${sample}`);
    });
  });
  return { refused };
}

test('no page type asks for what its policy refuses', async ({ page, portal, pages }) => {
  test.setTimeout(90_000);
  const { refused } = await watchPolicy(page);
  for (const { name, path, status } of listPages(pages)) {
    const response = await page.goto(portal.url + path);
    expect(response?.status(), name).toBe(status);
    await waitForHydration(page);
    // Pictures further down are loaded when they come near.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(refused, name).toEqual([]);
  }
});

test('under the policy the page comes to life, and foreign scripts do not', async ({
  page,
  portal,
  pages,
}) => {
  const { refused } = await watchPolicy(page);
  await page.goto(portal.url + (pages.ordinary['article'] ?? ''));
  await waitForHydration(page);
  const choice = page.getByRole('banner').getByRole('combobox', { name: 'Оформление' });
  await choice.selectOption('Тёмное');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(refused).toEqual([]);

  await page.evaluate(() => {
    const own = document.createElement('script');
    own.textContent = 'window.ran = true';
    document.body.append(own);
    const foreign = document.createElement('script');
    foreign.src = 'data:text/javascript,window.ran=true';
    document.body.append(foreign);
    document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ran = true">');
  });
  await expect.poll(() => refused.length).toBeGreaterThanOrEqual(3);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('the policy of every page names its scripts one by one', async ({ portal, pages }) => {
  for (const { name, path, status } of listPages(pages)) {
    const { headers, text } = await portal.ask(path);
    const policy = headers['content-security-policy'] ?? '';
    const scripts = directiveOf(policy, 'script-src') ?? directiveOf(policy, 'default-src') ?? '';
    expect(scripts, name).not.toMatch(/unsafe-inline|unsafe-eval|unsafe-hashes|\*|https?:|data:/);
    expect(directiveOf(policy, 'frame-ancestors'), name).toBe("'none'");
    expect(directiveOf(policy, 'base-uri') ?? "'none'", name).toBe("'none'");
    expect(directiveOf(policy, 'default-src'), name).toBe("'none'");
    if (status !== 400) expect(scripts, name).toContain("'sha256-");
    // An attribute could not be named: there is none.
    expect(text, name).not.toMatch(/<[^>]+\son(?:click|load|error|submit)=/i);
    expect(text, name).not.toContain('javascript:');
  }
});

test('every kind of answer is guarded', async ({ portal, pages }) => {
  const front = (await portal.ask('/')).text;
  const found = (pattern: RegExp) => pattern.exec(front)?.[0] ?? '';
  const answers: [string, number][] = [
    ['/', 200],
    [pages.ordinary['article'] ?? '', 200],
    ['/no-such-page', 404],
    [pages.absent['withdrawn']?.path ?? '', 410],
    ['/news/', 308],
    ['/%zz', 400],
    [`/${'a'.repeat(10_000)}`, 414],
    [found(/\/pictures\/[0-9a-f]{32}\/[\w-]+\.\w+/), 200],
    [found(/\/_next\/static\/[^"]+\.js/), 200],
    ['/flag.svg', 200],
    ['/_next/static/no-such-file.js', 404],
    ['/api/latest', 200],
    ['/api/health/live', 200],
  ];
  for (const [address, status] of answers) {
    const reply = await portal.ask(address);
    const name = address.slice(0, 60);
    expect(reply.status, name).toBe(status);
    const { headers } = reply;
    expect(headers['x-content-type-options'], name).toBe('nosniff');
    expect(headers['referrer-policy'], name).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy'], name).toMatch(/camera=\(\)/);
    expect(headers['cross-origin-opener-policy'], name).toBe('same-origin');
    // Over http a browser must not be told to come by https.
    expect(headers['strict-transport-security'], name).toBeUndefined();
    if (reply.bytes.length > 0 && headers['content-type']?.startsWith('text/html')) {
      expect(headers['content-security-policy'], name).toContain("frame-ancestors 'none'");
    }
  }
  const refused = await portal.ask('/news', { method: 'POST' });
  expect(refused.headers['x-content-type-options']).toBe('nosniff');
});

function directiveOf(policy: string, name: string): string | undefined {
  const found = policy.split(/; */).find((one) => one === name || one.startsWith(`${name} `));
  return found?.slice(name.length + 1);
}

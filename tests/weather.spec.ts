import { startTestProvider, type TestProvider } from '#lib/weather/test-provider.ts';
import { ask } from './ask.ts';
import { expectCompletePage, markupOf } from './complete-page.ts';
import { test as base } from './own-portal.ts';
import { expect } from './portal.ts';
import type { Portal } from './portal-process.ts';

/** The weather service in portals of their own, over HTTP alone; what pages look like with weather
 * is tested in `weather-pages.spec.ts`. */
const test = base.extend<
  {
    provider: TestProvider;
    /** Starts a portal that asks this provider. */
    startAsking: (environment?: Record<string, string>) => Promise<Portal>;
  },
  { apart: undefined }
>({
  /** Gives this file a worker, and so a database, where no other test has wished for weather. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from here
  apart: [({}, use) => use(undefined), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  provider: async ({}, use) => {
    const provider = await startTestProvider();
    await use(provider);
    await provider.close();
  },
  startAsking: ({ provider, start, own: { dataDir } }, use) =>
    use((environment = {}) =>
      start({
        DATA_DIR: dataDir,
        WEATHER_PROVIDER: '',
        WEATHER_URL: provider.url,
        WEATHER_CONTACT: 'desk@example.by',
        ...environment,
      }),
    ),
});
test.describe.configure({ timeout: 120_000 });

/** Uruchye and the regional centres. */
const ALWAYS = 7;
const settled = { timeout: 20_000 };

async function temperatureOf(portal: Portal, place: string): Promise<string | null> {
  const { status, text } = await ask(portal.url, `/api/weather?place=${place}`);
  expect(status).toBe(200);
  return JSON.parse(text).temperature;
}

/** What stands at the top of every page: it never has figures that are not there. */
async function mastheadOf(portal: Portal, path: string): Promise<string> {
  const began = Date.now();
  const reply = await ask(portal.url, path);
  expect(reply.status, path).toBe(200);
  expectCompletePage(reply);
  expect(Date.now() - began, `${path}, milliseconds`).toBeLessThan(5_000);
  const [header = ''] = /<header[\s\S]*?<\/header>/.exec(markupOf(reply.text)) ?? [];
  return header.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
}

test('a new portal shows the weather soon, asks once for each place, and says whom', async ({
  provider,
  startAsking,
  own: { path },
}) => {
  const portal = await startAsking();
  expect(portal.printed()).toContain(`  Weather    MET Norway at ${provider.url}`);
  await expect.poll(() => temperatureOf(portal, 'minsk-uruchye'), settled).toBe('-2°C');
  for (const address of ['/', path, '/news']) {
    expect(await mastheadOf(portal, address)).toMatch(
      /Минск-Уручье Сплошная облачность (?:минус 2 градуса Цельсия )?-2°C/,
    );
  }
  expect(provider.requests[0]?.headers['user-agent']).toMatch(/^Vestka\/\S+ desk@example\.by$/);
  await expect.poll(() => provider.requests.length, settled).toBe(ALWAYS);

  // Another portal on the same database adds no request.
  const other = await startAsking();
  await expect.poll(() => temperatureOf(other, 'minsk-uruchye'), settled).toBe('-2°C');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(provider.requests).toHaveLength(ALWAYS);

  // A reader's wish is met by one request, whichever way it was told.
  const form = await fetch(`${portal.url}/api/weather`, {
    method: 'POST',
    body: new URLSearchParams({ place: 'pinsk' }),
    redirect: 'manual',
  });
  expect(form.status).toBe(303);
  expect(form.headers.get('Location')).toBe('/weather/pinsk');
  await expect.poll(() => provider.countOf('52.1229,26.0951'), settled).toBe(1);
  const head = await ask(other.url, '/api/weather?place=lida', { method: 'HEAD' });
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  await expect.poll(() => temperatureOf(portal, 'lida'), settled).toBe('-2°C');
  expect(provider.countOf('53.8833,25.2997')).toBe(1);

  const unknown = await ask(portal.url, '/api/weather?place=atlantis');
  expect(unknown.status).toBe(404);
  expect(unknown.headers['content-type']).toBe('application/problem+json');
});

test('ten thousand views cause no request', async ({ provider, startAsking, own }) => {
  test.setTimeout(300_000);
  const portal = await startAsking({
    WEATHER_PROVIDER: 'open-meteo',
    WEATHER_CONTACT: '',
    TRUSTED_PROXIES: '127.0.0.0/8,::1',
  });
  expect(portal.printed()).toContain(`  Weather    Open-Meteo at ${provider.url}`);
  await expect.poll(() => temperatureOf(portal, 'brest'), settled).toBe('-2°C');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const before = provider.requests.length;
  expect(before).toBeGreaterThanOrEqual(ALWAYS);
  const pages = ['/', own.path, '/weather', '/weather/brest', '/weather/slutsk', '/no-such-page'];
  let views = 0;
  const reader = async () => {
    while (views < 10_000) {
      const view = views++;
      // A page is rendered ten times slower than the masthead's question is answered.
      const path = view % 20 === 0 ? pages[(view / 20) % pages.length] : undefined;
      // As many readers: one alone would soon be asked to wait.
      const headers = { 'X-Forwarded-For': `10.0.${view >> 8}.${view & 255}` };
      const { status } = await ask(portal.url, path ?? '/api/weather?place=brest', { headers });
      expect(status, path).toBe(path === '/no-such-page' ? 404 : 200);
    }
  };
  await Promise.all(Array.from({ length: 8 }, reader));
  expect(provider.requests).toHaveLength(before);
});

test('whatever the provider does, pages answer at once and show no figures they have not', async ({
  provider,
  startAsking,
}) => {
  const portal = await startAsking();
  await expect.poll(() => temperatureOf(portal, 'minsk-uruchye'), settled).toBe('-2°C');
  // Each place is asked for the first time while the provider behaves in one of these ways.
  const behaviours: [place: string, behaviour: TestProvider['behaviour']][] = [
    ['baranovichi', { status: 500 }],
    ['borisov', { body: '<html>Wartung</html>' }],
    ['orsha', { body: '{"properties":{"timeseries":[]}}' }],
    ['mozyr', 'cut'],
    ['slonim', 'silent'],
  ];
  for (const [place, behaviour] of behaviours) {
    provider.behaviour = behaviour;
    const before = provider.requests.length;
    expect(await temperatureOf(portal, place)).toBeNull();
    await expect.poll(() => provider.requests.length, settled).toBeGreaterThan(before);
    expect(await mastheadOf(portal, '/')).toContain('-2°C');
    const page = await ask(portal.url, `/weather/${place}`);
    expect(page.status, place).toBe(200);
    const [main = ''] = /<main[\s\S]*<\/main>/.exec(markupOf(page.text)) ?? [];
    expect(main, place).not.toMatch(/\d\s?°C/);
    expect(await temperatureOf(portal, place)).toBeNull();
  }
  const told = portal.printed().match(/The weather is not refreshed: [^"]*/g);
  expect(told, 'a trouble is told once').toEqual([expect.stringMatching(/answered 500$/)]);
  // The last request has no answer yet.
  const began = Date.now();
  expect(await portal.stop()).toBe(0);
  expect(Date.now() - began, 'milliseconds').toBeLessThan(5_000);
});

test('an answer that comes late is shown when it comes', async ({ provider, startAsking }) => {
  provider.behaviour = { slowMs: 4_000 };
  const portal = await startAsking({ WEATHER_CONTACT: 'slow@example.by' });
  expect(await temperatureOf(portal, 'kobrin')).toBeNull();
  await mastheadOf(portal, '/weather/kobrin');
  provider.behaviour = 'well';
  await expect.poll(() => temperatureOf(portal, 'kobrin'), settled).toBe('-2°C');
});

test('a provider that refuses us is asked once; switched off, its figures are not shown', async ({
  provider,
  startAsking,
  own: { path },
}) => {
  const first = await startAsking();
  await expect.poll(() => temperatureOf(first, 'minsk-uruchye'), settled).toBe('-2°C');
  await first.stop();
  const before = provider.requests.length;
  provider.behaviour = { status: 403 };
  // Another contact: everything is due at once.
  const refused = await startAsking({ WEATHER_CONTACT: 'refused@example.by' });
  await expect.poll(refused.printed, settled).toContain('answered 403');
  expect(await temperatureOf(refused, 'zhlobin')).toBeNull();
  expect(await mastheadOf(refused, path)).toContain('-2°C');
  expect(provider.requests).toHaveLength(before + 1);
  await refused.stop();

  const off = await startAsking({ WEATHER_PROVIDER: 'off' });
  expect(off.printed()).toContain('  Weather    off');
  expect(await temperatureOf(off, 'minsk-uruchye')).toBeNull();
  const header = await mastheadOf(off, path);
  expect(header).toContain('Минск-Уручье');
  expect(header).not.toContain('°C');
});

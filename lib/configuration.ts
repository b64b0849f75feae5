import { isIP } from 'node:net';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

const list = (text: string) =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** Whoever had the second of two would be refused, or speak for another. */
const areApart = (pairs: readonly string[]) =>
  [/:.*/, /^.*?:/].every((rest) => {
    return new Set(pairs.map((pair) => pair.replace(rest, ''))).size === pairs.length;
  });

const wholeNumber = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};

const postgresUrl = z.url({
  protocol: /^postgres(?:ql)?$/,
  error: 'must be an address like postgres://user@host/name',
});

const announcedTo = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
  .refine((address) => new URL(address).username === '', 'must not name a user');

/** The environment, parsed once. Secrets come from here and from nowhere else. */
const variables = z.object({
  PORT: wholeNumber(0, 65_535).default(3000),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .refine((address) => new URL(address).pathname === '/', 'must be an origin, without a path')
    .transform((address) => new URL(address).origin)
    .optional(),
  SITE_CLOSED: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  REFUSED_CRAWLERS: z
    .string()
    .transform(list)
    .pipe(
      z.array(
        z.string().regex(/^[A-Za-z0-9_-]+$/, {
          error: 'must be product tokens of a-z, 0-9, _ and -, separated by commas',
        }),
      ),
    )
    .default([]),
  SERVICE_WORKER: z.enum(['on', 'off'], { error: 'must be on or off' }).default('on'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URLS: z.string().transform(list).pipe(z.array(postgresUrl)).default([]),
  DATA_DIR: z.string().min(1).default('.data'),
  FRONTS: wholeNumber(1, 64).default(1),
  PRESSES: wholeNumber(1, 64).optional(),
  PAGE_CACHE_MB: wholeNumber(16, 65_536).default(256),
  TAKE_OVER: z.enum(['true', 'false'], { error: 'must be true or false' }).default('false'),
  TRUSTED_PROXIES: z
    .string()
    .transform(list)
    .pipe(
      z.array(
        z.string().refine((one) => isIP(one) !== 0 || ipaddr.isValidCIDR(one), {
          error: 'must be addresses or networks like 10.0.0.0/8, separated by commas',
        }),
      ),
    )
    .default([]),
  WIRE_TOKENS: z
    .string()
    .transform(list)
    .pipe(
      z.array(
        z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?:[\x21-\x7e]{16,}$/, {
          error: 'must be name:token pairs, a name of a-z, 0-9 and hyphens, a token of 16 signs',
        }),
      ),
    )
    .refine(areApart, 'must have each name once, and each token')
    .default([]),
  FEEDS: z.string().optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, { error: 'must have 16 signs or more, without spaces' })
    .optional(),
  CDN_PURGE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .optional(),
  // It travels in a header.
  CDN_PURGE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]+$/, { error: 'must have Latin letters, digits and signs, no spaces' })
    .optional(),
  INDEXNOW_KEY: z
    .string()
    .regex(/^[a-zA-Z0-9-]{8,128}$/, {
      error: 'must have 8 to 128 Latin letters, digits and hyphens',
    })
    .optional(),
  INDEXNOW_URL: announcedTo.default('https://yandex.com/indexnow'),
  WEBSUB_HUB: announcedTo.optional(),
  WEATHER_PROVIDER: z
    .enum(['met-norway', 'open-meteo', 'off'], {
      error: 'must be met-norway, open-meteo or off',
    })
    .optional(),
  WEATHER_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .refine((address) => new URL(address).username === '', 'must not name a user')
    .optional(),
  // It travels in a header.
  WEATHER_CONTACT: z
    .string()
    .regex(/^[\x21-\x7e]+$/, { error: 'must have Latin letters and no spaces', abort: true })
    .refine(
      (contact) => /^[^@]+@[^@]+\.[^@]+$|^https?:\/\/./.test(contact),
      'must be a mail address or an http or https address',
    )
    .optional(),
});

const environmentSchema = variables.refine(
  (given) =>
    given.WEATHER_PROVIDER !== 'met-norway' ||
    given.WEATHER_CONTACT !== undefined ||
    given.WEATHER_URL !== undefined,
  { path: ['WEATHER_CONTACT'], error: 'MET Norway answers nobody without a contact' },
);

export interface Configuration {
  /** TCP port of the portal; 0 takes a free one. */
  port: number;
  /** Public origin, `https://example.by`, without a trailing slash. */
  siteUrl: string;
  /** No search engine shall show anything of this portal: it is a staging site. */
  siteClosed: boolean;
  /** Product tokens of crawlers `robots.txt` turns away; `ai-training` stands for those of `site.ts`. */
  refusedCrawlers: string[];
  /** Readers' devices keep articles for when there is no connection; without, what keeps them goes. */
  serviceWorker: boolean;
  /** An existing PostgreSQL; `null` runs the embedded one. */
  databaseUrl: string | null;
  /** Databases that follow the first one: pages are read from them. */
  replicaUrls: string[];
  /** Absolute folder of the embedded database and the picture cache. */
  dataDir: string;
  /** Processes that answer readers from memory, and processes that render. */
  fronts: number;
  presses: number;
  /** Bytes of finished pages kept by each front. */
  pageCacheBytes: number;
  /** Share the port with a portal that is still running, and let that one drain. */
  takeOver: boolean;
  /** Addresses and networks whose `X-Forwarded-For` is believed. */
  trustedProxies: string[];
  /** Who may push stories: the token of each name. */
  wireTokens: ReadonlyMap<string, string>;
  /** Feeds to be followed, as written (`lib/wires/followed-feeds.ts`); `null`: those of `feeds.json`. */
  feeds: string | null;
  /** Opens `/metrics` to others than this machine; `null` to nobody else. */
  metricsToken: string | null;
  /** Where purges are announced; `null` without a content delivery network. */
  cdn: { purgeUrl: string; token: string | null } | null;
  /** Who is told of changes; `null` each: nobody. */
  announcements: {
    indexNow: { key: string; url: string } | null;
    /** Address of the WebSub hub; feeds name it. */
    webSubHub: string | null;
  };
  weather: WeatherConfiguration;
}

export interface WeatherConfiguration {
  provider: 'met-norway' | 'open-meteo' | 'off';
  /** Base address of the provider; `null` is the provider's own. */
  address: string | null;
  /** Mail or web address the provider may turn to, sent with every request. */
  contact: string | null;
}

/** The environment does not fit; the message names each variable and the reason. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/**
 * Parses the environment. An empty variable counts as unset.
 * @throws {ConfigurationError} naming each wrong variable and why.
 */
export function parseConfiguration(environment: Record<string, string | undefined>): Configuration {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path: [name, index], message }) =>
      typeof index === 'number'
        ? `${String(name)}, entry ${index + 1}: ${message}`
        : `${String(name)}: ${message}`,
    );
    throw new ConfigurationError(`The environment is not right:\n  ${reasons.join('\n  ')}`);
  }
  const { PORT, SITE_URL, DATABASE_URL, DATA_DIR } = parsed.data;
  const { WEATHER_PROVIDER, WEATHER_URL, WEATHER_CONTACT } = parsed.data;
  const { FRONTS, PRESSES, WIRE_TOKENS, CDN_PURGE_URL } = parsed.data;
  const { INDEXNOW_KEY, INDEXNOW_URL, WEBSUB_HUB } = parsed.data;
  const contact = WEATHER_CONTACT ?? null;
  return {
    port: PORT,
    siteUrl: SITE_URL ?? `http://localhost:${PORT}`,
    siteClosed: parsed.data.SITE_CLOSED === 'true',
    refusedCrawlers: parsed.data.REFUSED_CRAWLERS,
    serviceWorker: parsed.data.SERVICE_WORKER === 'on',
    databaseUrl: DATABASE_URL ?? null,
    replicaUrls: parsed.data.DATABASE_REPLICA_URLS,
    dataDir: resolve(DATA_DIR),
    fronts: FRONTS,
    presses: PRESSES ?? Math.max(1, availableParallelism() - FRONTS),
    pageCacheBytes: parsed.data.PAGE_CACHE_MB * 1024 * 1024,
    takeOver: parsed.data.TAKE_OVER === 'true',
    trustedProxies: parsed.data.TRUSTED_PROXIES,
    wireTokens: new Map(
      WIRE_TOKENS.map((pair) => [
        pair.slice(0, pair.indexOf(':')),
        pair.slice(pair.indexOf(':') + 1),
      ]),
    ),
    feeds: parsed.data.FEEDS ?? null,
    metricsToken: parsed.data.METRICS_TOKEN ?? null,
    cdn:
      CDN_PURGE_URL === undefined
        ? null
        : { purgeUrl: CDN_PURGE_URL, token: parsed.data.CDN_PURGE_TOKEN ?? null },
    announcements: {
      indexNow: INDEXNOW_KEY === undefined ? null : { key: INDEXNOW_KEY, url: INDEXNOW_URL },
      webSubHub: WEBSUB_HUB ?? null,
    },
    weather: {
      // MET Norway refuses strangers.
      provider: WEATHER_PROVIDER ?? (contact === null ? 'open-meteo' : 'met-norway'),
      address: WEATHER_URL ?? null,
      contact,
    },
  };
}

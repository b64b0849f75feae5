import { resolve } from 'node:path';
import { z } from 'zod';

/** The environment, parsed once. Secrets come from here and from nowhere else. */
const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  SITE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .refine((address) => new URL(address).pathname === '/', 'must be an origin, without a path')
    .transform((address) => new URL(address).origin)
    .optional(),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: 'must be an address like postgres://user@host/name',
    })
    .optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  WEATHER_PROVIDER: z.enum(['met-norway', 'open-meteo', 'off']).optional(),
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
  /** An existing PostgreSQL; `null` runs the embedded one. */
  databaseUrl: string | null;
  /** Absolute folder of the embedded database and the picture cache. */
  dataDir: string;
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
    const reasons = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(`The environment is not right:\n  ${reasons.join('\n  ')}`);
  }
  const { PORT, SITE_URL, DATABASE_URL, DATA_DIR } = parsed.data;
  const { WEATHER_PROVIDER, WEATHER_URL, WEATHER_CONTACT } = parsed.data;
  const contact = WEATHER_CONTACT ?? null;
  return {
    port: PORT,
    siteUrl: SITE_URL ?? `http://localhost:${PORT}`,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: resolve(DATA_DIR),
    weather: {
      // MET Norway refuses strangers.
      provider: WEATHER_PROVIDER ?? (contact === null ? 'open-meteo' : 'met-norway'),
      address: WEATHER_URL ?? null,
      contact,
    },
  };
}

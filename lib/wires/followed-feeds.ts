import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { ConfigurationError } from '#lib/configuration.ts';
import { categoryOf } from '#lib/site.ts';
import { feedLimits } from './feed-limits.ts';

const minutes = {
  error: `must be ${feedLimits.leastInterval} to ${feedLimits.mostInterval} minutes`,
};

const feedSchema = z.strictObject({
  address: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address', abort: true })
    .refine((address) => new URL(address).username === '', 'must not name a user')
    .transform((address) => new URL(address).href),
  /** Its slug in `lib/sources.ts`. */
  source: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, {
    error: 'must be a name of a-z, 0-9 and hyphens',
  }),
  /** What readers see; the feed's own name unless it is said. */
  name: z.string().trim().min(1).max(200).nullable().default(null),
  /** Of stories whose section we do not know. */
  category: z
    .string()
    .refine((slug) => categoryOf(slug) !== undefined, 'there is no such category')
    .nullable()
    .default(null),
  /** Minutes between two questions. */
  interval: z
    .number(minutes)
    .min(feedLimits.leastInterval, minutes)
    .max(feedLimits.mostInterval, minutes)
    .default(feedLimits.interval),
  /** Its host may stand in a private network. */
  private: z.boolean().default(false),
});

/** A feed the portal follows. */
export type FollowedFeed = z.infer<typeof feedSchema>;

const feedsSchema = z
  .array(feedSchema)
  .refine((feeds) => new Set(feeds.map(({ address }) => address)).size === feeds.length, {
    error: 'an address stands twice',
  });

/**
 * The feeds to be followed: those of the variable `FEEDS`, else those of a file, else none.
 * @param given `source=address` pairs separated by spaces or line breaks, or a JSON list as in the
 *   file; `null` when there is none.
 * @param file path of `feeds.json`.
 * @throws {ConfigurationError} naming the entry, the field and the reason.
 */
export function readFollowedFeeds(given: string | null, file: string): FollowedFeed[] {
  if (given !== null) return parseFeeds(given, 'FEEDS');
  return existsSync(file) ? parseFeeds(readFileSync(file, 'utf8'), file) : [];
}

function parseFeeds(text: string, where: string): FollowedFeed[] {
  const parsed = feedsSchema.safeParse(listOf(text, where));
  if (parsed.success) return parsed.data;
  const reasons = parsed.error.issues.map(({ path: [index, field], message }) =>
    typeof index === 'number'
      ? `entry ${index + 1}${field === undefined ? '' : `, ${String(field)}`}: ${message}`
      : message,
  );
  throw new ConfigurationError(`${where} is not right:\n  ${reasons.join('\n  ')}`);
}

function listOf(text: string, where: string): unknown {
  if (!/^\s*[[{]/.test(text)) {
    return text
      .split(/\s+/)
      .filter((pair) => pair !== '')
      .map((pair) => {
        const mark = pair.indexOf('=');
        return { source: pair.slice(0, Math.max(mark, 0)), address: pair.slice(mark + 1) };
      });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ConfigurationError(`${where} is no JSON: ${(error as Error).message}`);
  }
}

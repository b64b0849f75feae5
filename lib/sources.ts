import { site } from '#lib/site.ts';

/** What is done with the news of a source. */
export interface SourceSettings {
  /** `hold`: every new story waits for an editor (`npm run story -- held`). */
  publish: 'auto' | 'hold';
  /** `lead`: readers get the beginning here, and the rest at the source. */
  show: 'full' | 'lead';
  /** What our feeds and structured data send on: the whole text, the beginning, or the headline and
   * the address alone. */
  resend: 'full' | 'lead' | 'none';
  /** Its word interrupts readers: it may fill the urgent bar and «Топ-новости». */
  trusted: boolean;
}

/**
 * The sources of this newsroom, each by its slug: the name of its token, of its feed, or what
 * `npm run import` makes of its name («Агентство „Заречье“»: `agentstvo-zareche`). What is left out
 * is as `wire` and `feed` below say. The terms a wire carries can only narrow what stands here.
 */
export const sources: Readonly<Record<string, Partial<SourceSettings>>> = {
  [site.ownSource]: { resend: 'full', trusted: true },
};

/** What came by the command or with a token: an agency the newsroom has an agreement with. */
const wire: SourceSettings = { publish: 'auto', show: 'full', resend: 'none', trusted: false };
/** What the portal fetched by itself from somebody's feed. */
const feed: SourceSettings = { publish: 'hold', show: 'lead', resend: 'none', trusted: false };

/**
 * The settings of a source.
 * @param pulled whether the story was fetched from a feed that is followed.
 */
export function settingsOf(source: string, pulled: boolean, known = sources): SourceSettings {
  const given = Object.hasOwn(known, source) ? known[source] : {};
  return { ...(pulled ? feed : wire), ...given };
}

/** Slugs of the sources whose word interrupts readers. */
export const trustedSources: readonly string[] = Object.entries(sources)
  .filter(([, { trusted }]) => trusted)
  .map(([slug]) => slug);

import { addMinutes } from 'date-fns/addMinutes';
import { subMinutes } from 'date-fns/subMinutes';
import { parse } from 'yaml';
import { z } from 'zod';
import { dayOf, shiftDay } from '#lib/clock/clock.ts';
import { site } from '#lib/site.ts';
import type { EntryWords } from './prepare-live-entry.ts';
import type { StoryInput } from './story-input.ts';

const minutesOf = { d: 1440, h: 60, m: 1 } as const;

/** `1d 4h 30m` → minutes. */
const ageSchema = z
  .string()
  .regex(/^\d+[dhm](?: \d+[dhm])*$/, 'is written like «1d 4h 30m»')
  .transform((age) =>
    [...age.matchAll(/(\d+)([dhm])/g)].reduce(
      (sum, [, count, unit]) => sum + Number(count) * minutesOf[unit as keyof typeof minutesOf],
      0,
    ),
  );

const sampleSchema = z.strictObject({
  id: z.string().min(1),
  /** How long before the first start it was published. */
  age: ageSchema,
  headline: z.string(),
  dateline: z
    .strictObject({
      places: z.array(z.string()).default([]),
      author: z.string().optional(),
      /** Days between the event and the publication. */
      daysBefore: z.int().nonnegative().optional(),
    })
    .optional(),
  lead: z.string().default(''),
  body: z.string().default(''),
  endMark: z.boolean().default(false),
  tags: z.array(z.string()).default([]),
  authors: z.array(z.string()).default([]),
  picture: z.string().optional(),
  /** Further pictures, where the body names them: `<img src="KEY.jpg">`. */
  pictures: z
    .array(
      z.strictObject({
        picture: z.string(),
        caption: z.string().default(''),
        credit: z.string().default(''),
        alt: z.string().default(''),
      }),
    )
    .default([]),
  caption: z.string().default(''),
  credit: z.string().default(''),
  urgency: z.int().optional(),
  top: z.int().min(1).max(5).optional(),
  corrections: z
    .array(
      z.strictObject({
        kind: z.enum(['correction', 'clarification']),
        minutesAfter: z.int().positive(),
        text: z.string(),
      }),
    )
    .default([]),
  live: z
    .strictObject({
      /** Minutes after the publication; a text without it goes on. */
      endedAfter: z.int().positive().optional(),
      entries: z.array(
        z.strictObject({
          minutesAfter: z.int().nonnegative(),
          title: z.string().optional(),
          body: z.string(),
          key: z.boolean().default(false),
          author: z.string().optional(),
          /** Key of its picture. */
          picture: z.string().optional(),
          caption: z.string().default(''),
          credit: z.string().default(''),
        }),
      ),
    })
    .optional(),
  updated: z.strictObject({ minutesAfter: z.int().positive(), note: z.string() }).optional(),
});

/** The identifier a sample story has in the door, from the one in its file. */
export function sampleKey(id: string): string {
  return `sample:${id}`;
}

/** A story of the sample edition with what happened to it after its publication. */
export interface Sample {
  story: StoryInput & { publishedAt: Date };
  /** Key of its picture: `samples/pictures/<key>.jpg`. */
  picture: string | null;
  /** Words about the picture. */
  pictureWords: { caption: string; credit: string };
  /** Pictures of the body, by their key. */
  bodyPictures: { picture: string; caption: string; credit: string; alt: string }[];
  top: number | null;
  corrections: { kind: 'correction' | 'clarification'; at: Date; text: string }[];
  updated: { at: Date; note: string } | null;
  live: SampleLive | null;
}

export interface SampleLive {
  /** `null`: it goes on. */
  endedAt: Date | null;
  entries: {
    at: Date;
    words: EntryWords & { key: boolean; author: string | null };
    /** Key of its picture, and the words under it. */
    picture: { key: string; caption: string; credit: string } | null;
  }[];
}

/**
 * Reads one file of the sample edition.
 * @param file its name, `<category>-<slug>.yaml`; the category is its first word.
 * @param firstStart the instant ages are counted back from.
 * @throws when the file does not fit, naming the file, the field and the reason.
 */
export function parseSample(file: string, yaml: string, firstStart: Date): Sample {
  const parsed = sampleSchema.safeParse(parse(yaml));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`${file}: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  const sample = parsed.data;
  const publishedAt = subMinutes(firstStart, sample.age);
  const after = (minutes: number) => addMinutes(publishedAt, minutes);
  const { dateline } = sample;
  return {
    story: {
      source: site.ownSource,
      sourceName: site.name,
      externalId: sampleKey(sample.id),
      headline: sample.headline,
      lead: sample.lead,
      dateline: dateline
        ? {
            day: shiftDay(dayOf(publishedAt), -(dateline.daysBefore ?? 0)),
            places: dateline.places,
            author: dateline.author ?? null,
          }
        : null,
      bodyHtml: sample.body,
      endMark: sample.endMark,
      category: file.split('-')[0] ?? '',
      tags: sample.tags,
      authors: sample.authors,
      urgency: sample.urgency ?? 5,
      publishedAt,
      sample: true,
    },
    picture: sample.picture ?? null,
    pictureWords: { caption: sample.caption, credit: sample.credit },
    bodyPictures: sample.pictures,
    top: sample.top ?? null,
    corrections: sample.corrections
      .map(({ kind, minutesAfter, text }) => ({ kind, at: after(minutesAfter), text }))
      .filter(({ at }) => at <= firstStart),
    updated:
      sample.updated && after(sample.updated.minutesAfter) <= firstStart
        ? { at: after(sample.updated.minutesAfter), note: sample.updated.note }
        : null,
    live: sample.live ? liveOf(sample.live, after, firstStart) : null,
  };
}

function liveOf(
  { endedAfter, entries }: NonNullable<z.output<typeof sampleSchema>['live']>,
  after: (minutes: number) => Date,
  firstStart: Date,
): SampleLive {
  const endedAt = endedAfter === undefined ? null : after(endedAfter);
  return {
    endedAt: endedAt && endedAt <= firstStart ? endedAt : null,
    entries: entries
      .map(({ minutesAfter, body, picture, caption, credit, key, author, title }) => ({
        at: after(minutesAfter),
        words: { bodyHtml: body, key, author: author ?? null, ...(title && { title }) },
        picture: picture ? { key: picture, caption, credit } : null,
      }))
      .filter(({ at }) => at <= firstStart),
  };
}

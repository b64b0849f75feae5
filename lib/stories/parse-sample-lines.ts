import { parse } from 'yaml';
import { z } from 'zod';
import { sampleKey } from './parse-sample.ts';

const lineSchema = z.strictObject({
  slug: z.string(),
  title: z.string(),
  description: z.string().default(''),
  /** Identifiers of its stories, as in their files. */
  stories: z.array(z.string()).min(1),
  /** Those of them that are key moments. */
  key: z.array(z.string()).default([]),
  closed: z.boolean().default(false),
});

/** A story line of the sample edition. */
export type SampleLine = z.infer<typeof lineSchema>;

/**
 * Reads `lines.yaml` of the sample edition.
 * @param known identifiers of the edition's stories, as the door has them.
 * @throws when the file does not fit, naming the line, the field and the reason.
 */
export function parseSampleLines(yaml: string, known: readonly string[]): SampleLine[] {
  const parsed = z.array(lineSchema).safeParse(parse(yaml));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`lines.yaml: ${issue?.path.join('.')}: ${issue?.message}`);
  }
  for (const { slug, stories, key } of parsed.data) {
    const absent = stories.find((id) => !known.includes(sampleKey(id)));
    if (absent) throw new Error(`lines.yaml: ${slug}: stories: there is no story «${absent}»`);
    const foreign = key.find((id) => !stories.includes(id));
    if (foreign) throw new Error(`lines.yaml: ${slug}: key: «${foreign}» is none of its stories`);
  }
  return parsed.data;
}

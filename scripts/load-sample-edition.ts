import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '#lib/log.ts';
import { readIsUntouched } from '#lib/stories/read-untouched.ts';

/**
 * Fills a new embedded database with the sample edition. A mark in the data folder tells the next
 * start that loading was cut short; what is stored already is not stored twice. A portal without
 * samples still runs, so a failure is reported and no more.
 */
export async function loadSampleEdition(dataDir: string, samples: string): Promise<void> {
  const mark = join(dataDir, 'sample-edition-unfinished');
  if (!existsSync(mark) && !(await readIsUntouched())) return;
  console.log('The database is new: loading the sample edition…');
  writeFileSync(mark, '');
  try {
    // What reads pictures is not needed by a portal that has its stories.
    const { loadSamples } = await import('#lib/stories/publish-samples.ts');
    await loadSamples(samples);
    rmSync(mark);
  } catch (error) {
    log.error(error, 'The sample edition could not be loaded');
  }
}

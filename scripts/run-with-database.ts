import { ConfigurationError, parseConfiguration } from '#lib/configuration.ts';
import { startDatabase } from '#lib/database/start-database.ts';
import { StoryInputError } from '#lib/stories/prepare-story.ts';
import { StoryChangeError } from '#lib/stories/publish-state.ts';

/**
 * Runs a command's work beside a portal that may be running, and leaves the database as it was. An
 * order that does not fit is told in words, without a stack; the process then ends with 1.
 */
export async function runWithDatabase(work: () => Promise<void>): Promise<void> {
  try {
    const started = await startDatabase(parseConfiguration(process.env));
    try {
      await work();
    } finally {
      await started.release();
    }
  } catch (error) {
    const told = [StoryChangeError, StoryInputError, ConfigurationError];
    if (!told.some((kind) => error instanceof kind)) throw error;
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}

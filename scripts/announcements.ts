import { Command, CommanderError } from 'commander';
import type { Protocol } from '#lib/announcements/announcement.ts';
import { describeRecord } from '#lib/announcements/describe-record.ts';
import { retryFailed } from '#lib/announcements/publish-record.ts';
import { readRecord } from '#lib/announcements/read-record.ts';
import { parseConfiguration } from '#lib/configuration.ts';
import { runWithDatabase } from './run-with-database.ts';

/**
 * `npm run announcements`: what search engines and hubs were told, beside a running portal. Ends
 * with 0; with 1 when the record cannot be read, with 3 when announcements failed.
 */

/** Addresses shown of each state. */
const shown = 20;
const failedStatus = 3;

const program = new Command('announcements')
  .description('Show what search engines and hubs were told, and what failed.')
  .option('--retry', 'put what failed back into the queue')
  .option('--json', 'as JSON, times in UTC')
  .showHelpAfterError()
  .exitOverride()
  .action((options: { retry?: boolean; json?: boolean }) =>
    runWithDatabase(async () => {
      const { announcements } = parseConfiguration(process.env);
      const addressees: Record<Protocol, string | null> = {
        indexnow: announcements.indexNow?.url ?? null,
        websub: announcements.webSubHub,
      };
      const protocols = Object.keys(addressees) as Protocol[];
      if (options.retry) await retry(protocols.filter((one) => addressees[one] !== null));
      const records = await Promise.all(
        protocols.map(async (protocol) => ({
          protocol,
          to: addressees[protocol],
          record: await readRecord(protocol, shown),
        })),
      );
      const lines = records.map(({ protocol, to, record }) =>
        describeRecord(protocol, to, record, new Date()).join('\n'),
      );
      console.log(options.json ? JSON.stringify(records, null, 2) : lines.join('\n\n'));
      if (records.some(({ record }) => record.counts.failed > 0)) process.exitCode = failedStatus;
    }),
  );

async function retry(protocols: readonly Protocol[]): Promise<void> {
  if (protocols.length === 0) {
    console.error('Announcements are off: set INDEXNOW_KEY or WEBSUB_HUB as for the portal.');
    return;
  }
  console.error(`Put back: ${await retryFailed(protocols)}.`);
}

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode;
}

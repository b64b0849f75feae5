import { parseConfiguration } from '#lib/configuration.ts';
import { restoreBackup } from '#lib/database/restore.ts';
import { startServer } from '#lib/database/start-database.ts';
import { tellPlainly } from './tell-plainly.ts';

/** `npm run restore -- FILE`: a backup into an empty database, all of it or nothing. */

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  console.error('Usage: npm run restore -- FILE  (into an empty database)');
  process.exitCode = 2;
} else {
  await tellPlainly(async () => {
    const server = await startServer(parseConfiguration(process.env));
    try {
      const { madeAt, site } = await restoreBackup(server.url, file, (message) =>
        console.log(`  ${message}`),
      );
      console.log(`Restored: ${site} as of ${madeAt}.`);
    } finally {
      await server.release();
    }
  });
}

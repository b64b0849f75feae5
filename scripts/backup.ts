import { parseConfiguration } from '#lib/configuration.ts';
import { backUp } from '#lib/database/backup.ts';
import { startServer } from '#lib/database/start-database.ts';
import { tellPlainly } from './tell-plainly.ts';

/** `npm run backup -- FILE`: all that the portal stores, at one instant, into one file. */

const [file, ...more] = process.argv.slice(2);
if (file === undefined || more.length > 0) {
  console.error('Usage: npm run backup -- FILE.tar  (FILE.tar.gz is compressed)');
  process.exitCode = 2;
} else {
  await tellPlainly(async () => {
    const server = await startServer(parseConfiguration(process.env));
    try {
      await backUp(server.url, file, (message) => console.log(`  ${message}`));
      console.log(`The backup is in ${file}.`);
    } finally {
      await server.release();
    }
  });
}

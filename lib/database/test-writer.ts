/**
 * A process of its own for the tests: `test-writer.ts FOLDER durable|fast`. Uses the embedded server, prints
 * `ready`, then writes numbers and prints each once the database has acknowledged it. Goes on by
 * itself when the server is lost. SIGTERM, or the end of the test run, releases the server and
 * prints `released`; Ctrl-C changes nothing.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { closeDatabase, database, openDatabase } from './database.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);
const [, , dataDir = '', manner] = process.argv;
const server = await startEmbeddedPostgres({
  dataDir,
  durable: manner === 'durable',
  report: say,
});
openDatabase(server.url);
await database().execute(sql`create table if not exists written (number bigint primary key)`);
say('ready');

let leaving = false;
process.on('SIGINT', () => undefined);
const leave = () => {
  leaving = true;
};
process.on('SIGTERM', leave);
process.stdout.on('error', leave);
let number = 0;
while (!leaving) {
  // The microsecond the write began, so that whoever reads knows that it is a new one.
  number = Math.max(number + 1, Date.now() * 1000);
  try {
    await database().execute(sql`insert into written values (${number})`);
    say(String(number));
  } catch {
    await wait(20);
  }
}
await closeDatabase();
await server.release();
say('released');

import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupError } from './backup-error.ts';
import {
  backupFormat,
  columnList,
  copySettings,
  endName,
  endSchema,
  type Manifest,
  type ManifestTable,
  manifestName,
  manifestSchema,
  quote,
  tableOfPart,
} from './backup-manifest.ts';
import { knownLevel } from './known-migrations.ts';
import { checkFitness, connectToMigrate, migrationLock } from './migrate-database.ts';
import { type Entry, openArchive } from './open-archive.ts';
import { buildLevel, clearEmptyDatabase } from './prepare-empty.ts';

/**
 * Fills the empty database at `url` with a backup and brings it to the schema of this version. All
 * of it or nothing: one transaction.
 * @param report is told, in words, how far it is.
 * @returns what the backup says of itself.
 * @throws {BackupError} naming the file and the reason; nothing was changed.
 * @throws {DatabaseUnavailableError | UnfitDatabaseError} as `migrateDatabase` does.
 */
export async function restoreBackup(
  url: string,
  file: string,
  report: (message: string) => void,
): Promise<Manifest> {
  const client = await connectToMigrate(url);
  try {
    await checkFitness(client, url);
    await client.query(copySettings);
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    const manifest = await fill(client, file, report);
    await client.query('commit');
    // Without it the first searches are planned as if the tables were empty.
    await client.query('analyze');
    return manifest;
  } catch (error) {
    if (error instanceof Error && error.name === 'UnfitDatabaseError') throw error;
    throw new BackupError(
      `The backup ${file} was not restored, nothing was changed: ${explain(error)}`,
      { cause: error },
    );
  } finally {
    await client.end();
  }
}

async function fill(
  client: pg.Client,
  file: string,
  report: (message: string) => void,
): Promise<Manifest> {
  const entries = openArchive(file);
  try {
    const manifest = await readManifest(entries);
    await clearEmptyDatabase(client);
    await buildLevel(client, manifest.migrations.at(-1) ?? 0);
    await fillTables(client, manifest, entries, report);
    await setSequences(client, manifest);
    await buildLevel(client, knownLevel());
    return manifest;
  } finally {
    await entries.return(undefined);
  }
}

async function readManifest(entries: AsyncGenerator<Entry>): Promise<Manifest> {
  const { value: entry } = await entries.next();
  if (entry?.header.name !== manifestName) throw new BackupError('it is not a backup of a portal');
  const given = JSON.parse(await readText(entry)) as { format?: unknown };
  const newer = new BackupError('it was made by a newer version of the portal; update this one');
  if (typeof given.format === 'number' && given.format > backupFormat) throw newer;
  const manifest = manifestSchema.parse(given);
  if ((manifest.migrations.at(-1) ?? 0) > knownLevel()) throw newer;
  return manifest;
}

/** Copies part after part, then compares with what was counted when they were written. */
async function fillTables(
  client: pg.Client,
  { tables }: Manifest,
  entries: AsyncGenerator<Entry>,
  report: (message: string) => void,
): Promise<void> {
  const known = new Map(tables.map((table) => [table.name, { table, ...begun() }]));
  for await (const entry of entries) {
    const { name } = entry.header;
    if (name === endName) {
      const { digests } = endSchema.parse(JSON.parse(await readText(entry)));
      for (const { table, rows, digest } of known.values()) {
        if (rows !== table.rows || digest.digest('hex') !== digests[table.name]) {
          throw new BackupError(`the file is damaged: «${table.name}» is not what was written`);
        }
        report(`${table.name}: ${rows}`);
      }
      return;
    }
    const part = known.get(tableOfPart(name) ?? '');
    if (!part) throw new BackupError(`it holds «${name}», which has no place in a backup`);
    part.rows += await copyPart(client, part.table, part.digest, entry);
  }
  throw new BackupError('the file is cut: its end is missing');
}

const begun = () => ({ rows: 0, digest: createHash('sha256') });

async function copyPart(
  client: pg.Client,
  table: ManifestTable,
  digest: Hash,
  entry: Entry,
): Promise<number> {
  const copied = client.query(
    copyFrom(`copy ${quote(table.name)} ${columnList(table)} from stdin`),
  );
  await pipeline(
    entry,
    async function* (bytes: AsyncIterable<Buffer>) {
      for await (const chunk of bytes) {
        digest.update(chunk);
        yield chunk;
      }
    },
    copied,
  );
  return copied.rowCount;
}

async function setSequences(client: pg.Client, { tables }: Manifest): Promise<void> {
  for (const { name, sequences } of tables) {
    for (const [column, last] of Object.entries(sequences)) {
      if (last === 0) continue;
      await client.query(`select setval(pg_get_serial_sequence($1, $2)::regclass, $3)`, [
        quote(name),
        column,
        last,
      ]);
    }
  }
}

async function readText(entry: Entry): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'Z_BUF_ERROR' || error.message === 'Unexpected end of data') {
    return 'the file is cut: its end is missing';
  }
  if (/^Invalid tar header/.test(error.message)) return 'it is not a backup of a portal';
  if (error.name === 'SyntaxError' || error.name === 'ZodError') {
    return `the file is damaged: ${error.message}`;
  }
  return error.message || error.name;
}

import 'server-only';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type Pack, pack } from 'tar-stream';
import { site } from '#lib/site.ts';
import { BackupError } from './backup-error.ts';
import {
  backupFormat,
  copySettings,
  endName,
  type Manifest,
  type ManifestTable,
  manifestName,
  partName,
  quote,
} from './backup-manifest.ts';
import { describeTables } from './describe-tables.ts';

/** Rows are gathered into parts of this size; a longer row is a part of its own. */
const partBytes = 4 * 1024 * 1024;

/**
 * Writes all that the database at `url` holds, as it is at one instant, to `file`: beside a running
 * portal, which goes on writing. Under another name until it is whole and on the disk.
 * @param report is told, in words, how far it is.
 * @returns what was written.
 * @throws {BackupError} naming the file and the reason; an older file of that name is untouched.
 */
export async function backUp(
  url: string,
  file: string,
  report: (message: string) => void,
): Promise<Manifest> {
  const unfinished = `${file}.part`;
  const client = new pg.Client({ connectionString: url, application_name: 'vestka backup' });
  client.on('error', () => {
    // The query under way fails with the same error.
  });
  try {
    await client.connect();
    const archive = pack();
    const written = pipeline(
      archive,
      file.endsWith('.gz') ? createGzip({ level: 4 }) : new PassThrough(),
      // Only its owner reads it: held and withdrawn stories are in it.
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
    const gathered = gather(client, archive, report).catch((error: Error) => {
      archive.destroy(error);
      throw error;
    });
    const [manifest] = await Promise.all([gathered, written]);
    await rename(unfinished, file);
    return manifest;
  } catch (error) {
    await rm(unfinished, { force: true });
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new BackupError(`The backup ${file} was not written: ${reason}`, { cause: error });
  } finally {
    await client.end();
  }
}

async function gather(
  client: pg.Client,
  archive: Pack,
  report: (message: string) => void,
): Promise<Manifest> {
  await client.query(copySettings);
  await client.query('begin isolation level repeatable read read only');
  const manifest = await describeDatabase(client);
  await addEntry(archive, manifestName, JSON.stringify(manifest, null, 2));
  const digests: Record<string, string> = {};
  for (const table of manifest.tables) {
    digests[table.name] = await addTable(client, archive, table);
    report(`${table.name}: ${table.rows}`);
  }
  await client.query('commit');
  await addEntry(archive, endName, JSON.stringify({ digests }));
  archive.finalize();
  return manifest;
}

async function describeDatabase(client: pg.Client): Promise<Manifest> {
  const { rows } = await client.query<{ level: string; postgres: string }>(
    `select created_at as level, current_setting('server_version') as postgres
     from drizzle.__drizzle_migrations order by created_at`,
  );
  return {
    format: backupFormat,
    madeAt: new Date().toISOString(),
    site: site.name,
    postgres: rows[0]?.postgres ?? '',
    migrations: rows.map(({ level }) => Number(level)),
    tables: await describeTables(client),
  };
}

/** @returns the digest of what was added. */
async function addTable(client: pg.Client, archive: Pack, table: ManifestTable): Promise<string> {
  const digest = createHash('sha256');
  let gathered: Buffer[] = [];
  let length = 0;
  let number = 0;
  const addPart = async (bytes: Buffer) => {
    digest.update(bytes);
    await addEntry(archive, partName(table.name, number++), bytes);
  };
  const rows = client.query(
    copyTo(
      `copy (select ${table.columns.map(quote).join(', ')} from ${quote(table.name)}) to stdout`,
    ),
  );
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    gathered.push(chunk);
    length += chunk.length;
    if (length < partBytes) continue;
    const bytes = Buffer.concat(gathered, length);
    // A line break inside a value is written `\n`: this byte only ends rows.
    const whole = bytes.lastIndexOf(10) + 1;
    if (whole > 0) await addPart(bytes.subarray(0, whole));
    gathered = [bytes.subarray(whole)];
    length -= whole;
  }
  if (length > 0) await addPart(Buffer.concat(gathered, length));
  // The stream may end before the server has said how many rows it held: it has by the next answer.
  await client.query('select');
  if (rows.rowCount !== table.rows) throw new Error(`${table.name} changed while it was read`);
  return digest.digest('hex');
}

/** Waits until there is room for more: memory stays bounded however slow the disk. */
function addEntry(archive: Pack, name: string, body: string | Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    archive
      .entry({ name, mode: 0o600 }, body, (error) => (error ? reject(error) : resolve()))
      .on('error', reject);
  });
}

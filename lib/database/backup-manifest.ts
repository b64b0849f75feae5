import 'server-only';
import { z } from 'zod';

/**
 * A backup is a tar file, gzipped where its name ends in `.gz`: `manifest.json`, then the tables in
 * an order in which they can be filled, each as `tables/NAME/NUMBER.copy` (PostgreSQL's COPY text,
 * whole rows, at most some megabytes a part), and `end.json`, which proves that nothing is missing.
 */
export const backupFormat = 1;

export const manifestName = 'manifest.json';
export const endName = 'end.json';
export const partName = (table: string, number: number) =>
  `tables/${table}/${String(number).padStart(6, '0')}.copy`;
/** The table of a part; `null` for another name. */
export const tableOfPart = (name: string) => /^tables\/([^/]+)\/\d+\.copy$/.exec(name)?.[1] ?? null;

const word = z.string().regex(/^[a-z_][a-z0-9_]*$/);

export const manifestSchema = z.object({
  format: z.number().int(),
  madeAt: z.iso.datetime(),
  /** Name of the publication, and of the PostgreSQL it came from. */
  site: z.string(),
  postgres: z.string(),
  /** When each migration the database had was written, in order: its level. */
  migrations: z.array(z.number().int()).min(1),
  tables: z.array(
    z.object({
      name: word,
      columns: z.array(word).min(1),
      rows: z.number().int().nonnegative(),
      /** Where the numbering of each numbered column stands. */
      sequences: z.record(word, z.number().int().nonnegative()),
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestTable = Manifest['tables'][number];

/** SHA-256 of each table's parts put together, hexadecimal. */
export const endSchema = z.object({ digests: z.record(word, z.string()) });

/** `select` and COPY name the table and its columns alike. */
export const quote = (name: string) => `"${name}"`;
export const columnList = ({ columns }: ManifestTable) => `(${columns.map(quote).join(', ')})`;

/** What the text of a value depends on: the same when written and when read. */
export const copySettings = `set timezone to 'UTC'; set datestyle to 'ISO'; set intervalstyle to 'iso_8601';
  set bytea_output to 'hex'; set extra_float_digits to 1; set client_encoding to 'UTF8'`;

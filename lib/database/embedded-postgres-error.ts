/** The embedded database cannot be made, started or stopped; the message says why and what helps. */
export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

/** The way out that always exists, for the end of a message. */
export const useYourOwn =
  'Or run a PostgreSQL of your own and name it in DATABASE_URL (postgres://user:password@host/database).';

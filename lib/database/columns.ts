import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** An instant, kept in UTC. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
/** A whole number that may outgrow four bytes. */
export const number = (name: string) => bigint(name, { mode: 'number' });
/** Bytes as they are. */
export const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' });

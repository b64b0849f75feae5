import 'server-only';
import { subHours } from 'date-fns/subHours';
import { subSeconds } from 'date-fns/subSeconds';
import { and, eq, isNull, lt, sql } from 'drizzle-orm';
import { primaryDatabase } from '#lib/database/database.ts';
import { wirePushes } from '#lib/database/wire-tables.ts';
import { pushLimits } from './push-limits.ts';

/** A push by its sender's own name for it. */
export interface PushKey {
  source: string;
  key: string;
  /** What tells its document from another. */
  digest: string;
}

/** What a push was answered. */
export interface GivenAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** `begun`: it is the first; `other`: the key was sent with another document; `running`: the first
 * is not answered yet. */
export type PushStart =
  | { kind: 'begun' | 'other' | 'running' }
  | { kind: 'answered'; answer: GivenAnswer };

/** Claims a key for a push, unless it is known already. Forgets keys that are old. */
export async function beginPush({ source, key, digest }: PushKey, now: Date): Promise<PushStart> {
  const db = primaryDatabase();
  await db.delete(wirePushes).where(lt(wirePushes.begunAt, subHours(now, pushLimits.keptHours)));
  const claimed = await db
    .insert(wirePushes)
    .values({ source, key, digest, begunAt: now })
    .onConflictDoUpdate({
      target: [wirePushes.source, wirePushes.key],
      set: { begunAt: now },
      // Whoever began it died: it is begun anew.
      setWhere: sql`${and(
        isNull(wirePushes.status),
        eq(wirePushes.digest, digest),
        lt(wirePushes.begunAt, subSeconds(now, pushLimits.lostSeconds)),
      )}`,
    })
    .returning({ key: wirePushes.key });
  if (claimed.length > 0) return { kind: 'begun' };
  const [known] = await db.select().from(wirePushes).where(rowOf({ source, key }));
  if (!known) return { kind: 'running' };
  if (known.digest !== digest) return { kind: 'other' };
  const { status, headers, body } = known;
  if (status === null) return { kind: 'running' };
  return { kind: 'answered', answer: { status, headers: headers ?? {}, body: body ?? '' } };
}

/** Keeps what a push was answered. */
export async function endPush(push: PushKey, answer: GivenAnswer): Promise<void> {
  await primaryDatabase().update(wirePushes).set(answer).where(rowOf(push));
}

/** Forgets a push that came to nothing: sent again, it is tried again. */
export async function forgetPush(push: PushKey): Promise<void> {
  await primaryDatabase()
    .delete(wirePushes)
    .where(and(rowOf(push), isNull(wirePushes.status)));
}

function rowOf({ source, key }: Pick<PushKey, 'source' | 'key'>) {
  return and(eq(wirePushes.source, source), eq(wirePushes.key, key));
}

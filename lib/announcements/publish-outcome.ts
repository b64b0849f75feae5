import 'server-only';
import { and, asc, eq, exists, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import { announcementMarks, announcements } from '#lib/database/announcement-tables.ts';
import { primaryDatabase, type Transaction } from '#lib/database/database.ts';
import { backOff } from '#lib/outgoing/back-off.ts';
import type { Claimed, Outcome, Protocol } from './announcement.ts';
import { limits } from './limits.ts';
import { inMilliseconds } from './publish-queue.ts';

const isWaiting = (protocol: Protocol) =>
  and(eq(announcements.protocol, protocol), eq(announcements.state, 'waiting'));

/**
 * Takes what is due, oldest first, for this process alone, and the turn to send it: nobody else
 * sends in this protocol for `pause`. What is due within the window goes along.
 * @param pause milliseconds between two requests of the whole installation.
 * @returns empty when nothing is due, or requests have to wait.
 */
export function claimDue(
  protocol: Protocol,
  { atOnce, pause, window }: { atOnce: number; pause: number; window: number },
): Promise<Claimed[]> {
  return primaryDatabase().transaction(async (tx) => {
    const due = tx
      .select({ id: announcements.id })
      .from(announcements)
      .where(and(isWaiting(protocol), lte(announcements.nextTryAt, sql`now()`)));
    const [turn] = await tx
      .update(announcementMarks)
      .set({ holdUntil: inMilliseconds(pause) })
      .where(
        and(
          eq(announcementMarks.protocol, protocol),
          lte(announcementMarks.holdUntil, sql`now()`),
          exists(due),
        ),
      )
      .returning({ protocol: announcementMarks.protocol });
    if (!turn) return [];
    const taken = tx
      .select({ id: announcements.id })
      .from(announcements)
      .where(and(isWaiting(protocol), lte(announcements.nextTryAt, inMilliseconds(window))))
      .orderBy(asc(announcements.id))
      .limit(atOnce)
      .for('update', { skipLocked: true });
    const claimed = await tx
      .update(announcements)
      .set({
        nextTryAt: inMilliseconds(limits.claimHolds),
        attempts: sql`${announcements.attempts} + 1`,
      })
      .where(inArray(announcements.id, taken))
      .returning({
        id: announcements.id,
        address: announcements.address,
        eventId: announcements.eventId,
      });
    return claimed.sort((a, b) => a.id - b.id);
  });
}

/** Gives back what was claimed and not sent: another process, or the next start, sends it. */
export async function releaseClaimed(claimed: readonly Claimed[]): Promise<void> {
  await primaryDatabase()
    .update(announcements)
    .set({ nextTryAt: sql`now()`, attempts: sql`${announcements.attempts} - 1` })
    .where(and(isOneOf(claimed), eq(announcements.state, 'waiting')));
}

/** How requests in vain are followed up. */
export interface FollowUp {
  /** Milliseconds until an address that changed again is due. */
  window: number;
  retryAfter: { first: number; last: number };
  /** Milliseconds after which nothing is tried any more. */
  triedFor: number;
}

/**
 * Keeps what came of a request. An address that changed again meanwhile stays in the queue. A
 * request in vain is tried again after a wait that doubles with each in a row, for all addresses of
 * the protocol, and not sooner than was asked for; what is too old by then is given up.
 */
export async function storeOutcome(
  protocol: Protocol,
  claimed: readonly Claimed[],
  outcome: Outcome,
  followUp: FollowUp,
): Promise<void> {
  await primaryDatabase().transaction((tx) =>
    outcome.kind === 'later'
      ? storeInVain(tx, protocol, claimed, outcome, followUp)
      : storeFinished(tx, protocol, claimed, outcome, followUp),
  );
}

async function storeFinished(
  tx: Transaction,
  protocol: Protocol,
  claimed: readonly Claimed[],
  outcome: Exclude<Outcome, { kind: 'later' }>,
  { window }: FollowUp,
): Promise<void> {
  const { kind, status } = outcome;
  const [problem, holdFor] = kind === 'done' ? [null, 0] : [outcome.problem, outcome.holdFor];
  await tx
    .update(announcementMarks)
    .set({ failures: 0, ...(holdFor > 0 && { holdUntil: inMilliseconds(holdFor) }) })
    .where(eq(announcementMarks.protocol, protocol));
  await tx
    .update(announcements)
    .set({ state: kind, status, problem, finishedAt: sql`now()` })
    .where(and(isOneOf(claimed), isUnchanged(claimed)));
  await tx
    .update(announcements)
    .set({ nextTryAt: inMilliseconds(window), attempts: 0, status, problem })
    .where(and(isOneOf(claimed), eq(announcements.state, 'waiting')));
}

async function storeInVain(
  tx: Transaction,
  protocol: Protocol,
  claimed: readonly Claimed[],
  { status, problem, holdFor }: Extract<Outcome, { kind: 'later' }>,
  { retryAfter, triedFor }: FollowUp,
): Promise<void> {
  const ofProtocol = eq(announcementMarks.protocol, protocol);
  const [mark] = await tx
    .update(announcementMarks)
    .set({ failures: sql`${announcementMarks.failures} + 1` })
    .where(ofProtocol)
    .returning({ failures: announcementMarks.failures });
  const nextTryAt = inMilliseconds(Math.max(backOff(mark?.failures ?? 1, retryAfter), holdFor));
  await tx.update(announcementMarks).set({ holdUntil: nextTryAt }).where(ofProtocol);
  await tx
    .update(announcements)
    .set({ state: 'failed', status, problem, finishedAt: sql`now()` })
    .where(
      and(
        isOneOf(claimed),
        lt(announcements.createdAt, sql`${nextTryAt} - make_interval(secs => ${triedFor / 1000})`),
      ),
    );
  await tx
    .update(announcements)
    .set({ nextTryAt, status, problem })
    .where(and(isOneOf(claimed), eq(announcements.state, 'waiting')));
}

function isOneOf(claimed: readonly Claimed[]): SQL {
  return sql`${announcements.id} = any(${sql.param(claimed.map(({ id }) => id))}::bigint[])`;
}

/** No newer event came for the address since it was claimed. */
function isUnchanged(claimed: readonly Claimed[]): SQL {
  const ids = sql.param(claimed.map(({ id }) => id));
  const events = sql.param(claimed.map(({ eventId }) => eventId));
  return sql`(${announcements.id}, ${announcements.eventId}) in (
    select * from unnest(${ids}::bigint[], ${events}::bigint[]))`;
}

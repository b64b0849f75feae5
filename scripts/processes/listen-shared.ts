import type { Front } from '#lib/front/server.ts';

/** What systems say that cannot share a port. */
const CANNOT_SHARE = new Set(['ENOTSUP', 'ENOPROTOOPT', 'EOPNOTSUPP', 'EINVAL']);

/**
 * Listens on the portal's port beside other fronts. A single front does without sharing where the
 * system knows of none.
 */
export async function listenShared(
  front: Pick<Front, 'listen'>,
  { port, fronts }: { port: number; fronts: number },
): Promise<void> {
  try {
    await front.listen({ port, reusePort: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (fronts > 1 || !CANNOT_SHARE.has(code)) throw error;
    await front.listen({ port });
  }
}

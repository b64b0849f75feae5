/** Where a content delivery network takes purges. */
export interface PurgeTarget {
  purgeUrl: string;
  /** Sent as `Authorization: Bearer`. */
  token: string | null;
}

/**
 * Asks the network to drop what bears one of `tags`: `{"tags": […]}`.
 * @throws when it does not say that it did.
 */
export async function postPurge(
  { purgeUrl, token }: PurgeTarget,
  tags: readonly string[],
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(purgeUrl, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== null && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ tags }),
    // The token is for this address alone.
    redirect: 'error',
    signal,
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`it answered ${response.status}`);
}

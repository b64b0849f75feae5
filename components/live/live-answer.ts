/** What `/api/live/<story>` answers: the same for every reader. */
export interface LiveAnswer {
  state: 'open' | 'ended';
  /** The newest, newest first, then those changed lately. */
  entries: LiveAnswerEntry[];
  /** Ids of entries removed lately. */
  removed: number[];
}

export interface LiveAnswerEntry {
  id: number;
  /** Milliseconds since 1970, a whole second. */
  at: number;
  /** When its words last changed; 0: never. */
  changed: number;
  /** What the list of key moments calls it; `null`: it is none. */
  key: string | null;
  /** The entry, and the heading of its day. */
  html: string;
  day: string;
}

/**
 * Believes only an answer of the portal: something else may sit in its place.
 * @throws {TypeError} when it is none.
 */
export function parseLiveAnswer(answer: unknown): LiveAnswer {
  const { state, entries, removed } = (answer ?? {}) as Partial<Record<string, unknown>>;
  const isWhole =
    (state === 'open' || state === 'ended') &&
    Array.isArray(entries) &&
    entries.every(isEntry) &&
    Array.isArray(removed) &&
    removed.every(Number.isInteger);
  if (!isWhole) throw new TypeError('no entries of a live text');
  return answer as LiveAnswer;
}

function isEntry(entry: Partial<LiveAnswerEntry> | null): boolean {
  return (
    [entry?.id, entry?.at, entry?.changed].every(Number.isInteger) &&
    [entry?.html, entry?.day].every((text) => typeof text === 'string')
  );
}

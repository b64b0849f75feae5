import { useSyncExternalStore } from 'react';

/** What readers choose stays on their device; nothing of it is sent with the pages they open. */
type Choice = 'theme' | 'comfort' | 'place' | 'place-name';

const changed = 'choice';
/** Stands in where the browser refuses to store: the choice then lasts as long as the page. */
const unstored = new Map<Choice, string | null>();

/**
 * The stored choice, kept up to date in every open page.
 * @returns `undefined` while the page is as the server made it, `null` when nothing is chosen.
 */
export function useChoice(choice: Choice): string | null | undefined {
  return useSyncExternalStore(
    subscribe,
    () => readChoice(choice),
    () => undefined,
  );
}

/** Remembers a choice; `null` forgets it. */
export function storeChoice(choice: Choice, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(choice);
    else localStorage.setItem(choice, value);
    unstored.delete(choice);
  } catch {
    unstored.set(choice, value);
  }
  dispatchEvent(new Event(changed));
}

function readChoice(choice: Choice): string | null {
  const kept = unstored.get(choice);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(choice);
  } catch {
    return null;
  }
}

/** Changes made here, in another tab, and while the page lay in the back/forward cache. */
function subscribe(onChange: () => void): () => void {
  const events = [changed, 'storage', 'pageshow'];
  for (const event of events) addEventListener(event, onChange);
  return () => {
    for (const event of events) removeEventListener(event, onChange);
  };
}

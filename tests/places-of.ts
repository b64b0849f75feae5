import type { Locator } from '@playwright/test';

/** Places of elements in the document, counted from its beginning. */
export async function placesOf(parts: readonly Locator[]): Promise<number[]> {
  const places: number[] = [];
  for (const part of parts) {
    const index = (element: Element) => [...document.querySelectorAll('*')].indexOf(element);
    places.push(await part.evaluate(index));
  }
  return places;
}

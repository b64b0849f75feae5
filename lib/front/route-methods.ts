/** Routes that are written to, and what they take. */
export const writable: ReadonlyMap<string, string> = new Map([
  ['/api/wire', 'POST'],
  ['/api/wire/[source]/[...id]', 'DELETE'],
  ['/api/typo', 'POST'],
  ['/api/read', 'POST'],
  ['/api/weather', 'GET, HEAD, POST'],
]);

/** A source's name and an identifier, which may be a long address; whoever leaves its slashes as they
 * are is told. */
const pushedStory = /^\/api\/wire\/[a-z0-9-]{1,64}\/.{1,6000}$/;

/** The methods a canonical path takes, as `Allow` names them. */
export function methodsAt(path: string): string {
  const folder = pushedStory.test(path) ? '/api/wire/[source]/[...id]' : path;
  return writable.get(folder) ?? 'GET, HEAD';
}

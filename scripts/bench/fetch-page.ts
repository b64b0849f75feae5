import { Agent, request } from 'node:http';

/** An answer as it came, its body as sent. */
export interface Page {
  status: number;
  headers: Record<string, string>;
  bytes: Buffer;
}

/** Asks for a page as a reader that takes gzip. */
export function fetchPage(url: string, agent?: Agent): Promise<Page> {
  return new Promise((done, reject) => {
    const options = { headers: { 'Accept-Encoding': 'gzip' }, ...(agent ? { agent } : {}) };
    const asked = request(url, options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          bytes: Buffer.concat(parts),
        }),
      );
    });
    asked.once('error', reject);
    asked.end();
  });
}

/**
 * Asks for each address once, over a few kept connections.
 * @returns requests per second
 * @throws when one does not answer 200: a failure is quicker than a page
 */
export async function fetchEach(
  origin: string,
  paths: readonly string[],
  connections: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const left = paths.values();
  const began = performance.now();
  const take = async () => {
    for (const path of left) {
      const { status } = await fetchPage(origin + path, agent);
      if (status !== 200) throw new Error(`${path} answered ${status}.`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, take));
  } finally {
    agent.destroy();
  }
  return (paths.length / (performance.now() - began)) * 1000;
}

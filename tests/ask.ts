import { request } from 'node:http';

export interface Reply {
  status: number;
  headers: Record<string, string | undefined>;
  bytes: Buffer;
  /** The body as UTF-8 text. */
  text: string;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
}

/** What programs call themselves: two readers, one crawler, one tool. */
export const userAgents = {
  browser:
    'Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  telephone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
  googlebot: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  curl: 'curl/8.14.1',
} as const;

/**
 * Sends one request exactly as written: no redirect is followed, nothing is decoded, no header is
 * added but Host.
 * @param target path and query as they stand in the request line
 */
export function ask(
  origin: string,
  target: string,
  { method = 'GET', headers = {} }: Question = {},
): Promise<Reply> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, reject) => {
    const asked = request(
      { hostname, port, path: target, method, headers, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.once('error', reject);
        response.once('end', () => {
          const bytes = Buffer.concat(parts);
          const single = Object.entries(response.headers).map(([name, value]) => [
            name,
            Array.isArray(value) ? value.join(', ') : value,
          ]);
          done({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(single),
            bytes,
            text: bytes.toString('utf8'),
          });
        });
      },
    );
    asked.once('error', reject);
    asked.end();
  });
}

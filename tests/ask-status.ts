import { type Agent, request } from 'node:http';
import { anyAddress } from './send-to-wire.ts';

/** The status of an address, asked over kept connections as a reader that takes gzip. */
export function askStatus(origin: string, path: string, agent: Agent): Promise<number> {
  const { hostname, port } = new URL(origin);
  const headers = { 'Accept-Encoding': 'gzip', 'X-Forwarded-For': anyAddress() };
  return new Promise((done, reject) => {
    const asked = request({ hostname, port, path, agent, headers }, (response) => {
      response.resume().once('end', () => done(response.statusCode ?? 0));
    });
    asked.once('error', reject);
    asked.end();
  });
}

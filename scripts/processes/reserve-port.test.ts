import { once } from 'node:events';
import { connect, createServer, type ListenOptions } from 'node:net';
import { expect, test } from 'vitest';
import { reservePort } from './reserve-port.ts';

/** Listens as a front does, or as any other program. */
async function listen(options: ListenOptions) {
  const server = createServer((socket) => socket.end('answered'));
  server.listen(options);
  await once(server, 'listening');
  return server;
}

const asksFor = (port: number) =>
  new Promise<string>((done, reject) => {
    let heard = '';
    connect(port, '127.0.0.1')
      .setEncoding('utf8')
      .on('data', (text: string) => {
        heard += text;
      })
      .once('error', reject)
      .once('end', () => done(heard));
  });

test('a free port is found, and a front can have it while it is reserved', async () => {
  const reserved = reservePort({ port: 0, takeOver: false });
  expect(reserved.port).toBeGreaterThan(0);
  const front = await listen({ port: reserved.port, reusePort: true });
  expect(await asksFor(reserved.port)).toBe('answered');
  front.close();
  reserved.release();
});

test('a taken port is told in words, also when the other one would share it', async () => {
  for (const reusePort of [true, false]) {
    const other = await listen({ port: 0, reusePort });
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    expect(() => reservePort({ port, takeOver: false })).toThrow(`Port ${port} is taken`);
    if (!reusePort) {
      expect(() => reservePort({ port, takeOver: true })).toThrow(`Port ${port} is taken`);
    }
    other.close();
  }
});

test('taking a port over takes no reader away from the portal that has it', async () => {
  const held = reservePort({ port: 0, takeOver: false });
  const old = await listen({ port: held.port, reusePort: true });
  const reserved = reservePort({ port: held.port, takeOver: true });
  const answers = await Promise.all(Array.from({ length: 100 }, () => asksFor(held.port)));
  expect(new Set(answers)).toEqual(new Set(['answered']));
  reserved.release();
  old.close();
  held.release();
});

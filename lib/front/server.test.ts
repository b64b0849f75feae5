import { describe, expect, it } from 'vitest';
import { useFront } from './test-front.ts';
import { ask, openLine, tell } from './test-line.ts';

const using = useFront();

describe('connections', () => {
  const line = (target: string, more = '') => `GET ${target} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;

  it('are kept, and answer what is asked at once in its order', async () => {
    const press = await using.press(async ({ url }) => {
      // The first one takes longest.
      await new Promise((done) => setTimeout(done, url === '/' ? 50 : 0));
      return { text: `[${url}]` };
    });
    const { port } = await using.front([press]);
    const targets = ['/', '/news', '/wp-login.php', '/society', '/news'];
    const answers = await tell(
      port,
      targets.map((target) => line(target)).join('') + line('/weather', 'Connection: close\r\n'),
    );
    expect(answers.match(/\[[^\]]*\]/g)).toEqual([
      '[/]',
      '[/news]',
      '[/no-such-page]',
      '[/society]',
      '[/news]',
      '[/weather]',
    ]);
    expect(answers).toContain('Keep-Alive: timeout=65');
  });

  it('with headers that are too long are answered 431', async () => {
    const { port } = await using.front([]);
    const answer = await tell(port, line('/', `Cookie: ${'a'.repeat(20_000)}\r\n`));
    expect(answer).toMatch(/^HTTP\/1.1 431 /);
    expect(answer).toContain('Connection: close');
    expect(answer).toContain('<h1>');
  });

  it.each([
    'GARBAGE\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nA : b\r\n\r\n',
    // Known to be wrong only once the answer is being made.
    'GET / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: other\r\n\r\n',
    `POST /api/wire HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer t\r\nTransfer-Encoding: chunked\r\n\r\nx`,
  ])('with %j are answered 400', async (bytes) => {
    const { port } = await using.front([await using.press()]);
    const answer = await tell(port, bytes);
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('X-Content-Type-Options: nosniff');
    expect(answer).toContain('Connection: close');
    expect(answer).toContain('<h1>');
  });

  it('of HTTP/1.0 need no host', async () => {
    const { port } = await using.front([await using.press()]);
    expect(await tell(port, 'GET /news HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1.1 200 /);
  });

  it('keep a page that is being made ready, whatever comes after its request', async () => {
    const text = '[page]'.repeat(500);
    const { origin, port } = await using.front([await using.press(() => ({ text }))]);
    await ask(origin, '/news');
    await ask(origin, '/news');
    const answer = await tell(port, `${line('/news')}GARBAGE\r\n\r\n`);
    // Nothing, or the page; never another answer in its place.
    expect(answer).not.toMatch(/^HTTP\/1.1 400 /);
  });

  it.each([
    ['/news', 405],
    ['/api/wire', 413],
  ])('that go on sending to %s read that they are refused', async (target, status) => {
    const { port } = await using.front([await using.press()]);
    const length = 30 * 1024 * 1024;
    const sender = await openLine(port);
    sender.socket.write(`POST ${target} HTTP/1.1\r\nHost: x\r\nContent-Length: ${length}\r\n\r\n`);
    // As most programs do it, all is sent before anything is read.
    sender.socket.pause();
    const piece = Buffer.alloc(64 * 1024);
    for (let sent = 0; sent < length && !sender.socket.destroyed; sent += piece.length) {
      await new Promise((done) => sender.socket.write(piece, done));
    }
    sender.socket.resume();
    const answer = await sender.until(() => false);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).toContain('Connection: close');
    expect(answer).toMatch(/<\/html>\s*$|\}$/);
  });

  it.each([
    'CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GARBAGE\r\n\r\n',
    line('/news'),
    line('/new'),
  ])('reset in the middle of %j hurt nobody', async (bytes) => {
    const { origin, port } = await using.front([await using.press()]);
    const gone = await Promise.all(Array.from({ length: 20 }, () => openLine(port)));
    for (const { socket } of gone) {
      socket.write(bytes);
      setImmediate(() => socket.resetAndDestroy());
    }
    await Promise.all(gone.map((one) => one.until(() => false)));
    expect((await ask(origin, '/news')).status).toBe(200);
  });

  it('that do not finish their request are answered 408, without holding up others', async () => {
    const press = await using.press();
    const { origin, port } = await using.front([press], { times: { headersMs: 300 } });
    const slow = await Promise.all(Array.from({ length: 300 }, () => openLine(port)));
    for (const { socket } of slow) socket.write('GET / HTTP/1.1\r\nHost: x\r\nA: ');
    expect((await ask(origin, '/news')).status).toBe(200);
    const answers = await Promise.all(slow.map((one) => one.until(() => false)));
    expect(new Set(answers.map((answer) => answer.slice(0, 12)))).toEqual(
      new Set(['HTTP/1.1 408']),
    );
    expect((await ask(origin, '/news')).status).toBe(200);
  });

  it('that read nothing are ended', async () => {
    const press = await using.press(() => ({ bytes: Buffer.alloc(32 * 1024 * 1024) }));
    const { front, port } = await using.front([press], {
      times: { stillMs: 300 },
      maxBytes: 4_000_000_000,
    });
    const reader = await openLine(port);
    reader.socket.pause();
    reader.socket.write(line('/news'));
    await expect.poll(() => front.connections()).toBe(0);
  });
});

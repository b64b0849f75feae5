import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fetchPicture } from './fetch-picture.ts';
import { limits } from './limits.ts';
import { markedPicture } from './test-pictures.ts';

let server: Server;
let origin: string;
let picture: Buffer;
beforeAll(async () => {
  picture = await markedPicture(64, 64, { x: 0.5, y: 0.5 }, 8);
  server = createServer((request, response) => {
    // Every answer claims to be a picture, as many servers do.
    response.setHeader('Content-Type', 'image/jpeg');
    if (request.url === '/picture.jpg') response.end(picture);
    else if (request.url === '/huge.jpg') response.end(Buffer.alloc(limits.originalBytes + 1));
    else response.end('<!doctype html><title>Не найдено</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it('gives the bytes of a picture, and refuses a document that calls itself one', async () => {
  expect(await fetchPicture(`${origin}/picture.jpg`, { trusted: true })).toEqual(picture);
  await expect(fetchPicture(`${origin}/page`, { trusted: true })).rejects.toThrow('is a document');
});

it('takes no more bytes than an original may have', async () => {
  await expect(fetchPicture(`${origin}/huge.jpg`, { trusted: true })).rejects.toThrow('larger');
});

it('asks no private host for a picture named inside a document', async () => {
  await expect(fetchPicture(`${origin}/picture.jpg`)).rejects.toThrow('127.0.0.1');
});

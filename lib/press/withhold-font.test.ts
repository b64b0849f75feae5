import { expect, it } from 'vitest';
import { ask, useTestPress } from './test-press.ts';

const press = useTestPress();
const font = '/_next/static/media/serif.p.1a2b.woff2';
const serve = () =>
  press.serve((_, response) => {
    response.setHeader('Content-Type', 'font/woff2');
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.end('font');
  });

it('sends no font to a reader who saves data, and says what the answer depends on', async () => {
  const url = await serve();
  const got = await ask(url + font, { headers: { 'Save-Data': 'on' } });
  expect([got.status, await got.text(), got.headers.get('vary')]).toEqual([204, '', 'Save-Data']);
});

it.each([{}, { 'Save-Data': 'off' }])('sends it to everyone else: %j', async (headers) => {
  const url = await serve();
  const got = await ask(url + font, { headers });
  expect([got.status, await got.text(), got.headers.get('vary')]).toEqual([
    200,
    'font',
    'Save-Data',
  ]);
  expect(got.headers.get('cache-control')).toContain('immutable');
});

it('withholds nothing but fonts', async () => {
  const url = await serve();
  const got = await ask(`${url}/news`, { headers: { 'Save-Data': 'on' } });
  expect([got.status, got.headers.get('vary')]).toEqual([200, null]);
});

import Ajv2020 from 'ajv/dist/2020.js';
import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { methodsAt } from '#lib/front/route-methods.ts';
import { useFront } from '#lib/front/test-front.ts';
import { answerWire } from './answer-wire.ts';
import { answerWithdrawal } from './answer-withdrawal.ts';
import { describeInterface } from './describe-interface.ts';
import { pushLimits } from './push-limits.ts';

const { clear } = useTestDatabase();
const using = useFront();
beforeEach(clear);

const description = describeInterface('https://vestka.example');
const tokens = new Map([['zarechye', 'a-token-of-sixteen-signs']]);
const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema(description, 'interface');

const authorised = { Authorization: 'Bearer a-token-of-sixteen-signs' };
const item = (more: Record<string, unknown> = {}) => ({
  ...{ uri: 'urn:1', type: 'text', version: '1', versionCreated: '2026-11-22T11:00:00Z' },
  headlines: [{ value: 'Плотину осмотрели' }],
  bodies: [{ contentType: 'text/html', value: '<p>Плотина цела.</p>' }],
  ...more,
});
const push = (document: unknown, headers: Record<string, string> = {}) =>
  answerWire(
    new Request('http://portal.test/api/wire', {
      method: 'POST',
      body: JSON.stringify(document),
      headers: { ...authorised, 'Content-Type': 'application/json', ...headers },
    }),
    tokens,
  );
const withdraw = (target: string, headers: Record<string, string> = authorised) =>
  answerWithdrawal(
    new Request(`http://portal.test/api/wire/${target}`, { method: 'DELETE', headers }),
    tokens,
  );

const operations = {
  push: description.paths['/api/wire'].post,
  withdraw: description.paths['/api/wire/{source}/{id}'].delete,
};

/** The answer is one the description knows, of its type, with its headers and in its shape. */
async function fits(operation: keyof typeof operations, answer: Response): Promise<number> {
  const described = (operations[operation].responses as Record<number, Described>)[answer.status];
  expect(described, `${operation} answered ${answer.status}`).toBeDefined();
  const type = answer.headers.get('Content-Type')?.split(';')[0] ?? '';
  const schema = described?.content[type]?.schema.$ref;
  expect(schema, `${answer.status} as ${type}`).toBeDefined();
  const validate = ajv.getSchema(`interface${schema}`);
  expect(validate?.(await answer.json()), JSON.stringify(validate?.errors)).toBe(true);
  for (const [name, { schema: value }] of Object.entries(described?.headers ?? {})) {
    if (value?.const) expect(answer.headers.get(name)).toBe(value.const);
  }
  return answer.status;
}

interface Described {
  headers?: Record<string, { schema?: { const?: string } }>;
  content: Record<string, { schema: { $ref: string } }>;
}

it('every answer to a push is as described', async () => {
  const keyed = { 'Idempotency-Key': 'k' };
  const many = Array.from({ length: 201 }, (_, at) => item({ uri: `urn:${at}` }));
  const codes = [];
  for (const answer of [
    () => push(item(), keyed),
    () => push([item({ version: '2' }), item({ uri: 'urn:2', headlines: [] })]),
    () => push('news'),
    () => push(item({ headlines: [] })),
    () => push(item(), { Authorization: 'Bearer nobody' }),
    () => push(many),
    () => push(item(), { 'Content-Type': 'text/html' }),
    () => push(item(), { 'Content-Encoding': 'br' }),
    () => push(item({ uri: 'urn:3', versionCreated: 'вчера' })),
    () => push(item({ version: '3' }), keyed),
  ]) {
    codes.push(await fits('push', await answer()));
  }
  expect(codes).toEqual([201, 200, 400, 400, 401, 413, 415, 415, 422, 422]);
});

it('every answer to a withdrawal is as described', async () => {
  await push(item());
  const codes = [];
  for (const answer of [
    () => withdraw('zarechye/urn%3A1'),
    () => withdraw('zarechye/urn%3A1', {}),
    () => withdraw('other/urn%3A1'),
    () => withdraw('zarechye/urn%3A2'),
    () => withdraw('zarechye/https://a.example/1'),
  ]) {
    codes.push(await fits('withdraw', await answer()));
  }
  expect(codes).toEqual([200, 401, 403, 404, 400]);
});

it('what the front refuses by itself is as described', async () => {
  const { origin } = await using.front([await using.press(() => ({ status: 400 }))]);
  const withoutPress = await using.front([]);
  const ask = (method: string, target: string, body: BodyInit | null = null, at = origin) =>
    fetch(`${at}/api/wire${target}`, {
      ...{ method, body },
      headers: { Authorization: 'Bearer t', 'Content-Type': 'application/json' },
    });
  const large = new Uint8Array(pushLimits.bytes + 1);
  const tooLarge = await ask('POST', '', large);
  expect((await tooLarge.clone().json()).detail).toContain(String(pushLimits.bytes));
  expect(await fits('push', tooLarge)).toBe(413);
  expect(await fits('push', await ask('POST', '', '{}', withoutPress.origin))).toBe(503);
  expect(await fits('withdraw', await ask('DELETE', '/zarechye/%FF'))).toBe(400);
  expect(await fits('withdraw', await ask('DELETE', '/zarechye/1', large))).toBe(413);
  for (let count = 0; count < 300; count++) await ask('POST', '', '{}');
  const tooOften = await ask('POST', '', '{}');
  expect((await tooOften.clone().json()).detail).toMatch(/wait \d+ s/);
  expect(await fits('push', tooOften)).toBe(429);
});

it('names the addresses and methods the portal takes, and no other', () => {
  for (const [path, operations] of Object.entries(description.paths)) {
    const address = path.replace('{source}', 'zarechye').replace('{id}', 'urn%3A1');
    const methods = Object.keys(operations).map((method) => method.toUpperCase());
    expect(methodsAt(address)).toBe(methods.join(', '));
  }
});

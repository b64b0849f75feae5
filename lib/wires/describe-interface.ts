import { interfaceSchemas } from './interface-schemas.ts';
import { pushLimits } from './push-limits.ts';
import { takenTypes } from './read-push.ts';

const schema = (name: keyof typeof interfaceSchemas) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: keyof typeof interfaceSchemas) => ({
  'application/json': { schema: schema(name) },
});
const noStore = { description: 'Not kept by any cache.', schema: { const: 'no-store' } };
const replayed = {
  description: 'The push came before with this key: so it was answered then.',
  schema: { enum: ['true'] },
};
const retryAfter = {
  description: 'Seconds after which it is worth sending again.',
  schema: { type: 'integer', minimum: 1 },
};

/** An answer in `application/problem+json` (RFC 9457). */
function problem(description: string, more: { retry?: boolean; whole?: boolean } = {}) {
  return {
    description,
    ...(more.retry && { headers: { 'Retry-After': retryAfter } }),
    content: {
      'application/problem+json': { schema: schema(more.whole ? 'RefusedPush' : 'Problem') },
    },
  };
}

const refusals = {
  401: {
    ...problem('No token, or one that is nobody’s.'),
    headers: { 'WWW-Authenticate': { schema: { const: 'Bearer realm="wire"' } } },
  },
  429: problem('One address sent too much in a minute, or was refused too often.', { retry: true }),
  500: problem('A failure of the portal. Sent again, nothing is stored twice.'),
  503: problem(
    'The database cannot be reached, or too much comes at once. Nothing is stored twice.',
    {
      retry: true,
    },
  ),
};

/**
 * What programs may send to the portal, and what they are answered, as OpenAPI 3.1.
 * @param siteUrl the public origin.
 */
export function describeInterface(siteUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'News comes in',
      version: '1',
      description:
        'An agency or an editorial system pushes its news, and takes it back. Each token of WIRE_TOKENS is bound to one source.',
    },
    servers: [{ url: siteUrl }],
    security: [{ token: [] }],
    paths: {
      '/api/wire': { post: pushing },
      '/api/wire/{source}/{id}': { delete: withdrawing },
    },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: interfaceSchemas,
    },
  };
}

const pushing = {
  operationId: 'push',
  summary: 'Sends a document of news, or an archive of some',
  description: `NewsML-G2, NewsML 1, NITF, ninjs, RSS, Atom, JSON Feed, exports of WordPress and Ghost, and zip, tar or gzip files of these. Which it is its bytes say; gzip needs no Content-Encoding. At most ${pushLimits.items} items. The same story twice changes nothing; a newer version updates, an older one does not; a cancellation withdraws.`,
  parameters: [
    {
      name: 'Idempotency-Key',
      in: 'header',
      description: `The sender’s own name for this push. Sent again within ${pushLimits.keptHours} hours with the same document, it gets the same answer.`,
      schema: { type: 'string', minLength: 1, maxLength: pushLimits.key },
    },
  ],
  requestBody: {
    required: true,
    content: Object.fromEntries(takenTypes.map((type) => [type, {}])),
  },
  responses: {
    200: {
      description: 'Something was taken, and nothing of it is new.',
      headers: { 'Cache-Control': noStore, 'Idempotency-Replayed': replayed },
      content: json('Pushed'),
    },
    201: {
      description: 'Something new was stored.',
      headers: {
        'Cache-Control': noStore,
        'Idempotency-Replayed': replayed,
        Location: {
          description: 'Path of the story, where it came alone and readers see it.',
          schema: { type: 'string' },
        },
      },
      content: json('Pushed'),
    },
    400: problem('It cannot be read, or lacks what every story has.'),
    409: problem('The first push with this Idempotency-Key is not answered yet.', { retry: true }),
    413: problem(
      `More than ${pushLimits.bytes} bytes, ${pushLimits.unpackedBytes} unpacked, or ${pushLimits.items} items.`,
    ),
    415: {
      ...problem('A form, a page, a picture: something else than news, or not compressed by gzip.'),
      headers: {
        'Accept-Post': { description: 'The types that are taken.', schema: { type: 'string' } },
        'Accept-Encoding': {
          description: 'Where it was compressed otherwise: what is taken.',
          schema: { type: 'string' },
        },
      },
    },
    422: problem('Nothing of it was taken, or the key came with another document before.', {
      whole: true,
    }),
    ...refusals,
  },
};

const withdrawing = {
  operationId: 'withdraw',
  summary: 'Takes a story back',
  description: 'Its address answers 410 from then on. Asked again, nothing changes.',
  parameters: [
    {
      ...{ name: 'source', in: 'path', required: true },
      description: 'Name of the token.',
      schema: { type: 'string' },
    },
    {
      ...{ name: 'id', in: 'path', required: true },
      description: 'Identifier the story was pushed with, percent-encoded as a whole.',
      schema: { type: 'string' },
    },
  ],
  responses: {
    200: {
      description: 'It is withdrawn.',
      headers: { 'Cache-Control': noStore },
      content: json('Withdrawn'),
    },
    400: problem('The identifier is not UTF-8, percent-encoded as a whole.'),
    403: problem('The token is that of another source.'),
    404: problem('The source sent no such story.'),
    413: problem('It has a body, which a withdrawal has no use for, and a long one.'),
    ...refusals,
  },
};

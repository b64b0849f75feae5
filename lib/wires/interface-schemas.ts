const path = {
  type: ['string', 'null'],
  description: 'Path of its page; null until readers first see it.',
};
const uri = { type: 'string', description: 'Identifier the source gives it.' };
const state = { enum: ['held', 'scheduled', 'published', 'withdrawn'] };
const document = { type: 'string', description: 'Where it stood in an archive.' };
const count = { type: 'integer', minimum: 0 };

const result = {
  counts: {
    type: 'object',
    properties: { new: count, updated: count, unchanged: count, outdated: count, refused: count },
    required: ['new', 'updated', 'unchanged', 'outdated', 'refused'],
    additionalProperties: false,
  },
  stories: { type: 'array', items: { $ref: '#/components/schemas/Story' } },
  refused: { type: 'array', items: { $ref: '#/components/schemas/Refused' } },
};
const problem = {
  title: { type: 'string', description: 'What went wrong in general.' },
  status: { type: 'integer', minimum: 400, maximum: 599 },
  detail: {
    type: 'string',
    description: 'What was wrong with this request, where there is more to say.',
  },
};

/** What the interface for wires sends, as JSON Schema 2020-12. */
export const interfaceSchemas = {
  Pushed: {
    type: 'object',
    properties: result,
    required: ['counts', 'stories', 'refused'],
    additionalProperties: false,
  },
  Story: {
    type: 'object',
    properties: {
      ...{ uri, document, state, path },
      outcome: {
        enum: ['new', 'updated', 'unchanged', 'outdated'],
        description: '`outdated`: a newer version is stored, nothing was changed.',
      },
      warnings: {
        type: 'array',
        items: { type: 'string' },
        description: 'What went wrong without costing the story: pictures that could not be had.',
      },
    },
    required: ['uri', 'outcome', 'state', 'path', 'warnings'],
    additionalProperties: false,
  },
  Refused: {
    type: 'object',
    properties: {
      item: { type: 'integer', minimum: 1, description: 'Its number in its document.' },
      ...{ document, uri: { type: ['string', 'null'] }, reason: { type: 'string' } },
    },
    required: ['item', 'uri', 'reason'],
    additionalProperties: false,
  },
  Withdrawn: {
    type: 'object',
    properties: {
      ...{ uri, path, state: { const: 'withdrawn' } },
      outcome: { enum: ['updated', 'unchanged'] },
    },
    required: ['uri', 'outcome', 'state', 'path'],
    additionalProperties: false,
  },
  Problem: { type: 'object', properties: problem, required: ['title', 'status'] },
  RefusedPush: {
    type: 'object',
    properties: { ...problem, ...result },
    required: ['title', 'status', 'detail'],
  },
} as const;

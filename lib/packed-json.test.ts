import { expect, test } from 'vitest';
import { packJson, unpackJson } from './packed-json.ts';

test('what was packed comes back, smaller meanwhile', () => {
  const value = { headline: 'Мост — «Журавлиный»', body: 'Мост открыли. '.repeat(50), urgency: 3 };
  const packed = packJson(value);
  expect(unpackJson(packed)).toEqual(value);
  expect(packed.length).toBeLessThan(JSON.stringify(value).length / 4);
});

test('JSON that was stored before is read as it is', () => {
  expect(unpackJson(Buffer.from('{"urgency": 3}'))).toEqual({ urgency: 3 });
});

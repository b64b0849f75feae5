import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentsOf } from './wxr-attachments.ts';
import { wxrBody } from './wxr-body.ts';

const none = attachmentsOf([]);
const pieces = fc.constantFrom(
  ...['Снег', '<b>лёд</b>', '<p>мост</p>', '<blockquote>да</blockquote>', '\n', '\n\n', '\r\n'],
  ...[' ', ' \n', '\n ', '\n \n', '\t\n', '\n\u00a0', '\u2028\n', '<br>\n'],
);

test('lines part paragraphs wherever spaces stand beside their ends', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
      const content = parts.join('');
      // The space before the last line end has all of them tidied.
      expect(wxrBody(content, none, '1')).toBe(wxrBody(`${content} \n`, none, '1'));
    }),
    { numRuns: 3_000 },
  );
});

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

test.each([
  ['[audio mp3="https://zarechye.example/a.mp3"][/audio]', 'https://zarechye.example/a.mp3'],
  ['[video width="640" webm="https://zarechye.example/v.webm"]', 'https://zarechye.example/v.webm'],
  ['[youtube https://youtu.be/q1]', 'https://youtu.be/q1'],
  ['[soundcloud url="https://soundcloud.com/reka"]', 'https://soundcloud.com/reka'],
  ['[embed]https://youtu.be/q2[/embed]', 'https://youtu.be/q2'],
])('%s leads where it did', (shortcode, address) => {
  expect(wxrBody(`До.\n\n${shortcode}\n\nПосле.`, none, '1')).toBe(
    `<p>До.</p>\n<p><a href="${address}">${address}</a></p>\n<p>После.</p>`,
  );
});

test('what stands between two players stays', () => {
  const first = '[audio src="https://zarechye.example/1.mp3"]';
  const second = '[audio src="https://zarechye.example/2.mp3"][/audio]';
  const html = wxrBody(`${first}\n\nМежду.\n\n${second}`, none, '1');
  expect(html).toMatch(/1\.mp3.*\n<p>Между\.<\/p>\n.*2\.mp3/);
});

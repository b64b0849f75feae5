import { describe, expect, test } from 'vitest';
import { storiesOf } from './test-documents.ts';

/** Identifier, version and what is asked for of a document with such attributes and contents. */
const read = (attributes: string, id: string, version?: number) => {
  const key = version === undefined ? '' : `<du-key key="сад" version="${version}"/>`;
  const [story] = storiesOf(
    Buffer.from(
      `<nitf><head><docdata ${attributes}><doc-id id-string="${id}" regsrc="Пример"/>${key}</docdata></head><body><body.head><hedline><hl1>Сад зацвёл</hl1></hedline></body.head><body.content><p>Текст.</p></body.content></body></nitf>`,
    ),
  );
  return [story?.externalId, story?.sourceVersion, story?.action];
};
const about = (id: string, status?: string) =>
  `management-doc-idref="${id}"${status ? ` management-idref-status="${status}"` : ''}`;
const usable = 'management-status="usable"';

describe('a document about another one', () => {
  test.each([
    ['canceled', 'withdraw'],
    ['withheld', 'hold'],
    ['embargoed', 'hold'],
  ])('of which it says «%s»: that is done with the other', (status, action) => {
    const expected = ['PRIMER-6999', null, action];
    expect(read(`${usable} ${about('PRIMER-6999', status)}`, 'PRIMER-7002', 1)).toEqual(expected);
    expect(read(about('PRIMER-6999', status), 'PRIMER-7002', 1)).toEqual(expected);
  });

  test('that is usable itself is a new text of the other, whose number its own is not', () => {
    expect(read(`${usable} ${about('PRIMER-7001')}`, 'PRIMER-7002', 1)).toEqual([
      ...['PRIMER-7001', null, 'publish'],
    ]);
  });

  test('the stricter of the two words holds', () => {
    const cancelled = 'management-status="canceled"';
    expect(read(`${cancelled} ${about('PRIMER-6999', 'usable')}`, 'PRIMER-7002')).toEqual([
      ...['PRIMER-6999', null, 'withdraw'],
    ]);
    expect(read('management-idref-status="canceled"', 'PRIMER-7002', 1)).toEqual([
      ...['PRIMER-7002', 1, 'publish'],
    ]);
  });

  test.each([
    ['PRIMER-6999:3', 'PRIMER-7002', 'PRIMER-6999'],
    ['urn:primer:6999:3', 'urn:primer:7002', 'urn:primer:6999'],
    ['urn:primer:6999', 'urn:primer:7002', 'urn:primer:6999'],
    ['primer:6999', 'primer:7002', 'primer:6999'],
    ['primer:7', '7002', 'primer:7'],
    [
      'urn:newsml:agency.example:20260317:sad-1:3',
      'urn:newsml:agency.example:20260317:sad-2',
      'urn:newsml:agency.example:20260317:sad-1',
    ],
    ['urn-newsml-primer-sad-1:3', 'urn-newsml-primer-sad-2:1', 'urn-newsml-primer-sad-1'],
  ])('%s, named by %s, is %s', (reference, own, id) => {
    expect(read(about(reference, 'canceled'), own)[0]).toBe(id);
  });
});

describe('an identifier that ends in the version', () => {
  test.each([
    ['NTB5df9281a-a270_00', 1, 'NTB5df9281a-a270'],
    ['NTB5df9281a-a270_01', 2, 'NTB5df9281a-a270'],
    ['PRIMER-7001:2', 2, 'PRIMER-7001'],
    ['urn-newsml-primer-sad-1:2', undefined, 'urn-newsml-primer-sad-1'],
    // An ending of which nothing says that it is one.
    ['PRIMER_01', 3, 'PRIMER_01'],
    ['PRIMER-7001_01', undefined, 'PRIMER-7001_01'],
    ['20260317:2', undefined, '20260317:2'],
    ['primer:2', 2, 'primer:2'],
  ])('%s with version %s is %s', (own, version, id) => {
    expect(read(usable, own, version)).toEqual([id, version ?? null, 'publish']);
  });

  test('and names another by such an identifier', () => {
    const attributes = about('NTB77aa_02', 'canceled');
    expect(read(attributes, 'NTB5df9281a_00', 1)).toEqual(['NTB77aa', null, 'withdraw']);
    expect(read(about('NTB5df9281a_00'), 'NTB5df9281a_01', 2)[1]).toBe(2);
  });
});

import { expect, test } from 'vitest';
import { storiesOf } from './test-documents.ts';

const content = '<contentSet><inlineData contenttype="text/plain">Текст.</inlineData></contentSet>';
const origin =
  '<infoSource qcode="is:VT"><name>Вести Тихие</name></infoSource><headline>Мост открыт</headline>';
const rights =
  '<rightsInfo><copyrightHolder><name>Агентство «Пример»</name></copyrightHolder></rightsInfo>';
const sourceOf = (provider: string, rest = `<contentMeta>${origin}</contentMeta>${content}`) => {
  const meta = `<itemMeta>${provider}<pubStatus qcode="stat:${rest ? 'usable' : 'canceled'}"/></itemMeta>`;
  const [story] = storiesOf(
    Buffer.from(`<newsItem guid="urn:1">${rest && rights}${meta}${rest}</newsItem>`),
  );
  return [story?.source, story?.sourceName];
};

test('a provider by its address: stories have the key its bare cancellation has', () => {
  const provider = '<provider uri="http://www.agency.example/about/"/>';
  expect(sourceOf(provider)).toEqual(['agency-example-about', 'Агентство «Пример»']);
  expect(sourceOf(provider, '')).toEqual(['agency-example-about', 'agency.example/about']);
});

test('an address of IPTC’s list is the code it has there', () => {
  const uri = 'http://cv.iptc.org/newscodes/newsprovider/Primer';
  expect(sourceOf(`<provider uri="${uri}"/>`)[0]).toBe('primer');
  expect(sourceOf(`<provider qcode="nprov:Primer" uri="http://agency.example/"/>`)[0]).toBe(
    'primer',
  );
});

test('where there is no code the name stays what it was: stories are known by it', () => {
  expect(sourceOf('')).toEqual(['vesti-tikhie', 'Вести Тихие']);
  expect(sourceOf('<provider literal="Пример"/>')).toEqual(['primer', 'Вести Тихие']);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, storiesOf } from './test-documents.ts';

const source = readFileSync('tests/fixtures/wires/agency.nitf', 'utf8');
const changed = (...changes: [string | RegExp, string][]) =>
  storiesOf(Buffer.from(changes.reduce((text, [from, to]) => text.replace(from, to), source)))[0];

describe('NITF', () => {
  const [story] = storiesOf('agency.nitf');

  test('what its head says', () => {
    expect(story).toMatchObject({
      source: 'primer',
      sourceName: 'Агентство «Пример»',
      externalId: 'PRIMER-7001',
      sourceVersion: 2,
      publishedAt: new Date('2026-03-17T08:30:00Z'),
      sourceUpdatedAt: new Date('2026-03-17T08:45:00Z'),
      visibleFrom: new Date('2026-03-17T09:00:00Z'),
      category: 'economy',
      tags: ['Сельское хозяйство', 'сады', 'яблоки', 'Деревня весной', 'Садовое'],
      rights: '© Агентство «Пример», 2026',
      usageTerms: 'Не для перепечатки',
      urgency: 3,
    });
  });

  test('headline, byline without a title, dateline, abstract', () => {
    expect(story).toMatchObject({
      headline: 'В Садовом посадили сорок сортов яблонь',
      lead: 'Новый сад заложили на месте старого карьера.',
      authors: ['Анна Лугова'],
      dateline: { places: ['САДОВОЕ'] },
    });
  });

  test('signs named as in HTML, without opening the DTD it names', () => {
    expect(story?.bodyHtml).toContain('Деревья «Пепинка» и «Антоновка» дадут урожай');
    expect(story?.bodyHtml).not.toMatch(/laquo|Редакторам|Почта редакции|sad\.mp4/);
  });

  test('pictures stay where they stood, in the widest size, with caption and credit', () => {
    expect(story?.pictures).toMatchObject([
      { url: 'https://agency.example/sad.jpg', credit: 'Олег Снимков', alt: 'Саженцы в ряд' },
      { url: 'https://agency.example/prud.jpg', credit: 'Пример' },
    ]);
    expect(story?.bodyHtml).toContain('<figcaption>Пруд в Садовом</figcaption>');
    expect(story?.bodyHtml).toContain('<td>Пепинка</td>');
  });

  test('with a namespace and a prefix it reads the same', () => {
    const prefixed = source
      .replace(/<!DOCTYPE[^>]*>/, '')
      .replace(/<(\/?)(?=[a-z])/g, '<$1n:')
      .replace('<n:nitf', '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"');
    expect(storiesOf(Buffer.from(prefixed))).toEqual([story]);
  });

  test('what is embargoed without an end, or withheld, waits; what is cancelled goes', () => {
    const release = /<date.release[^>]*>/;
    const status = 'management-status="usable"';
    expect(changed([status, 'management-status="embargoed"'])?.action).toBe('publish');
    expect(changed([status, 'management-status="embargoed"'], [release, ''])?.action).toBe('hold');
    expect(changed([status, 'management-status="withheld"'])?.action).toBe('hold');
    expect(
      changed([status, 'management-status="canceled" management-doc-idref="PRIMER-6999"']),
    ).toMatchObject({ action: 'withdraw', externalId: 'PRIMER-6999' });
  });

  test('an unreadable date rejects it in words', () => {
    const broken = source.replace('norm="20260317T113000+0300"', 'norm="20261317T113000+0300"');
    expect(parse(Buffer.from(broken)).items).toMatchObject([
      { rejected: 'date: unreadable date «20261317T113000+0300»' },
    ]);
  });

  test('no headline but that of the document', () => {
    expect(changed([/<hedline>.*<\/hedline>/, ''])?.headline).toBe('Сорок сортов яблонь');
  });

  test('every word about rights is kept', () => {
    const more = '<doc.rights type="не для эфира"/><doc.rights limitations="No resale"';
    const story = changed(
      [/<doc.rights/, more],
      ['<body.head>', '<body.head><rights>Перепечатка запрещена</rights>'],
    );
    expect(story?.usageTerms).toMatch(/не для эфира.*No resale.*Перепечатка запрещена/);
  });
});

import { describe, expect, it } from 'vitest';
import { servicePageOf, site } from '#lib/site.ts';
import { absentHead, frontHead, listHead, pageHead, searchHead } from '../page-head.ts';
import { siteUrl, thingIn, thingsIn } from '../test-heads.ts';

const economy = {
  base: '/economy',
  name: 'Экономика',
  description: 'Производство и рынок',
  category: 'economy',
};
const stories = [{ path: '/economy/2023/12/13/odin' }, { path: '/economy/2023/12/12/dva' }];
const stepsOf = (head: ReturnType<typeof listHead>) =>
  (thingIn(head, 'BreadcrumbList')['itemListElement'] as { position: number; item: string }[]).map(
    ({ position, item }) => [position, item.slice(siteUrl.length)],
  );

describe('a list', () => {
  it('names its stories in their order', () => {
    const head = listHead(economy, { kind: 'page', page: 2 }, stories);
    expect(thingIn(head, 'CollectionPage')).toEqual({
      '@type': 'CollectionPage',
      name: 'Экономика: страница 2',
      description: 'Экономика: страница 2. Производство и рынок',
      url: `${siteUrl}/economy/page/2`,
      inLanguage: 'ru',
      mainEntity: {
        '@type': 'ItemList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, url: `${siteUrl}/economy/2023/12/13/odin` },
          { '@type': 'ListItem', position: 2, url: `${siteUrl}/economy/2023/12/12/dva` },
        ],
      },
    });
  });

  it('claims no stories where it shows none', () => {
    const head = listHead(economy, { kind: 'year', year: 2023 });
    expect(thingIn(head, 'CollectionPage')).not.toHaveProperty('mainEntity');
  });

  it.each([
    [{ kind: 'page', page: 1 }, ['/', '/economy']],
    [{ kind: 'page', page: 3 }, ['/', '/economy', '/economy/page/3']],
    [
      { kind: 'month', year: 2023, month: 2 },
      ['/', '/economy', '/economy/2023', '/economy/2023/02'],
    ],
    [
      { kind: 'day', day: '2023-12-13' },
      ['/', '/economy', '/economy/2023', '/economy/2023/12', '/economy/2023/12/13'],
    ],
  ] as const)('is reached step by step: %o', (address, paths) => {
    const expected = paths.map((path, index) => [index + 1, path]);
    expect(stepsOf(listHead(economy, address, stories))).toEqual(expected);
  });
});

describe('the publication', () => {
  it('is described on its front page, with its search and its rules', () => {
    const site = thingIn(frontHead(), 'WebSite');
    expect(site).toMatchObject({
      url: `${siteUrl}/`,
      name: 'Вестка',
      publisher: { '@id': `${siteUrl}/#publication` },
      potentialAction: {
        '@type': 'SearchAction',
        target: { urlTemplate: `${siteUrl}/search?q={search_term_string}` },
        'query-input': 'required name=search_term_string',
      },
    });
    expect(thingIn(frontHead(), 'NewsMediaOrganization')).toMatchObject({
      '@id': `${siteUrl}/#publication`,
      name: 'Вестка',
      url: `${siteUrl}/`,
      logo: { '@type': 'ImageObject', url: `${siteUrl}/icon-512.png` },
      correctionsPolicy: `${siteUrl}/corrections`,
      publishingPrinciples: `${siteUrl}/about`,
      actionableFeedbackPolicy: `${siteUrl}/contacts`,
    });
  });

  it('is described in full on the page about it too, and on no other', () => {
    const about = pageHead({ title: 'О проекте', description: 'О проекте', path: '/about' });
    expect(thingIn(about, 'NewsMediaOrganization')).toEqual(
      thingIn(frontHead(), 'NewsMediaOrganization'),
    );
    const terms = pageHead({ title: 'Правила', description: 'Правила', path: '/terms' });
    expect(thingsIn(terms)).toEqual([]);
  });

  it('says nothing of what the newsroom has not filled in', () => {
    const organisation = thingIn(frontHead(), 'NewsMediaOrganization');
    for (const property of ['ethicsPolicy', 'masthead', 'ownershipFundingInfo', 'contactPoint']) {
      expect(organisation).not.toHaveProperty(property);
    }
    expect(JSON.stringify(organisation)).not.toContain('""');
  });

  it('names as its rules only pages that are there', () => {
    for (const { page } of site.policies) {
      if (page !== '') expect(servicePageOf(page), page).toBeDefined();
    }
    expect(servicePageOf(site.contacts.page)?.facts?.map(({ label }) => label)).toEqual(
      expect.arrayContaining([site.contacts.telephone, site.contacts.email, site.contacts.address]),
    );
  });
});

it('pages that are not there, and searches, are nothing at all', () => {
  expect(thingsIn(absentHead('Материал снят с публикации'))).toEqual([]);
  expect(thingsIn(searchHead('мост'))).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { settingsOf } from '#lib/sources.ts';
import { type RightsMatter, rightsOf } from './rights.ts';

const known = {
  partner: { resend: 'full' },
  daily: { publish: 'auto', show: 'full' },
  ours: { resend: 'full', trusted: true },
} as const;
const story = (given: Partial<RightsMatter>): RightsMatter => ({
  ...{ source: 'agency', pulled: false, rights: null, usageTerms: null },
  ...given,
});

it('a source that is not listed: its wires are shown whole, its feeds by their beginning, nothing is sent on', () => {
  expect(settingsOf('agency', false, known)).toEqual({
    ...{ publish: 'auto', show: 'full', resend: 'none', trusted: false },
  });
  expect(settingsOf('agency', true, known)).toEqual({
    ...{ publish: 'hold', show: 'lead', resend: 'none', trusted: false },
  });
  expect(settingsOf('daily', true, known)).toMatchObject({ publish: 'auto', show: 'full' });
  expect(settingsOf('constructor', false, known).trusted).toBe(false);
});

describe('terms of a story', () => {
  it.each([
    ['Перепечатка запрещена', 'full', 'none'],
    ['Не для перепечатки. © Агентство', 'full', 'none'],
    ['Без права распространения третьим лицам', 'full', 'none'],
    ['Not for redistribution or resale', 'full', 'none'],
    ['Redistribution is strictly prohibited.', 'full', 'none'],
    ['Не перепечатывать', 'full', 'none'],
    ['Публикация в открытом доступе запрещена', 'full', 'none'],
    ['Распространение воспрещается', 'full', 'none'],
    ['Передача третьим лицам не допускается', 'full', 'none'],
    ['Перадрук забаронены', 'full', 'none'],
    ['NOT FOR PUBLICATION', 'full', 'none'],
    ['Не более первого абзаца', 'lead', 'lead'],
    ['Публикация и распространение разрешены', 'full', 'full'],
    ['Не для Республики Беларусь', 'full', 'full'],
    ['Только заголовок и ссылка', 'lead', 'lead'],
    ['Headline and lead only', 'lead', 'lead'],
    ['© 2026 Агентство. Все права защищены', 'full', 'full'],
    ['При перепечатке ссылка обязательна', 'full', 'full'],
  ])('«%s»: shown %s, sent on %s', (usageTerms, show, resend) => {
    expect(rightsOf(story({ source: 'partner', usageTerms }), known)).toEqual({ show, resend });
    expect(rightsOf(story({ source: 'partner', rights: usageTerms }), known)).toEqual({
      show,
      resend,
    });
  });

  it('widen nothing', () => {
    const usageTerms = 'Free for redistribution';
    expect(rightsOf(story({ usageTerms }), known).resend).toBe('none');
    expect(rightsOf(story({ pulled: true, usageTerms }), known).show).toBe('lead');
  });
});

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
    [
      'Republication or redistribution of Primer content, including by framing or similar means, is expressly prohibited without the prior written consent of Primer',
      ...['full', 'none'],
    ],
    ['Reproduction prohibited', 'full', 'none'],
    ['It is forbidden to reproduce this text', 'full', 'none'],
    ['This text may not be copied, stored or reproduced in any form', 'full', 'none'],
    ['No part of it may be reproduced', 'full', 'none'],
    ['Not to be reproduced, in whole or in part, without written permission', 'full', 'none'],
    ['Texts reproduced by others without the written permission of Primer', 'full', 'none'],
    ['Воспроизведение в любой форме запрещено', 'full', 'none'],
    ['Полное или частичное воспроизведение не допускается', 'full', 'none'],
    ['Запрещается любое воспроизведение', 'full', 'none'],
    ['Использование материалов без согласия редакции запрещено', 'full', 'none'],
    [
      'Перепечатка в печатных, сетевых и любых иных изданиях, в том числе в пересказе и с переводом на другие языки, запрещена',
      ...['full', 'none'],
    ],
    ['Узнаўленне забаронена', 'full', 'none'],
    ['Распаўсюджванне забаронена', 'full', 'none'],
    ['Выкарыстанне матэрыялаў без дазволу забаронена', 'full', 'none'],
    ['May be reproduced with attribution', 'full', 'full'],
    ['May be reproduced without permission', 'full', 'full'],
    ['May be reproduced with attribution, alteration is prohibited', 'full', 'full'],
    ['Reproduction without permission is allowed', 'full', 'full'],
    ['Reproduction is permitted provided the text is not altered', 'full', 'full'],
    ['Reproduction is not prohibited', 'full', 'full'],
    ['Commercial use is prohibited, texts may be reproduced with attribution', 'full', 'full'],
    ['Unless not marked so, texts can be reproduced', 'full', 'full'],
    ['No reproduction fee', 'full', 'full'],
    ['Smoking is prohibited', 'full', 'full'],
    ['Перепечатка разрешена', 'full', 'full'],
    ['Перепечатка не запрещена', 'full', 'full'],
    ['Использование разрешено при ссылке', 'full', 'full'],
    ['Использование материалов разрешено при ссылке, изменять текст запрещено', 'full', 'full'],
    ['Изменять текст запрещено, использование материалов разрешено при ссылке', 'full', 'full'],
    ['Воспроизведение допускается, правка запрещена', 'full', 'full'],
    ['Использование фотографий запрещено', 'full', 'full'],
    ['Использование материалов в рекламе запрещено', 'full', 'full'],
    ['Вход посторонним запрещён', 'full', 'full'],
  ])('«%s»: shown %s, sent on %s', (usageTerms, show, resend) => {
    expect(rightsOf(story({ source: 'partner', usageTerms }), known)).toEqual({ show, resend });
    expect(rightsOf(story({ source: 'partner', rights: usageTerms }), known)).toEqual({
      show,
      resend,
    });
  });

  it.each([
    ...['reproduced ', 'without a ', 'not ', 'no part ', 'not allowed re-', 'redistribution not '],
    ...['перепечатка ', 'использование всех этих ', 'воспроизведение не ', 'нельзя ', 'не разре'],
  ])('that repeat «%s» for ever are read at once', (word) => {
    const terms = word.repeat(6_000 / word.length);
    const began = performance.now();
    rightsOf(story({ rights: terms, usageTerms: terms }), known);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('widen nothing', () => {
    const usageTerms = 'Free for redistribution';
    expect(rightsOf(story({ usageTerms }), known).resend).toBe('none');
    expect(rightsOf(story({ pulled: true, usageTerms }), known).show).toBe('lead');
  });
});

import { expect, test } from './portal.ts';
import { publishRichStory } from './rich-body.ts';
import { waitForHydration } from './watch-page.ts';

/** A page as it is read aloud: what its parts are, how they are called, and in which order they come. */

/** A day of its own, so that no other test changes what is said. */
const published = new Date('2011-05-14T10:20:00+03:00');

for (const width of [360, 1280]) {
  test(`an article is heard in the order in which it is read, at ${width}`, async ({
    page,
    portal,
    door,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    const path = await publishRichStory(door, {
      headline: `Улицу мастеров открыли после ремонта, ${width}`,
      lead: 'На улице мастеров в старом городе снова работают девятнадцать мастерских.',
      publishedAt: published,
      dateline: { day: '2011-05-14', places: ['Минск'], author: 'Корр. ВЕСТКА' },
      category: 'culture',
      tags: ['Ремёсла'],
    });
    await page.goto(portal.url + path);
    await waitForHydration(page);

    await expect(page.locator('body')).toMatchAriaSnapshot(`
      - link "К содержанию"
      - banner:
        - link "Версия для слабовидящих"
        - paragraph:
          - link "Вестка"
      - main:
        - article
        - region "Читайте также":
          - heading "Читайте также" [level=2]
          - list
        - navigation "Соседние материалы рубрики"
        - complementary "Другие новости":
          - region "Топ-новости":
            - heading "Топ-новости" [level=2]
            - list
          - region "Свежие новости Беларуси":
            - heading "Свежие новости Беларуси" [level=2]
            - heading /[а-я]+, [а-я]+$/ [level=3]
            - list
      - status
      - contentinfo:
        - navigation "Все рубрики"
        - navigation "О портале"
        - navigation "Архив"
    `);

    await expect(page.getByRole('article')).toMatchAriaSnapshot(`
      - article:
        - /children: equal
        - navigation "Вы здесь":
          - list:
            - listitem:
              - link "Все новости"
            - listitem:
              - link "Культура"
        - paragraph:
          - link "Культура"
          - time: 14 мая 2011, 10:20
          - text: 1 мин
        - heading "Улицу мастеров открыли после ремонта, ${width}" [level=1]
        - paragraph:
          - button "Поделиться"
          - button "Скопировать ссылку"
          - button "Печать"
          - button "Сохранить"
          - button "Мельче текст"
          - button "Крупнее текст"
        - paragraph: 14 мая, Минск /Корр. ВЕСТКА/. На улице мастеров в старом городе снова работают девятнадцать мастерских.
        - figure /Подпись к снимку main/:
          - 'link "Снимок: main"':
            - 'img "Снимок: main"'
        - heading "Как это было" [level=2]:
          - link "Ссылка на раздел"
        - paragraph:
          - text: Улицу чинили два года
          - superscript:
            - link "Примечание 1"
          - text: /и мостовую подняли целиком/
          - superscript:
            - link "Примечание 2"
        - blockquote:
          - paragraph: Наверное, раньше дорога была горбатой.
          - text: — Кузьма Ермолич, мостильщик
        - figure "Мастерские в первый день":
          - 'list "Галерея: 4 снимка"':
            - listitem:
              - figure /Подпись к снимку loom/:
                - 'link "Снимок: loom"'
            - listitem:
              - figure /Подпись к снимку pot/:
                - link "Подпись к снимку pot"
            - listitem:
              - figure /Подпись к снимку bread/:
                - 'link "Снимок: bread"'
            - listitem:
              - figure /Подпись к снимку mill/:
                - 'link "Снимок: mill"'
        - paragraph: Всего на улице девятнадцать мастерских, две из них открывают по расписанию, из-за жара.
        - complementary "Улица в цифрах":
          - heading "Улица в цифрах" [level=3]
          - list:
            - listitem: длина — 340 м;
            - listitem: мастерских — 19.
        - blockquote:
          - paragraph: Пока учу, сама вспоминаю, как это — не уметь
        - figure "Видео Открыть на YouTube":
          - button /^Показать видео/
          - link "Открыть на YouTube"
        - paragraph: О въезде машин спорят.
        - figure /Открыть в X$/:
          - blockquote:
            - paragraph: "Красный фонарь над дверью: горн горит."
          - button /^Показать запись/
          - link "Открыть в X"
        - figure /Подпись к снимку tall/:
          - 'link "Снимок: tall"':
            - 'img "Снимок: tall"'
        - group "Таблица":
          - table "Аренда":
            - rowgroup:
              - row:
                - columnheader "Мастерская"
                - columnheader "Площадь, м²"
                - columnheader "Рублей в месяц"
            - rowgroup:
              - row "Переплётная 32 32"
              - row "Стекольная 54 54"
        - paragraph: Мастерские открыты с десяти.
        - region "Примечания":
          - list:
            - listitem:
              - text: С перерывом на зиму.
              - link "К тексту, примечание 1"
            - listitem:
              - text: Из них сложили скамью.
              - link "К тексту, примечание 2"
        - list "Темы":
          - listitem:
            - link "Ремёсла"
        - paragraph: Поделиться
        - list "Поделиться":
          - listitem:
            - link "Telegram"
        - button /^Нашли опечатку/
    `);
  });
}

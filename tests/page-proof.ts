import { dayOf, shiftDay, startOfDay } from '#lib/clock/clock.ts';
import type { Door } from './open-door.ts';
import { makePageTypes, type PageTypes } from './page-types.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

/** Every edge of a headline at once: quotes, brackets, markup and the ends of scripts. */
const hostileHeadline =
  '«Так» и "так", <b>5 > 3</b> & 2 < 4: </script></title><!-- \' --> &amp; ]]>';

/**
 * The page types and the edges no other test needs: headlines, no picture, stories not yet due.
 * @param year of the stories, as in `makePageTypes`
 */
export async function makeProofPages(door: Door, year: number): Promise<PageTypes> {
  const pages = await makePageTypes(door, year);
  const at = (day: number) => new Date(`${year}-07-${String(day).padStart(2, '0')}T09:00:00+03:00`);
  const publish = async (given: Parameters<typeof story>[0]) =>
    (await door.publishStory(story({ category: 'regions', ...given }), editor)).path ?? '';
  const pictureId = await door.storePicture(await drawPicture(150), null);
  const plain = story({ publishedAt: at(4), category: 'regions' });
  const plainPath = await publish(plain);
  const { id: heldId, path: heldPath } = await door.publishStory(
    story({ publishedAt: at(5) }),
    editor,
  );
  await door.holdStory(heldId, editor);
  // The address it will have is that of a story with its headline, on its own day.
  const due = shiftDay(dayOf(new Date()), 3);
  await door.publishStory(
    { ...plain, externalId: ownWord(), publishedAt: startOfDay(due) },
    editor,
  );
  return {
    ordinary: {
      ...pages.ordinary,
      'second page of a category': '/regions/page/2',
      'second page of a tag': `/tags/naroch-${year}/page/2`,
      'article without picture': plainPath,
      'article with 180 letters in the headline': await publish({
        publishedAt: at(6),
        headline: `${ownWord()} ${'открыли после долгого ремонта '.repeat(7)}`
          .slice(0, 179)
          .padEnd(180, 'я'),
      }),
      'article with a hostile headline': await publish({
        publishedAt: at(7),
        headline: hostileHeadline,
        lead: hostileHeadline,
        tags: ['«Тема» & <b>"так"</b>'],
        pictures: [{ pictureId, alt: hostileHeadline, caption: hostileHeadline }],
      }),
      'weather nobody has asked for': '/weather/slonim',
      'search for markup': `/search?${new URLSearchParams({ q: hostileHeadline })}`,
    },
    absent: {
      ...pages.absent,
      held: { path: heldPath ?? '', status: 404 },
      'not yet due': {
        path: plainPath.replace(`/${year}/07/04/`, `/${due.replaceAll('-', '/')}/`),
        status: 404,
      },
    },
  };
}

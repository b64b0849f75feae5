import sharp from 'sharp';
import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { newRequestContext, runInRequestContext } from '#lib/press/request-context.ts';
import { updateStory } from '#lib/stories/publish-changes.ts';
import { holdStory, restoreStory, withdrawStory } from '#lib/stories/publish-state.ts';
import { publishStory } from '#lib/stories/publish-story.ts';
import { eventsOf, isTouched } from '#lib/stories/test-reads.ts';
import { sectionTitleCard, storyTitleCard, titleCardAddress } from '#lib/title-cards/title-card.ts';
import { GET } from './route.ts';

const { clear } = useTestDatabase();
beforeEach(clear);
const by = { actor: 'editor:test', reason: 'test' };
const publishedAt = new Date('2023-12-13T11:26:00Z');

async function publish(headline: string): Promise<number> {
  const { id } = await publishStory(
    {
      source: 'vestka',
      sourceName: 'Вестка',
      externalId: headline,
      headline,
      bodyHtml: '<p>Текст.</p>',
      category: 'society',
      tags: ['Мосты'],
      publishedAt,
    },
    by,
  );
  return id;
}

const addressOf = (id: number, headline: string) =>
  titleCardAddress(storyTitleCard({ id, headline, category: 'society', publishedAt }));

async function get(address: string) {
  const [, , scope = '', key = '', file = ''] = address.split('/');
  const context = newRequestContext();
  const response = await runInRequestContext(context, () =>
    GET(new Request(`http://portal.test${address}`), {
      params: Promise.resolve({ scope, key, file }),
    }),
  );
  return { response, main: context.notes.main };
}

it('draws a published story, and leads from a former headline to the new one', async () => {
  const id = await publish('Мост открыт');
  const address = addressOf(id, 'Мост открыт');
  const { response, main } = await get(address);
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('image/png');
  const size = await sharp(Buffer.from(await response.arrayBuffer())).metadata();
  expect(size).toMatchObject({ width: 1200, height: 630 });

  const events = await eventsOf(() => updateStory(id, { headline: 'Мост закрыт' }, by));
  expect(isTouched(main, events)).toBe(true);
  const moved = await get(address);
  expect(moved.response.status).toBe(308);
  const target = moved.response.headers.get('Location') ?? '';
  expect(target).toBe(addressOf(id, 'Мост закрыт'));
  expect((await get(target)).response.status).toBe(200);
});

it('a withdrawn story shows nothing, a restored one its title again', async () => {
  const id = await publish('Мост открыт');
  const address = addressOf(id, 'Мост открыт');
  const shown = await get(address);
  const events = await eventsOf(() => withdrawStory(id, null, by));
  expect(isTouched(shown.main, events)).toBe(true);
  const gone = await get(address);
  expect(gone.response.status).toBe(404);
  expect(await gone.response.text()).not.toContain('Мост');
  expect(isTouched(gone.main, await eventsOf(() => restoreStory(id, by)))).toBe(true);
  expect((await get(address)).response.status).toBe(200);
  await holdStory(id, by);
  expect((await get(address)).response.status).toBe(404);
});

it('draws sections and tags in use, and nothing else', async () => {
  await publish('Мост открыт');
  const sport = sectionTitleCard('sport');
  expect((await get(sport ? titleCardAddress(sport) : '')).response.status).toBe(200);
  const tag = await get('/title-cards/tag/mosty/000000000000.png');
  expect(tag.response.status).toBe(308);
  expect((await get(tag.response.headers.get('Location') ?? '')).response.status).toBe(200);
  expect((await get('/title-cards/tag/reki/000000000000.png')).response.status).toBe(404);
  expect((await get('/title-cards/story/999/000000000000.png')).response.status).toBe(404);
  expect((await get('/title-cards/section/nowhere/000000000000.png')).response.status).toBe(404);
});

import { beforeEach, expect, it } from 'vitest';
import { useTestDatabase } from '#lib/database/test-database.ts';
import { prepareStory } from './prepare-story.ts';
import { storeNew } from './publish-new-stories.ts';
import { publishStory } from './publish-story.ts';
import { readSeen } from './publish-touches.ts';
import { throughDoor } from './publish-transaction.ts';
import type { StoryInput } from './story-input.ts';
import { insertPicture } from './test-stories.ts';
import type { SeenStory } from './touches-of.ts';

const { clear } = useTestDatabase();
beforeEach(clear);

const by = { actor: 'import' };
const now = new Date('2026-05-04T03:02:01.987Z');
const base = {
  ...{ source: 'imported', sourceName: 'Архив', category: 'society' },
  headline: 'Мост',
  bodyHtml: '<p>Начало.</p><p>Дальше.</p>',
};

it('what it says of new stories is what is read of them', async () => {
  const taken = { ...base, externalId: '0', formerAddresses: ['/old/taken'] };
  await publishStory(taken, by);
  const pictureId = await insertPicture('a'.repeat(32));
  const inputs: Partial<StoryInput>[] = [
    { tags: ['Мосты', 'Реки', 'мосты'], formerAddresses: ['/old/taken', '/old/b', '/old/a'] },
    // The same headline, and an address both ask for.
    { publishedAt: new Date('2019-01-02T03:04:05.678Z'), formerAddresses: ['/old/a'] },
    { publishedAt: new Date('2019-01-02T03:04:05.678Z'), urgency: 2 },
    { headline: 'Молния', bodyHtml: '', urgency: 1 },
    { held: true, tags: ['Мосты'], formerAddresses: ['/old/held'] },
    { visibleFrom: new Date('2030-01-01T00:00:00Z') },
    { visibleFrom: new Date('2020-01-01T00:00:00Z'), sample: true },
    { action: 'withdraw' },
    { pictures: [{ pictureId }] },
    { pictures: [{ url: 'https://example.by/absent.jpg' }] },
  ];
  const prepared = inputs.map((given, at) =>
    prepareStory({ ...base, externalId: `${at + 1}`, ...given }, now),
  );
  await throughDoor(by, now, async (door) => {
    const said = new Map<number, SeenStory | null>();
    const rememberAbsent = (id: number, seen: SeenStory | null) => {
      said.set(id, seen);
      door.rememberAbsent(id, seen);
    };
    const stored = await storeNew({ ...door, rememberAbsent }, prepared);
    const ids = stored.map(({ id }) => id);
    const read = new Map((await readSeen(door.tx, ids)).map((story) => [story.id, story]));
    const sorted = (seen: SeenStory | null | undefined) =>
      seen && { ...seen, paths: seen.paths.toSorted(), tags: seen.tags.toSorted() };
    expect([...said.keys()]).toEqual(ids);
    const illustrated = ids[8];
    expect([...said].filter(([, seen]) => seen === null)).toEqual([[illustrated, null]]);
    for (const id of ids.filter((one) => one !== illustrated)) {
      expect(sorted(said.get(id))).toEqual(sorted(read.get(id)));
    }
  });
});

import { expectCompletePage, headOf, markupOf } from './complete-page.ts';
import { expect, test } from './portal.ts';
import { drawPicture, editor, ownWord, story } from './test-stories.ts';

/** What is left of a story that was withdrawn: that it was, when, and why. */

test('a withdrawn story leaves nothing of itself at any address it had', async ({
  portal,
  door,
}) => {
  const words = {
    headline: ownWord(),
    lead: ownWord(),
    body: ownWord(),
    tag: ownWord(),
    place: ownWord(),
    author: ownWord(),
    byline: ownWord(),
    alt: ownWord(),
    caption: ownWord(),
    credit: ownWord(),
    correction: ownWord(),
    update: ownWord(),
  };
  const pictureId = await door.storePicture(await drawPicture(300), null);
  const { id, path } = await door.publishStory(
    story({
      headline: `${words.headline} открылся`,
      lead: `Об этом сообщил ${words.lead}.`,
      bodyHtml: `<p>Рассказал ${words.body}.</p>`,
      tags: [words.tag],
      dateline: { day: '2022-03-04', places: [words.place], author: words.author },
      authors: [words.byline],
      urgency: 1,
      pictures: [{ pictureId, alt: words.alt, caption: words.caption, credit: words.credit }],
    }),
    editor,
  );
  await door.correctStory(id, { kind: 'clarification', text: words.correction }, editor);
  await door.updateStory(id, { note: words.update }, editor);
  await door.placeInTopNews(id, 5, null, editor);
  const moved = (await door.moveStory(id, { slug: `pereezd-${id}` }, editor)).path ?? '';
  const shown = await portal.ask(moved);
  const digest = /\/pictures\/([0-9a-f]{32})\//.exec(shown.text)?.[1] ?? '';
  for (const [part, word] of Object.entries(words)) {
    // Names of authors beside the dateline are kept for machines.
    if (part !== 'byline') expect(shown.text, part).toContain(word);
  }
  const picture = `/pictures/${digest}/16x9-320.jpg`;
  expect((await portal.ask(picture)).status).toBe(200);

  await door.withdrawStory(id, 'Редакция проверяет сведения.', editor);

  const traces = [...Object.values(words), digest, moved, path ?? ''];
  const addresses = [path ?? '', moved];
  for (const address of addresses) {
    const reply = await portal.ask(address);
    expect(reply.status, address).toBe(410);
    expectCompletePage(reply);
    expect(markupOf(reply.text)).toContain('Материал снят с публикации');
    expect(markupOf(reply.text)).toContain('Редакция проверяет сведения.');
    expect(markupOf(reply.text)).toMatch(
      /<main[\s\S]*<time dateTime="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+03:00">\d{1,2} [а-я]+ \d{4}, \d\d:\d\d<\/time>[\s\S]*<\/main>/,
    );
    expect(headOf(reply.text)).toContain('<meta name="robots" content="noindex');
    for (const trace of traces.filter((one) => !address.includes(one))) {
      expect(reply.text, `${address} tells ${trace}`).not.toContain(trace);
    }
    expect((await portal.ask(address, { method: 'HEAD' })).status).toBe(410);
  }
  for (const list of ['/', '/news', '/society', '/corrections']) {
    const { text } = await portal.ask(list);
    for (const trace of traces) expect(text, `${list} tells ${trace}`).not.toContain(trace);
  }
  expect((await portal.ask(picture)).status).toBe(410);

  await door.restoreStory(id, editor);
  const back = await portal.ask(moved);
  expect(back.status).toBe(200);
  expect(markupOf(back.text)).toContain(words.headline);
  expect((await portal.ask(path ?? '')).headers['location']).toBe(moved);
  expect((await portal.ask(picture)).status).toBe(200);
});

test('a withdrawn story keeps its address in its own page only as that address', async ({
  portal,
  door,
}) => {
  const headline = `Zamok ${ownWord()}`;
  const { id, path } = await door.publishStory(story({ headline }), editor);
  await door.withdrawStory(id, null, editor);
  const reply = await portal.ask(path ?? '');
  expect(reply.status).toBe(410);
  // The slug spells the headline: no link, title or canonical may repeat it.
  expect(markupOf(reply.text)).not.toContain('zamok-');
});

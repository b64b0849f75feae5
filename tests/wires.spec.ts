import { parseDocument } from '#lib/wires/parse-document.ts';
import { payloads } from '#lib/wires/test-payloads.ts';
import { expect, test } from './portal.ts';
import { editor, ownWord } from './test-stories.ts';

/** What hostile wires leave on the page a reader opens. */

const context = {
  ...{ address: null, contentType: null, sourceName: 'Пробы', category: 'society', hold: false },
};

/** A wire whose every text carries the payload: headline, summary, body, caption, byline. */
function wireWith(id: string, word: string, payload: string): Buffer {
  const text = `${word} ${payload}`;
  return Buffer.from(
    JSON.stringify({
      ...{ uri: `urn:payload:${id}`, type: 'text', versioncreated: '2026-03-17T10:00:00Z' },
      ...{ headline: text, description_text: text, byline: text, located: text },
      body_html: `<p>До, ${word}.</p>${payload}<p>После, ${word}.</p><table><tr><td>${payload}</td></tr></table>`,
      subject: [{ name: text }],
      copyrightnotice: text,
    }),
  );
}

test('nothing a wire brings runs, loads or asks for anything on its page', async ({
  page,
  door,
  portal,
}) => {
  test.setTimeout(180_000);
  const word = ownWord();
  const inputs = payloads.flatMap((payload, at) =>
    parseDocument(wireWith(`${word}-${at}`, word, payload), context).items.flatMap((item) =>
      'story' in item ? [item.story] : [],
    ),
  );
  expect(inputs).toHaveLength(payloads.length);
  const paths = await door.publishStories(inputs, editor);

  const heard: string[] = [];
  await page.exposeFunction('heard', (what: string) => heard.push(what));
  await page.addInitScript(() => {
    window.alert = () => (window as unknown as { heard(what: string): void }).heard('alert');
  });
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', () => heard.push('popup'));
  // The policy of the page would stop most of it: what it has to stop has come too far already.
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) heard.push(message.text());
  });
  const strangers: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(portal.url)) strangers.push(request.url());
  });
  for (const [at, path] of paths.entries()) {
    await page.goto(path);
    expect(new URL(page.url()).pathname).toBe(path);
    const body = page.locator('article').first();
    await expect(body).toContainText(`До, ${word}.`);
    const links = body.locator(
      'a, form, iframe, object, embed, input, style, base, meta[http-equiv]',
    );
    const bad = await links.evaluateAll((elements) =>
      elements
        .map((element) =>
          element instanceof HTMLAnchorElement ? element.protocol : element.tagName,
        )
        .filter((kind) => !/^(?:https?|mailto|tel|viber|tg|:?):?$/.test(kind)),
    );
    expect(bad, payloads[at]).toEqual([]);
  }
  expect(heard).toEqual([]);
  expect(strangers).toEqual([]);
});

import { formatStoryTime } from '#lib/clock/clock.ts';
import { type Html, html, readyHtml } from '#lib/html.ts';
import { formatCredit } from '#lib/pictures/format-credit.ts';
import type { LiveEntry } from '#lib/stories/live.ts';
import { type BodyPart, splitBody } from '#lib/stories/split-body.ts';
import type { Picture, Story } from '#lib/stories/story.ts';
import { absoluteLinks } from './absolute-links.ts';
import { feedPicture } from './feed-picture.ts';

/**
 * A story's whole text as HTML that reads right anywhere: what was corrected, the lead, the main
 * picture, the body. Without dateline and end mark, which programs show by other means or not.
 * @param siteUrl the public origin: links and pictures are whole.
 * @param draw a picture where it stands; `null` leaves it out.
 */
export function renderFullHtml(
  story: Story,
  siteUrl: string,
  draw: (picture: Picture) => Html | null,
): Html {
  const body = absoluteLinks(story.bodyHtml, siteUrl + story.path);
  return html`${renderNotices(story)}${story.lead && html`<p>${story.lead}</p>`}${
    story.picture && draw(story.picture)
  }${renderParts(splitBody(body, story.pictures), draw)}${
    story.liveText && renderLiveEntries(story, story.liveText.newest, siteUrl, draw)
  }`;
}

/** The newest entries of a live text, newest first: what whoever asks every few minutes has missed. */
function renderLiveEntries(
  { path }: Story,
  entries: readonly LiveEntry[],
  siteUrl: string,
  draw: (picture: Picture) => Html | null,
): Html[] {
  return entries.map(({ at, title, bodyHtml, picture }) => {
    const body = readyHtml(absoluteLinks(bodyHtml, siteUrl + path));
    return html`<h2>${formatStoryTime(at)}${title && `. ${title}`}</h2>${body}${picture && draw(picture)}`;
  });
}

/** Galleries as pictures, what stands on other sites as links to it, boxes as sections. */
function renderParts(parts: readonly BodyPart[], draw: (picture: Picture) => Html | null): Html[] {
  return parts.map((part) => renderPart(part, draw));
}

function renderPart(part: BodyPart, draw: (picture: Picture) => Html | null): Html {
  switch (part.kind) {
    case 'html':
      return readyHtml(part.html);
    case 'picture':
      return draw(part.picture) ?? html``;
    case 'gallery': {
      const drawn = part.pictures.flatMap((picture) => draw(picture) ?? []);
      return html`${drawn}${drawn.length > 0 && part.caption && html`<p>${readyHtml(part.caption)}</p>`}`;
    }
    case 'embed': {
      const { embed, quote, caption } = part;
      const link = html`<a href="${embed.address}">Открыть ${embed.where}</a>`;
      return html`${quote && html`<blockquote>${readyHtml(quote)}</blockquote>`}<p>${readyHtml(caption)} ${link}</p>`;
    }
    case 'facts':
      return html`<section>${renderParts(part.parts, draw)}</section>`;
    case 'notes':
      return html`<p><strong>Примечания</strong></p><ol>${part.notes.map((note) => html`<li>${readyHtml(note)}</li>`)}</ol>`;
  }
}

/** A picture with what its page says under it. */
export function renderFigure(picture: Picture, siteUrl: string): Html {
  const { url, width, height } = feedPicture(picture, siteUrl);
  const words = [picture.caption.trim(), formatCredit(picture.credit)].filter((one) => one !== '');
  return html`<figure><img src="${url}" width="${width}" height="${height}" alt="${picture.alt}">${
    words.length > 0 && html`<figcaption>${words.join(' ')}</figcaption>`
  }</figure>`;
}

function renderNotices({ corrections, updatedAt, updateNote }: Story): Html[] {
  const notices = corrections.map(({ kind, at, text }) =>
    renderNotice(kind === 'correction' ? 'Исправлено' : 'Уточнение', at, text),
  );
  return updatedAt && updateNote
    ? [...notices, renderNotice('Обновлено', updatedAt, updateNote)]
    : notices;
}

function renderNotice(name: string, at: Date, text: string): Html {
  return html`<p><strong>${name} ${formatStoryTime(at)}:</strong> ${text}</p>`;
}

import { renderLive } from '#components/live/render-live.ts';
import { renderCrumbs } from '#components/page/crumbs.tsx';
import { renderPicture } from '#components/page/picture.tsx';
import { StaticPart } from '#components/page/static-part.tsx';
import { html } from '#lib/html.ts';
import { categoryOf, site } from '#lib/site.ts';
import type { LivePage } from '#lib/stories/live.ts';
import { type BodyPart, picturesOf } from '#lib/stories/split-body.ts';
import type { Story } from '#lib/stories/story.ts';
import { renderFigure } from './article-figure.ts';
import { renderArticleHead } from './article-head.ts';
import { renderBody } from './body.ts';
import { renderLead } from './lead.ts';
import { placeCredits } from './place-credits.ts';
import { renderShare } from './share.ts';
import { renderSourceLine } from './source-line.ts';
import { renderTags } from './tags.ts';
import { renderTools } from './tools.ts';
import { renderTypo } from './typo.ts';

/**
 * A story from its breadcrumb to its share links, in the order of the reference page.
 * @param body the story's body made ready by `enhanceBody`.
 * @param live the entries of a live text.
 * @param url the story's absolute address.
 */
export function Article({
  story,
  body,
  live,
  url,
}: {
  story: Story;
  body: BodyPart[];
  live: LivePage | null;
  url: string;
}) {
  const category = categoryOf(story.category);
  const inBody = picturesOf(body);
  const credits = placeCredits(story.picture ? [story.picture, ...inBody] : inBody);
  const own = story.source === site.ownSource;
  const crumbs = [
    { name: site.allNews.label, path: site.allNews.path },
    ...(category ? [{ name: category.name, path: `/${category.slug}` }] : []),
  ];
  return (
    <StaticPart
      as="article"
      at=".story"
      className="story"
      data-address={url}
      {...(story.language !== site.language && { lang: story.language })}
      html={html`${[
        renderCrumbs(crumbs),
        renderArticleHead(story, category),
        renderTools(),
        html`${story.flash ? html`<p class="lead">Подробности ожидаются</p>` : renderLead(story)}`,
        html`${story.picture && renderMainPicture(story.picture, credits.underPictures)}`,
        ...renderBody(body, credits.underPictures),
        html`${live && story.liveText && renderLive(story.path, story.liveText, live)}`,
        html`${credits.line && html`<p class="credit" data-credits>${credits.line}</p>`}`,
        html`${!own && renderSourceLine(story)}`,
        html`${renderTags(story.tags)}`,
        renderShare(url),
        renderTypo(story.path),
      ]}`}
    />
  );
}

function renderMainPicture(picture: NonNullable<Story['picture']>, withCredit: boolean) {
  const drawn = renderPicture({
    picture,
    shape: '16x9',
    sizes: '(min-width: 1140px) 760px, (min-width: 740px) 88vw, 100vw',
    priority: true,
    from: 800,
  });
  return renderFigure(picture, withCredit, drawn);
}

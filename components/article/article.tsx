import { Crumbs } from '#components/page/crumbs.tsx';
import { Picture } from '#components/page/picture.tsx';
import { categoryOf, site } from '#lib/site.ts';
import type { BodyPart } from '#lib/stories/split-figures.ts';
import type { Story } from '#lib/stories/story.ts';
import { ArticleFigure } from './article-figure.tsx';
import { ArticleHead } from './article-head.tsx';
import { Body } from './body.tsx';
import { placeCredits } from './format-credit.ts';
import { Lead } from './lead.tsx';
import { Share } from './share.tsx';
import { SourceLine } from './source-line.tsx';
import { Tags } from './tags.tsx';

/**
 * A story from its breadcrumb to its share links, in the order of the reference page.
 * @param body the story's body made ready by `enhanceBody`.
 * @param url the story's absolute address.
 */
export function Article({ story, body, url }: { story: Story; body: BodyPart[]; url: string }) {
  const category = categoryOf(story.category);
  const inBody = body.flatMap((part) => (part.kind === 'picture' ? [part.picture] : []));
  const credits = placeCredits(story.picture ? [story.picture, ...inBody] : inBody);
  const own = story.source === site.ownSource;
  return (
    <article
      className="story"
      data-address={url}
      {...(story.language !== site.language && { lang: story.language })}
    >
      <Crumbs
        crumbs={[
          { name: site.allNews.label, path: site.allNews.path },
          ...(category ? [{ name: category.name, path: `/${category.slug}` }] : []),
        ]}
      />
      <ArticleHead story={story} category={category} />
      {story.flash ? <p className="lead">Подробности ожидаются</p> : <Lead story={story} />}
      {story.picture && (
        <ArticleFigure picture={story.picture} withCredit={credits.underPictures}>
          <Picture
            picture={story.picture}
            shape="16x9"
            sizes="(min-width: 1140px) 760px, (min-width: 740px) 88vw, 100vw"
            priority
            from={800}
          />
        </ArticleFigure>
      )}
      <Body body={body} withCredit={credits.underPictures} />
      {credits.line && <p className="credit">{credits.line}</p>}
      {!own && <SourceLine name={story.sourceName} url={story.sourceUrl} />}
      <Tags tags={story.tags} />
      <Share url={url} />
    </article>
  );
}

import { Picture } from '#components/page/picture.tsx';
import type { BodyPart } from '#lib/stories/split-figures.ts';
import { ArticleFigure } from './article-figure.tsx';

/**
 * The text after the lead. Each run of it is one HTML string, cleaned when the story entered: half
 * the bytes and half the time of a tree of elements.
 */
export function Body({ body, withCredit }: { body: BodyPart[]; withCredit: boolean }) {
  return body.map((part, index) =>
    part.kind === 'html' ? (
      <div
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name
        key={index}
        className="prose"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned against the allow-list
        dangerouslySetInnerHTML={{ __html: part.html }}
      />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <ArticleFigure key={index} picture={part.picture} withCredit={withCredit}>
        <Picture
          picture={part.picture}
          shape="full"
          sizes="(min-width: 1140px) 690px, (min-width: 740px) 88vw, 100vw"
        />
      </ArticleFigure>
    ),
  );
}

import type { ReactNode } from 'react';
import type { Picture } from '#lib/stories/story.ts';
import { formatCredit } from './format-credit.ts';

/** A picture with its caption and, where pictures have different credits, its own. */
export function ArticleFigure({
  picture,
  withCredit,
  children,
}: {
  picture: Picture;
  withCredit: boolean;
  children: ReactNode;
}) {
  const credit = withCredit ? formatCredit(picture.credit) : '';
  return (
    <figure>
      {children}
      {(picture.caption || credit) && (
        <figcaption>
          {picture.caption} {credit && <span>{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}

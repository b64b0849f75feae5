import { CardPicture } from '#components/page/card-picture.tsx';
import { formatCardTime } from '#components/page/format-card-time.ts';
import { keepWhole } from '#components/page/keep-whole.tsx';
import { tieWords } from '#components/page/tie-words.ts';
import { Time } from '#components/page/time.tsx';
import { lineBase } from '#lib/stories/line-address.ts';
import type { LineCard } from '#lib/stories/story-line.ts';
import { LineFacts } from './line-facts.tsx';

/** Lines with what they are about and their newest story. */
export function LineList({ lines, now }: { lines: readonly LineCard[]; now: Date }) {
  return (
    <ul className="line-list">
      {lines.map(({ newest, ...line }) => (
        <li key={line.slug}>
          <div>
            <h2>
              <a href={lineBase(line.slug)}>{keepWhole(line.title)}</a>
            </h2>
            {line.description && <p>{tieWords(line.description)}</p>}
            <p>
              <Time at={newest.publishedAt} text={formatCardTime(newest.publishedAt, now)} />{' '}
              <a href={newest.path}>{keepWhole(newest.headline)}</a>
            </p>
            <LineFacts line={line} />
          </div>
          {newest.picture && (
            <CardPicture
              picture={newest.picture}
              shape="4x3"
              place="small"
              sizes="(min-width: 740px) 160px, 72px"
            />
          )}
        </li>
      ))}
    </ul>
  );
}

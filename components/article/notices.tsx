import { Time } from '#components/page/time.tsx';
import type { Story } from '#lib/stories/story.ts';
import { formatCorrectionTime, formatLater } from './format-later.ts';

/** What changed since publication, before the lead: corrections, clarifications, an update's note. */
export function Notices({ story }: { story: Story }) {
  const { publishedAt, updatedAt, updateNote, corrections } = story;
  return (
    <>
      {corrections.map(({ id, kind, at, text }) => (
        <p key={id} className="notice">
          <b>
            {kind === 'correction' ? 'Исправлено' : 'Уточнение'}{' '}
            <Time at={at} text={formatCorrectionTime(at, publishedAt)} />:
          </b>{' '}
          {text}
        </p>
      ))}
      {updatedAt && updateNote && (
        <p className="notice">
          <b>
            Обновлено <Time at={updatedAt} text={formatLater(updatedAt, publishedAt)} />:
          </b>{' '}
          {updateNote}
        </p>
      )}
    </>
  );
}

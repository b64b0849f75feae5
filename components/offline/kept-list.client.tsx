'use client';

import { useRef } from 'react';
import { say } from '#components/page/live-region.client.tsx';
import { formatDatedMoment, minskDay } from '#lib/clock/day-words.ts';
import type { KeptPage, Shelf } from '#lib/offline/kept-pages.ts';
import { useKept } from './use-kept.client.ts';

/**
 * Articles kept on the device. The page is the same for everyone; the browser alone knows what
 * stands here.
 * @param none what is said when there are none.
 */
export function KeptList({ shelf, title, none }: { shelf: Shelf; title: string; none: string }) {
  const { pages, forget } = useKept(shelf);
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = async (kept: readonly KeptPage[], words: string) => {
    await forget(kept.map(({ path }) => path));
    // What had the focus is gone.
    heading.current?.focus();
    say(words);
  };
  return (
    <section className="kept">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {pages === null && <p>Этот браузер не даёт хранить статьи на устройстве.</p>}
      {pages?.length === 0 && <p>{none}</p>}
      {pages && pages.length > 0 && (
        <>
          <ul>
            {pages.map((page) => (
              <KeptItem
                key={page.path}
                page={page}
                onRemove={() => remove([page], 'Статья убрана.')}
              />
            ))}
          </ul>
          {pages.length > 1 && (
            <button type="button" onClick={() => remove(pages, 'Список очищен.')}>
              Очистить список
            </button>
          )}
        </>
      )}
    </section>
  );
}

function KeptItem({ page, onRemove }: { page: KeptPage; onRemove: () => void }) {
  const { path, headline, publishedAt } = page;
  return (
    <li>
      <div>
        <a href={path}>{headline}</a>
        {publishedAt && (
          <time dateTime={publishedAt}>{formatDatedMoment(publishedAt, minskDay(new Date()))}</time>
        )}
      </div>
      <button type="button" aria-label={`Убрать: ${headline}`} onClick={onRemove}>
        Убрать
      </button>
    </li>
  );
}

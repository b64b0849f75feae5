import type { ReactNode } from 'react';
import { Quiet } from '#components/page/quiet.tsx';
import { site } from '#lib/site.ts';

/**
 * Where the parts of the front page stand.
 * @param children blocks of the categories.
 */
export function Front({
  leads,
  latest,
  top,
  mostRead,
  weather,
  lines,
  isEmpty,
  children,
}: {
  leads: ReactNode;
  latest: ReactNode;
  top: ReactNode;
  mostRead: ReactNode;
  weather: ReactNode;
  lines: ReactNode;
  isEmpty: boolean;
  children: ReactNode;
}) {
  return (
    <div className="front">
      <h1 className="visually-hidden">{site.name}: главные новости</h1>
      {isEmpty && <Quiet>Здесь пока нет материалов.</Quiet>}
      {leads}
      <aside aria-label="Лента">
        {latest}
        {top}
        {mostRead}
        {weather}
      </aside>
      <div className="blocks">
        {lines}
        {children}
      </div>
    </div>
  );
}

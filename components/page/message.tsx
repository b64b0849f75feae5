import type { ReactNode } from 'react';
import { site } from '#lib/site.ts';

/** A page that has no story to show says why and where to go on. */
export function Message({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="message">
      <h1>{title}</h1>
      {children}
      <p>
        <a href={site.allNews.path}>{site.allNews.label}</a> <a href="/">Главная страница</a>
      </p>
    </div>
  );
}

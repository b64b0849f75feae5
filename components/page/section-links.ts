import { site } from '#lib/site.ts';
import { linesPath } from '#lib/stories/line-address.ts';
import type { Link } from './link-items.ts';

/** Where the masthead, the footer and the search lead. */
export const allNews: Link = { path: site.allNews.path, name: site.allNews.label };
export const stateBodies: Link = { path: site.stateBodies.path, name: site.stateBodies.label };
export const mostRead: Link = { path: site.mostRead.path, name: site.mostRead.title };
export const lines: Link = { path: linesPath, name: 'Сюжеты' };
export const weather: Link = { path: '/weather', name: 'Погода' };
/** Opens the panel; where no script runs it leads to what the browser itself offers. */
export const comfortLink: Link = { path: '/accessibility', name: 'Версия для слабовидящих' };
export const saved: Link = { path: '/saved', name: 'Сохранённое' };
export const categories: readonly Link[] = site.categories.map(({ slug, name }) => ({
  path: `/${slug}`,
  name,
}));

/** `page` on the section's own page, `true` on pages under it. */
export function markIn(path: string, link: Link): 'page' | 'true' | undefined {
  if (path === link.path) return 'page';
  return path.startsWith(`${link.path}/`) ? 'true' : undefined;
}

import { paperColours } from '#lib/paper-colours.ts';
import { site } from '#lib/site.ts';

/**
 * What a device needs to know to keep the portal among its programs (W3C Web Application Manifest).
 * `minimal-ui`: readers need the way back, and to see where they are.
 */
export function webManifest() {
  const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: '/',
    name: `${site.name}: ${site.description}`,
    short_name: site.name,
    description: site.description,
    lang: site.language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'minimal-ui',
    theme_color: paperColours.paper,
    background_color: paperColours.paper,
    categories: ['news'],
    icons: [
      icon('icon', 192, 'any'),
      icon('icon', 512, 'any'),
      icon('icon-maskable', 512, 'maskable'),
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
    shortcuts: [
      { name: site.allNews.label, url: site.allNews.path },
      { name: 'Сохранённое', url: '/saved' },
      { name: 'Поиск', url: '/search' },
    ],
  };
}

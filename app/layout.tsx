import type { ReactNode } from 'react';
import { beforePaint } from '#components/page/before-paint.ts';
import { site } from '#lib/site.ts';
import { fontClasses } from './fonts.ts';
import './styles.css';

/** Nothing is rendered during the build: pages read the database and the environment they run in. */
export const dynamic = 'force-dynamic';

/** The browser fetches a page when its link is pressed, before it is released. */
const speculationRules = JSON.stringify({
  prefetch: [{ where: { href_matches: '/*' }, eagerness: 'conservative' }],
});

export default function Layout({ children }: { children: ReactNode }) {
  return (
    // The script changes the element before React compares it.
    <html lang={site.language} className={fontClasses} suppressHydrationWarning>
      <head>
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
          dangerouslySetInnerHTML={{ __html: beforePaint }}
        />
      </head>
      <body>
        {children}
        <script
          type="speculationrules"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant
          dangerouslySetInnerHTML={{ __html: speculationRules }}
        />
      </body>
    </html>
  );
}

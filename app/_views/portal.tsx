import type { ReactNode } from 'react';
import { Frame } from '#components/page/frame.tsx';
import { currentRequest } from '#lib/press/request-context.ts';
import { readYears } from '#lib/stories/read-archive.ts';
import { readHasSamples } from '#lib/stories/read-samples.ts';

/**
 * The frame of every page. While the sample edition is stored no page is for search engines.
 * @param path the page's own address.
 */
export async function Portal({ path, children }: { path: string; children: ReactNode }) {
  const [years, hasSamples] = await Promise.all([readYears(), readHasSamples()]);
  if (hasSamples) currentRequest()?.headers.set('X-Robots-Tag', 'noindex');
  return (
    <Frame path={path} now={new Date()} years={years} hasSamples={hasSamples}>
      {children}
    </Frame>
  );
}

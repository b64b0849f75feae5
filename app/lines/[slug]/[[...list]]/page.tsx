import { permanentRedirect } from 'next/navigation';
import { lineBase, linesPath, parseLineAddress } from '#lib/stories/line-address.ts';
import { parseListAddress } from '#lib/stories/list-address.ts';
import { LineView } from '../../../_views/line.tsx';
import { LinesView } from '../../../_views/lines.tsx';
import { Missing } from '../../../_views/missing.tsx';

interface Props {
  params: Promise<{ slug: string; list?: string[] }>;
}

/** A story line, page by page in either order; under `page` stand further pages of all lines. */
export default async function LinePage({ params }: Props) {
  const { slug, list = [] } = await params;
  if (slug === 'page') {
    const ofLines = parseListAddress([slug, ...list]);
    if (ofLines?.kind === 'first-page') permanentRedirect(linesPath);
    if (ofLines?.kind === 'page') return <LinesView page={ofLines.page} />;
  }
  const address = parseLineAddress(list);
  if (!address) return <Missing path={['/lines', slug, ...list].join('/')} />;
  const { order, page } = address;
  if (page === 'first-page') permanentRedirect(lineBase(slug, order));
  return <LineView slug={slug} address={{ order, page }} />;
}

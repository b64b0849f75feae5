import type { Metadata } from 'next';
import { pageMetadata } from '#lib/discovery/page-metadata.ts';
import { site } from '#lib/site.ts';
import { FrontView } from './_views/front.tsx';

export function generateMetadata(): Metadata {
  const { name, description } = site;
  const title = `${name}: ${description}`;
  return { ...pageMetadata({ title, description, path: '/' }), title: { absolute: title } };
}

export default function FrontPage() {
  return <FrontView />;
}

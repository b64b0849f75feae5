'use client';

import { type HTMLAttributes, useState } from 'react';
import { requestParts } from './request-parts.ts';

export interface PartProps extends HTMLAttributes<HTMLElement> {
  as: 'article' | 'details' | 'div' | 'footer' | 'nav' | 'ol' | 'section' | 'summary';
  /** Selector of the part. */
  at: string;
  /** Of `<details>`. */
  name?: string;
  /** What stands in it, where it was not handed past the framework. */
  html?: string;
}

/** A part of the page made by `StaticPart`. */
export function HandedPart({ as: Part, at, html, ...attributes }: PartProps) {
  // React leaves the page's own HTML as it is when it takes it over. It writes a part itself only
  // when something foreign in the page makes it begin anew, and the part still stands there then.
  const [handed] = useState(() => html ?? readPart(at));
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the templates of html.ts
  return <Part {...attributes} dangerouslySetInnerHTML={{ __html: html ?? handed }} />;
}

/** On the server what was handed over; in a browser what stands in the page. */
function readPart(at: string): string {
  // By `window`, which the bundler knows: what is for the server is not sent to browsers.
  if (typeof window !== 'undefined') return document.querySelector(at)?.innerHTML ?? '';
  const html = requestParts()?.get(at);
  if (html === undefined) throw new Error(`Nothing was handed over for ${at}.`);
  return html;
}

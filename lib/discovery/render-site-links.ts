import { type Html, html } from '#lib/html.ts';
import { darkPaper, paperColours } from '#lib/paper-colours.ts';
import { site } from '#lib/site.ts';

/** What every page's head says of the site as a whole: icons, manifest, search, colour. */
export function renderSiteLinks(): Html {
  return html`<link rel="icon" href="/favicon.ico" sizes="48x48"/><link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any"/><link rel="apple-touch-icon" href="/apple-touch-icon.png"/><link rel="manifest" href="/manifest.webmanifest"/><link rel="search" href="/opensearch.xml" type="application/opensearchdescription+xml" title="${site.name}"/>${colourOf(
    'light',
    paperColours.paper,
  )}${colourOf('dark', darkPaper)}`;
}

const colourOf = (scheme: string, colour: string) =>
  html`<meta name="theme-color" content="${colour}" media="(prefers-color-scheme: ${scheme})"/>`;

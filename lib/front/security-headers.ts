/** What of the configuration every answer tells. */
export interface SiteStanding {
  /** The public origin: over https browsers are told to stay there. */
  siteUrl: string;
  /** No search engine shall show anything of it. */
  siteClosed: boolean;
}

/** Headers of every answer, whoever makes it. What a page may run and load comes with the page. */
export function securityHeaders({ siteUrl, siteClosed }: SiteStanding): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // The masthead may ask where the reader is; nothing asks for more.
    'Permissions-Policy':
      'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(siteUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
    ...(siteClosed && { 'X-Robots-Tag': 'noindex, nofollow' }),
  };
}

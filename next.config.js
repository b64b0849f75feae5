/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  // The press compresses what it hands to the fronts.
  compress: false,
  generateEtags: false,
  reactStrictMode: true,
  // Titles, canonical and robots stand in the first <head> for everyone: one page serves all.
  htmlLimitedBots: /.*/,
  // Pictures have a room and addresses of their own; the framework's resizer stays closed.
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
};

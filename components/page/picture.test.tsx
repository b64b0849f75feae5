import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Picture } from './picture.tsx';

const picture = {
  digest: 'ab'.repeat(32),
  width: 1000,
  height: 800,
  colour: '#336699',
  alt: 'Мост через реку',
  caption: 'Подпись',
  credit: '',
  focalX: 0.25,
  focalY: 0.5,
};

it('offers only widths the original has, with room kept and the alternative text', () => {
  const html = renderToStaticMarkup(<Picture picture={picture} shape="16x9" sizes="100vw" />);
  expect(html).toContain('alt="Мост через реку"');
  expect(html).toContain('width="800" height="450"');
  expect(html).toContain('background-color:#336699');
  expect(html).toContain('/16x9-at-25-50-800.avif 800w');
  expect(html).toContain('/16x9-at-25-50-800.webp 800w');
  expect(html).not.toMatch(/-(?:1200|1600)\./);
  expect(html).toContain('loading="lazy"');
});

it('comes first when it is the one that matters', () => {
  const html = renderToStaticMarkup(
    <Picture picture={picture} shape="16x9" sizes="100vw" priority />,
  );
  expect(html).toContain('fetchpriority="high"');
  expect(html).not.toContain('loading=');
});

it('offers nothing narrower or wider than its place needs', () => {
  const html = renderToStaticMarkup(
    <Picture picture={picture} shape="1x1" sizes="160px" from={160} upTo={320} />,
  );
  expect(html.match(/ \d+w/g)).toEqual([' 160w', ' 320w', ' 160w', ' 320w']);
  expect(html).toContain('src="/pictures/');
});

it('names one AVIF and one WebP where one width serves every screen', () => {
  const html = renderToStaticMarkup(
    <Picture picture={picture} shape="4x3" sizes="160px" from={320} upTo={320} />,
  );
  expect(html.match(/4x3-at-25-50-320\.(?:avif|webp)/g)).toHaveLength(2);
  expect(html).not.toContain('sizes=');
});

it('keeps the words of an editor words', () => {
  const alt = '"><script>1</script> & «мост»';
  const html = renderToStaticMarkup(
    <Picture picture={{ ...picture, alt }} shape="16x9" sizes="100vw" />,
  );
  expect(html).toContain('alt="&quot;&gt;&lt;script&gt;1&lt;/script&gt; &amp; «мост»"');
});

it('shows an original narrower than its place as it is', () => {
  const small = { ...picture, width: 120, height: 90 };
  const html = renderToStaticMarkup(
    <Picture picture={small} shape="4x3" sizes="100vw" from={320} upTo={320} />,
  );
  expect(html).toContain('width="120" height="90"');
});

it('keeps a tall picture shown whole within a screen', () => {
  const tall = { ...picture, width: 800, height: 1600 };
  const full = renderToStaticMarkup(<Picture picture={tall} shape="full" sizes="100vw" />);
  expect(full).toContain('max-width:21rem');
  const cropped = renderToStaticMarkup(<Picture picture={tall} shape="4x3" sizes="100vw" />);
  expect(cropped).not.toContain('max-width');
});

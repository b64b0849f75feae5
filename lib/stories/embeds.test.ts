import { describe, expect, it } from 'vitest';
import { frameOriginsOf, parseEmbed, parseMediaFile, parseStoredEmbed } from './embeds.ts';

const hex = '0123456789abcdef'.repeat(2);

describe('an address of a known site', () => {
  it.each([
    [
      'https://www.youtube.com/watch?v=abc-EF_ghij&list=x',
      'https://www.youtube.com/watch?v=abc-EF_ghij',
    ],
    [
      '//www.youtube.com/embed/abcdefghijk?start=90',
      'https://www.youtube.com/watch?v=abcdefghijk&t=90s',
    ],
    ['https://youtu.be/abcdefghijk?t=5', 'https://www.youtube.com/watch?v=abcdefghijk&t=5s'],
    [
      'https://www.youtube-nocookie.com/embed/abcdefghijk',
      'https://www.youtube.com/watch?v=abcdefghijk',
    ],
    ['https://m.youtube.com/shorts/abcdefghijk', 'https://www.youtube.com/watch?v=abcdefghijk'],
    ['https://player.vimeo.com/video/1234567?h=abcdef12', 'https://vimeo.com/1234567/abcdef12'],
    [`https://rutube.ru/play/embed/${hex}`, `https://rutube.ru/video/${hex}/`],
    [
      'https://vk.com/video_ext.php?oid=-12&id=345&hash=0123456789abcdef',
      'https://vkvideo.ru/video-12_345?hash=0123456789abcdef',
    ],
    ['https://vkvideo.ru/video-12_345', 'https://vkvideo.ru/video-12_345'],
    ['https://ok.ru/videoembed/123456789', 'https://ok.ru/video/123456789'],
    ['https://dai.ly/x8abc12', 'https://www.dailymotion.com/video/x8abc12'],
    ['https://t.me/s/primer/12?embed=1', 'https://t.me/primer/12'],
    ['https://twitter.com/primer/status/1234567890?s=20', 'https://x.com/primer/status/1234567890'],
    [
      'https://www.instagram.com/primer/reel/AbCdEf-12_/?utm_source=x',
      'https://www.instagram.com/reel/AbCdEf-12_/',
    ],
    [
      'https://www.tiktok.com/@primer/video/1234567890',
      'https://www.tiktok.com/@primer/video/1234567890',
    ],
  ])('%s', (given, address) => {
    const embed = parseEmbed(given);
    expect(embed?.address).toBe(address);
    // What is stored is read back as the same, and a page may frame what it names.
    expect(parseStoredEmbed(embed?.provider ?? '', address)).toEqual(embed);
    const { player = '' } = embed ?? {};
    expect(frameOriginsOf(player)).toContain(new URL(player).origin);
  });
});

describe('nothing else passes for one', () => {
  it.each([
    'https://youtube.com.evil.example/embed/abcdefghijk',
    'https://evil-youtube.com/embed/abcdefghijk',
    'https://youtube.com@evil.example/embed/abcdefghijk',
    'https://user:word@www.youtube.com/embed/abcdefghijk',
    'https://www.youtube.com:8443/embed/abcdefghijk',
    'https://www.youtube.com/embed/abcdefghijk"onload="x',
    'https://www.youtube.com/embed/../../evil',
    'https://www.youtube.com/watch?v=%3Cscript%3E',
    'https://www.youtube.com/@channel',
    'javascript:alert(1)//youtube.com/embed/abcdefghijk',
    'data:text/html,<script>alert(1)</script>',
    'https://t.me/joinchat/abc',
    'https://vk.com/video_ext.php?oid=1;x&id=2',
    `https://youtu.be/abcdefghijk?${'x'.repeat(3_000)}`,
    'youtube.com/embed/abcdefghijk',
    '',
  ])('%s', (given) => {
    expect(parseEmbed(given)).toBeNull();
  });
});

it('a file comes over https from a host whose name means nothing in a header', () => {
  expect(parseMediaFile('https://films.example/a.mp4', 'video')?.player).toBe(
    'https://films.example/a.mp4',
  );
  for (const given of [
    'http://films.example/a.mp4',
    'https://films.example;sandbox/a.mp4',
    'https://localhost/a.mp4',
  ])
    expect(parseMediaFile(given, 'video'), given).toBeNull();
});

it('a stored address of another site than is named is not shown', () => {
  expect(parseStoredEmbed('youtube', 'https://vimeo.com/1234567')).toBeNull();
  expect(frameOriginsOf('https://evil.example/embed')).toEqual([]);
});

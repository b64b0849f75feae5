/** What of another site a story may show on a press; until then nobody is contacted. */

export interface Embed {
  /** Key in `embedProviders`, or `video` and `audio` for a file. */
  provider: string;
  /** Where it stands, after «Открыть»: `на YouTube`; of a file, `на сайте` with its host. */
  where: string;
  kind: 'video' | 'post' | 'audio';
  /** Where it stands on the other site: the plain link. */
  address: string;
  /** What is loaded on a press: a page for a frame, or the file itself. */
  player: string;
}

interface EmbedProvider {
  where: string;
  kind: Embed['kind'];
  /** Exact hosts its addresses have. */
  hosts: readonly string[];
  /** Origins its player comes from, for the Content-Security-Policy. */
  frames: readonly string[];
  /** Reads any form its addresses have, its own `address` included; `null` for other pages. */
  read(url: URL): Pick<Embed, 'address' | 'player'> | null;
}

const withWww = (...hosts: string[]) => hosts.flatMap((host) => [host, `www.${host}`, `m.${host}`]);

/** Addresses as the sites' own «embed» and «share» give them. */
const embedProviders: Readonly<Record<string, EmbedProvider>> = {
  youtube: {
    where: 'на YouTube',
    kind: 'video',
    hosts: [...withWww('youtube.com', 'youtube-nocookie.com'), 'youtu.be', 'music.youtube.com'],
    frames: ['https://www.youtube-nocookie.com'],
    read({ hostname, pathname, searchParams }) {
      const path = hostname === 'youtu.be' ? `/embed${pathname}` : pathname;
      const id =
        /^\/(?:embed|shorts|live|v)\/([\w-]{11})\/?$/.exec(path)?.[1] ??
        (path === '/watch' ? searchParams.get('v') : null);
      if (!id || !/^[\w-]{11}$/.test(id)) return null;
      const start = /^(\d{1,5})s?$/.exec(searchParams.get('start') ?? searchParams.get('t') ?? '');
      return {
        address: `https://www.youtube.com/watch?v=${id}${start ? `&t=${start[1]}s` : ''}`,
        player: `https://www.youtube-nocookie.com/embed/${id}${start ? `?start=${start[1]}` : ''}`,
      };
    },
  },
  vimeo: {
    where: 'на Vimeo',
    kind: 'video',
    hosts: [...withWww('vimeo.com'), 'player.vimeo.com'],
    frames: ['https://player.vimeo.com'],
    read({ pathname, searchParams }) {
      const found = /^\/(?:video\/)?(\d{5,12})(?:\/([0-9a-f]{6,16}))?\/?$/.exec(pathname);
      if (!found) return null;
      const given = found[2] ?? searchParams.get('h');
      const key = given && /^[0-9a-f]{6,16}$/.test(given) ? given : null;
      return {
        address: `https://vimeo.com/${found[1]}${key ? `/${key}` : ''}`,
        player: `https://player.vimeo.com/video/${found[1]}?${key ? `h=${key}&` : ''}dnt=1`,
      };
    },
  },
  rutube: {
    where: 'на RuTube',
    kind: 'video',
    hosts: withWww('rutube.ru'),
    frames: ['https://rutube.ru'],
    read({ pathname }) {
      const id = /^\/(?:video|shorts|play\/embed)\/([0-9a-f]{32}|\d{5,12})\/?$/.exec(pathname)?.[1];
      if (!id) return null;
      const player = `https://rutube.ru/play/embed/${id}`;
      return { address: id.length === 32 ? `https://rutube.ru/video/${id}/` : player, player };
    },
  },
  vk: {
    where: 'в VK Видео',
    kind: 'video',
    hosts: withWww('vk.com', 'vk.ru', 'vkvideo.ru'),
    frames: ['https://vkvideo.ru', 'https://vk.com'],
    read({ pathname, searchParams }) {
      const parts =
        pathname === '/video_ext.php'
          ? ['', searchParams.get('oid') ?? '', searchParams.get('id') ?? '']
          : (/^\/(?:video|clip)(-?\d+)_(\d+)$/.exec(pathname) ?? []);
      const [, owner = '', id = ''] = parts;
      if (!/^-?\d{1,12}$/.test(owner) || !/^\d{1,12}$/.test(id)) return null;
      const hash = searchParams.get('hash') ?? '';
      const key = /^[0-9a-f]{8,40}$/.test(hash) ? hash : null;
      return {
        address: `https://vkvideo.ru/video${owner}_${id}${key ? `?hash=${key}` : ''}`,
        player: `https://vkvideo.ru/video_ext.php?oid=${owner}&id=${id}${key ? `&hash=${key}` : ''}`,
      };
    },
  },
  ok: {
    where: 'в Одноклассниках',
    kind: 'video',
    hosts: withWww('ok.ru', 'odnoklassniki.ru'),
    frames: ['https://ok.ru'],
    read({ pathname }) {
      const id = /^\/(?:video|videoembed|live)\/(\d{5,20})\/?$/.exec(pathname)?.[1];
      return id
        ? { address: `https://ok.ru/video/${id}`, player: `https://ok.ru/videoembed/${id}` }
        : null;
    },
  },
  dailymotion: {
    where: 'на Dailymotion',
    kind: 'video',
    hosts: [...withWww('dailymotion.com'), 'geo.dailymotion.com', 'dai.ly'],
    frames: ['https://geo.dailymotion.com'],
    read({ hostname, pathname, searchParams }) {
      const path = hostname === 'dai.ly' ? `/video${pathname}` : pathname;
      const id =
        /^\/(?:embed\/)?video\/([a-z0-9]{5,12})\/?$/i.exec(path)?.[1] ??
        (/^\/player(?:\/\w+)?\.html$/.test(path) ? searchParams.get('video') : null);
      if (!id || !/^[a-z0-9]{5,12}$/i.test(id)) return null;
      return {
        address: `https://www.dailymotion.com/video/${id}`,
        player: `https://geo.dailymotion.com/player.html?video=${id}`,
      };
    },
  },
  telegram: {
    where: 'в Telegram',
    kind: 'post',
    hosts: ['t.me', 'telegram.me'],
    frames: ['https://t.me'],
    read({ pathname }) {
      const post = /^\/(?:s\/)?([a-z]\w{3,31}\/\d{1,10})\/?$/i.exec(pathname)?.[1];
      if (!post) return null;
      return { address: `https://t.me/${post}`, player: `https://t.me/${post}?embed=1` };
    },
  },
  x: {
    where: 'в X',
    kind: 'post',
    hosts: [...withWww('twitter.com', 'x.com'), 'mobile.twitter.com', 'platform.twitter.com'],
    frames: ['https://platform.twitter.com'],
    read({ pathname, searchParams }) {
      const found = /^\/(\w{1,15}|i\/web)\/status(?:es)?\/(\d{5,20})(?:\/.*)?$/.exec(pathname);
      const id = found?.[2] ?? (pathname === '/embed/Tweet.html' ? searchParams.get('id') : null);
      if (!id || !/^\d{5,20}$/.test(id)) return null;
      return {
        address: `https://x.com/${found?.[1] ?? 'i/web'}/status/${id}`,
        player: `https://platform.twitter.com/embed/Tweet.html?dnt=true&id=${id}`,
      };
    },
  },
  instagram: {
    where: 'в Instagram',
    kind: 'post',
    hosts: withWww('instagram.com'),
    frames: ['https://www.instagram.com'],
    read({ pathname }) {
      const found = /^\/(?:[\w.]{1,30}\/)?(p|reel|tv)\/([\w-]{5,20})(?:\/.*)?$/.exec(pathname);
      if (!found) return null;
      const address = `https://www.instagram.com/${found[1]}/${found[2]}/`;
      return { address, player: `${address}embed/captioned/` };
    },
  },
  tiktok: {
    where: 'в TikTok',
    kind: 'video',
    hosts: withWww('tiktok.com'),
    frames: ['https://www.tiktok.com'],
    read({ pathname }) {
      const found = /^\/(?:(@[\w.]{1,30})\/video|embed(?:\/v2)?|player\/v1)\/(\d{5,20})\/?$/.exec(
        pathname,
      );
      if (!found) return null;
      const player = `https://www.tiktok.com/player/v1/${found[2]}`;
      const address = found[1] ? `https://www.tiktok.com/${found[1]}/video/${found[2]}` : player;
      return { address, player };
    },
  },
};

/** Longer addresses are no address of a video or a post. */
const LONGEST = 2048;

/**
 * Reads the address of a video or a post on a site the portal knows.
 * @param text an address as a document has it; `//host/…` is taken for https.
 * @returns `null` for anything else: other hosts, however alike, ports, user names, other pages.
 */
export function parseEmbed(text: string): Embed | null {
  const url = parseWebAddress(text);
  if (!url) return null;
  for (const [provider, { where, kind, hosts, read }] of Object.entries(embedProviders)) {
    if (!hosts.includes(url.hostname)) continue;
    const found = read(url);
    return found && { provider, where, kind, ...found };
  }
  return null;
}

/** Reads the address of a video or sound file; only over https, as a page over https may load it. */
export function parseMediaFile(text: string, kind: 'video' | 'audio'): Embed | null {
  const url = parseWebAddress(text);
  if (url?.protocol !== 'https:') return null;
  const where = `на сайте ${url.hostname}`;
  return { provider: kind, where, kind, address: url.href, player: url.href };
}

/** Reads back what the stored form names. */
export function parseStoredEmbed(provider: string, address: string): Embed | null {
  if (provider === 'video' || provider === 'audio') return parseMediaFile(address, provider);
  const embed = parseEmbed(address);
  return embed?.provider === provider ? embed : null;
}

/** Nothing in a name of a host may mean something in a header that names it. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/** An address of the web without user name and port: nothing that could pass for another host. */
export function parseWebAddress(text: string): URL | null {
  const given = text.trim();
  if (given === '' || given.length > LONGEST) return null;
  const url = URL.parse(given.startsWith('//') ? `https:${given}` : given);
  if (!url || !/^https?:$/.test(url.protocol) || !HOST.test(url.hostname)) return null;
  return url.username === '' && url.password === '' && url.port === '' ? url : null;
}

/** Origins a page with this player must be allowed to frame; none for one that is not known. */
export function frameOriginsOf(player: string): readonly string[] {
  const { origin } = URL.parse(player) ?? {};
  return (
    Object.values(embedProviders).find(({ frames }) => frames.some((one) => one === origin))
      ?.frames ?? []
  );
}

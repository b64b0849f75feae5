import { describe, expect, it } from 'vitest';
import { ConfigurationError, parseConfiguration } from './configuration.ts';

describe('parseConfiguration', () => {
  it('needs nothing to be set', () => {
    expect(parseConfiguration({})).toMatchObject({
      port: 3000,
      siteUrl: 'http://localhost:3000',
      databaseUrl: null,
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(parseConfiguration({ PORT: '', SITE_URL: '', DATABASE_URL: '' }).port).toBe(3000);
  });

  it('gives the public origin without a trailing slash', () => {
    const { siteUrl } = parseConfiguration({ SITE_URL: 'https://example.by/' });
    expect(siteUrl).toBe('https://example.by');
  });

  it('is open to every crawler unless told otherwise', () => {
    const open = { siteClosed: false, refusedCrawlers: [] };
    expect(parseConfiguration({})).toMatchObject(open);
    const told = { SITE_CLOSED: 'true', REFUSED_CRAWLERS: 'ai-training, Other_Bot' };
    expect(parseConfiguration(told)).toMatchObject({
      siteClosed: true,
      refusedCrawlers: ['ai-training', 'Other_Bot'],
    });
  });

  it('names the port in the address when none is given', () => {
    expect(parseConfiguration({ PORT: '4100' }).siteUrl).toBe('http://localhost:4100');
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['SITE_URL', 'example.by'],
    ['SITE_URL', 'ftp://example.by'],
    ['SITE_URL', 'https://example.by/portal'],
    ['DATABASE_URL', 'mysql://localhost/news'],
    ['DATABASE_URL', 'localhost'],
    ['DATABASE_REPLICA_URLS', 'postgres://a.example.by/news, mysql://b.example.by/news'],
    ['FRONTS', '0'],
    ['FRONTS', 'all'],
    ['PRESSES', '1.5'],
    ['PAGE_CACHE_MB', '1'],
    ['PAGE_CACHE_MB', '1 GB'],
    ['TAKE_OVER', 'yes'],
    ['SITE_CLOSED', '1'],
    ['SERVICE_WORKER', 'no'],
    ['REFUSED_CRAWLERS', 'GPTBot\nDisallow: /'],
    ['REFUSED_CRAWLERS', 'GPTBot, *'],
    ['TRUSTED_PROXIES', 'proxy.example.by'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['WIRE_TOKENS', 'a-token-without-a-name'],
    ['WIRE_TOKENS', 'Agency:0123456789abcdef'],
    ['WIRE_TOKENS', 'agency:short'],
    ['WIRE_TOKENS', 'agency:0123456789abcdef,agency:fedcba9876543210'],
    ['WIRE_TOKENS', 'agency:0123456789abcdef,desk:0123456789abcdef'],
    ['METRICS_TOKEN', 'short'],
    ['CDN_PURGE_URL', 'cdn.example.by/purge'],
    ['CDN_PURGE_TOKEN', 'with\r\nX-Other: 1'],
    ['INDEXNOW_KEY', 'short'],
    ['INDEXNOW_KEY', 'key/../with-signs'],
    ['INDEXNOW_KEY', 'a'.repeat(129)],
    ['INDEXNOW_URL', 'yandex.com/indexnow'],
    ['WEBSUB_HUB', 'ftp://hub.example.by'],
    ['WEBSUB_HUB', 'https://desk:secret@hub.example.by'],
    ['WEATHER_PROVIDER', 'weather.com'],
    ['WEATHER_URL', 'api.example.by'],
    ['WEATHER_URL', 'https://desk:secret@api.example.by'],
    ['WEATHER_CONTACT', 'редакция@example.by'],
    ['WEATHER_CONTACT', 'news desk'],
    ['WEATHER_CONTACT', 'desk@example.by\r\nX-Other: 1'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    const parse = () => parseConfiguration({ [name]: value });
    expect(parse).toThrow(ConfigurationError);
    expect(parse).toThrow(new RegExp(`\\n  ${name}(?:, entry \\d)?: must `));
  });

  it('says what is wrong in words of its own, never the value of a secret', () => {
    const parse = () =>
      parseConfiguration({
        TRUSTED_PROXIES: '10.0.0.1,proxy',
        WIRE_TOKENS: 'agency=0123456789abcdef',
        DATABASE_REPLICA_URLS: 'news:secret@host',
      });
    expect(parse).toThrow(
      /TRUSTED_PROXIES, entry 2: must be addresses or networks like 10\.0\.0\.0\/8/,
    );
    expect(parse).toThrow(/WIRE_TOKENS, entry 1: must be name:token pairs/);
    expect(parse).toThrow(/DATABASE_REPLICA_URLS, entry 1: must be an address like postgres:/);
    expect(parse).not.toThrow(/0123456789abcdef|secret/);
  });

  it('takes lists separated by commas, with or without spaces', () => {
    const { replicaUrls, trustedProxies, wireTokens } = parseConfiguration({
      DATABASE_REPLICA_URLS: 'postgres://a/news, postgres://b/news,',
      TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::1',
      WIRE_TOKENS: 'agency:0123456789:abcdef,desk:fedcba9876543210',
    });
    expect(replicaUrls).toEqual(['postgres://a/news', 'postgres://b/news']);
    expect(trustedProxies).toEqual(['10.0.0.0/8', '2001:db8::1']);
    expect(wireTokens.get('agency')).toBe('0123456789:abcdef');
    expect([...wireTokens.keys()]).toEqual(['agency', 'desk']);
  });

  it('leaves a press at least, and a core to each front', () => {
    expect(parseConfiguration({ FRONTS: '64' }).presses).toBe(1);
    expect(parseConfiguration({ FRONTS: '2', PRESSES: '3' })).toMatchObject({
      fronts: 2,
      presses: 3,
    });
  });

  it('announces purges only where it is told an address', () => {
    expect(parseConfiguration({ CDN_PURGE_TOKEN: 'secret' }).cdn).toBe(null);
    const cdn = { CDN_PURGE_URL: 'https://cdn.example.by/purge', CDN_PURGE_TOKEN: 'secret' };
    expect(parseConfiguration(cdn).cdn).toEqual({
      purgeUrl: 'https://cdn.example.by/purge',
      token: 'secret',
    });
  });

  it('announces changes only to whom it is told', () => {
    const url = 'http://127.0.0.1:4000/indexnow';
    const webSubHub = 'https://hub.example.by/';
    expect(parseConfiguration({ INDEXNOW_URL: url }).announcements).toEqual({
      indexNow: null,
      webSubHub: null,
    });
    const key = 'a1B2-c3D4';
    expect(parseConfiguration({ INDEXNOW_KEY: key, WEBSUB_HUB: webSubHub }).announcements).toEqual({
      indexNow: { key, url: 'https://yandex.com/indexnow' },
      webSubHub,
    });
    expect(
      parseConfiguration({ INDEXNOW_KEY: key, INDEXNOW_URL: url }).announcements.indexNow?.url,
    ).toBe(url);
  });

  it('chooses MET Norway where a contact is given, else Open-Meteo', () => {
    const chosen = (environment: Record<string, string>) =>
      parseConfiguration(environment).weather.provider;
    expect(chosen({})).toBe('open-meteo');
    expect(chosen({ WEATHER_CONTACT: 'desk@example.by' })).toBe('met-norway');
    expect(chosen({ WEATHER_CONTACT: 'https://example.by/contacts' })).toBe('met-norway');
    expect(chosen({ WEATHER_CONTACT: 'desk@example.by', WEATHER_PROVIDER: 'off' })).toBe('off');
  });

  it('refuses MET Norway without a contact, unless it is a server of our own', () => {
    const parse = (environment: Record<string, string>) =>
      parseConfiguration({ WEATHER_PROVIDER: 'met-norway', ...environment }).weather;
    expect(() => parse({})).toThrow(/WEATHER_CONTACT: /);
    expect(parse({ WEATHER_URL: 'http://127.0.0.1:4000' }).address).toBe('http://127.0.0.1:4000');
  });

  it('names every wrong variable at once', () => {
    const parse = () => parseConfiguration({ PORT: '-1', SITE_URL: 'here' });
    expect(parse).toThrow(/PORT: [\s\S]*SITE_URL: /);
  });
});

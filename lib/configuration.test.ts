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
    ['WEATHER_PROVIDER', 'weather.com'],
    ['WEATHER_URL', 'api.example.by'],
    ['WEATHER_URL', 'https://desk:secret@api.example.by'],
    ['WEATHER_CONTACT', 'редакция@example.by'],
    ['WEATHER_CONTACT', 'news desk'],
    ['WEATHER_CONTACT', 'desk@example.by\r\nX-Other: 1'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    const parse = () => parseConfiguration({ [name]: value });
    expect(parse).toThrow(ConfigurationError);
    expect(parse).toThrow(new RegExp(`\\n  ${name}: `));
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

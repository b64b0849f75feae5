import { describe, expect, it } from 'vitest';
import { site } from '#lib/site.ts';
import { type FailureStatus, failurePage } from './failure-page.ts';

const statuses: FailureStatus[] = [400, 404, 405, 408, 413, 414, 417, 429, 431, 500, 503];

describe('failurePage', () => {
  it.each(statuses)('is a whole page of the portal for %i', (status) => {
    const page = failurePage(status);
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="ru">/);
    expect(page).toContain(`<a href="/">${site.name}</a>`);
    for (const { slug, name } of site.categories) {
      expect(page).toContain(`<a href="/${slug}">${name}</a>`);
    }
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page).toContain('prefers-color-scheme:dark');
  });

  it.each(statuses)('asks for nothing further for %i', (status) => {
    const page = failurePage(status);
    expect(page).not.toMatch(/<script|<img|src=|url\(|@import|https?:/);
  });

  it('tells a short absence from a failure', () => {
    expect(failurePage(503)).toContain('ненадолго недоступен');
    expect(failurePage(500)).not.toContain('ненадолго недоступен');
  });
});

import { describe, expect, it } from 'vitest';
import { site } from '#lib/site.ts';
import { countPlaces, matchPlaces } from './match-places.ts';
import { nearestPlace } from './nearest-place.ts';

const names = (typed: string) => matchPlaces(site.places, typed).map(({ name }) => name);

describe('places found by name', () => {
  it.each([
    ['могилев', ['Могилёв']],
    ['МОГИЛЁВ ', ['Могилёв']],
    ['минск уручье', ['Минск-Уручье']],
    ['mogilev', ['Могилёв']],
    ['пол', ['Полоцк', 'Новополоцк']],
    ['варшава', []],
  ])('«%s»', (typed, expected) => expect(names(typed)).toEqual(expected));

  it('are all while nothing is typed', () => expect(names(' ')).toHaveLength(27));

  it.each([
    [0, 'Такого места в списке нет.'],
    [1, '1 место'],
    [2, '2 места'],
    [27, '27 мест'],
  ])('%i are counted in words', (count, words) => {
    expect(countPlaces(count).replace('\u00a0', ' ')).toBe(words);
  });
});

describe('the nearest place', () => {
  it.each([
    ['Хойники', 51.8911, 29.9552, 'kalinkovichi'],
    ['Заславль', 54.0083, 27.2847, 'minsk'],
    ['Уручье', 53.945, 27.688, 'minsk-uruchye'],
    ['Брест, у границы', 52.08, 23.65, 'brest'],
  ])('to %s', (_, latitude, longitude, slug) => {
    expect(nearestPlace(site.places, latitude, longitude)?.slug).toBe(slug);
  });

  it('is none where there are no places', () => {
    expect(nearestPlace([], 53.9, 27.57)).toBeUndefined();
  });
});

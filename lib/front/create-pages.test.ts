import { afterEach, expect, it, vi } from 'vitest';
import { missingAddress, missingPicture } from './address.ts';
import type { FinishedPage } from './finished-page.ts';
import {
  addressOf,
  door,
  finishedPage,
  frontAddress,
  openPages,
  settle,
  storyAddress,
  textOf,
} from './test-pages.ts';

afterEach(() => {
  vi.useRealTimers();
});

const story = storyAddress(1);
const withNotes = (text: string, main: string[], rail: string[] = []) =>
  finishedPage(text, { notes: { main, rail } });

it('renders a page once and gives it from memory', async () => {
  const { pages, press } = openPages();
  expect(pages.find(story)).toBeUndefined();
  expect((await pages.read(story)).result).toBe('miss');
  expect(pages.find(story)?.result).toBe('hit');
  expect((await pages.read(story)).result).toBe('hit');
  expect(press.orders).toHaveLength(1);
  expect(pages.figures()).toMatchObject({ pages: 1, renders: 0, waiting: 0 });
});

it('renders once for 500 readers at the same time', async () => {
  const { pages, press } = openPages();
  const found = await Promise.all(Array.from({ length: 500 }, () => pages.read(story)));
  expect(new Set(found.map(({ stored }) => stored)).size).toBe(1);
  expect(press.orders).toHaveLength(1);
  expect(press.looked).toHaveLength(1);
});

it('never again gives a page whose own matter changed, and renders it once for 500', async () => {
  const { pages, press, apply } = openPages();
  press.answer = ({ afterEvent }) => withNotes(`version ${afterEvent}`, ['story:1']);
  await pages.read(story);
  apply('corrected', 'story:1');
  expect(pages.find(story)).toBeUndefined();
  const found = await Promise.all(Array.from({ length: 500 }, () => pages.read(story)));
  expect(new Set(found.map(textOf))).toEqual(new Set(['version 1']));
  expect(press.orders).toHaveLength(2);
  press.answer = () => {
    throw new Error('press away');
  };
  apply('corrected', 'story:1');
  await expect(pages.read(story)).rejects.toThrow('could not be rendered');
});

it('gives a render overtaken by an event to those who asked before, and to nobody else', async () => {
  const { pages, press, apply } = openPages();
  const first = door<FinishedPage>();
  press.answer = () => first.opens;
  const before = pages.read(story);
  await settle();
  apply('withdrawn', 'story:1');
  const after = pages.read(story);
  await settle();
  expect(press.orders, 'one render of a page at a time').toHaveLength(1);
  press.answer = () => withNotes('withdrawn', ['story:1'], []);
  first.open(withNotes('as it was', ['story:1']));
  expect(textOf(await before)).toBe('as it was');
  expect(textOf(await after)).toBe('withdrawn');
  expect(press.orders.map(({ afterEvent }) => afterEvent)).toEqual([0, 1]);
  expect(textOf(await pages.read(story))).toBe('withdrawn');
});

it('keeps a render during which something else changed, and lets later readers join it', async () => {
  const { pages, press, apply } = openPages();
  const first = door<FinishedPage>();
  press.answer = () => first.opens;
  const before = pages.read(story);
  await settle();
  apply('withdrawn', 'story:2');
  const after = pages.read(story);
  await settle();
  first.open(withNotes('story', ['story:1']));
  expect((await before).stored).toBe((await after).stored);
  expect(pages.find(story)?.result).toBe('hit');
  expect(press.orders).toHaveLength(1);
});

it('keeps nothing rendered before everything was dropped', async () => {
  const { pages, press } = openPages();
  await pages.read(frontAddress);
  const first = door<FinishedPage>();
  press.answer = () => first.opens;
  const before = pages.read(story);
  await settle();
  pages.clear(40);
  expect(pages.find(frontAddress)).toBeUndefined();
  first.open(finishedPage('old'));
  expect(textOf(await before)).toBe('old');
  expect(pages.find(story)).toBeUndefined();
  press.answer = ({ afterEvent }) => finishedPage(`after ${afterEvent}`);
  expect(textOf(await pages.read(story))).toBe('after 40');
});

it('applies each event once, in order, and says when', async () => {
  const { pages, press, apply } = openPages({ lastEvent: 7 });
  press.answer = ({ afterEvent }) => withNotes(`after ${afterEvent}`, ['list:news']);
  const { signal } = new AbortController();
  const applied = pages.whenApplied(8, signal);
  let isApplied = false;
  applied.then(() => {
    isApplied = true;
  });
  await settle();
  expect(isApplied).toBe(false);
  const event = apply('published', 'list:news');
  await applied;
  await pages.whenApplied(3, signal);
  await pages.read(frontAddress);
  pages.apply(event);
  expect(pages.find(frontAddress)?.result, 'the same event again').toBe('hit');

  const impatient = new AbortController();
  const never = pages.whenApplied(100, impatient.signal);
  impatient.abort(new Error('five seconds'));
  await expect(never).rejects.toThrow('five seconds');
  pages.clear(100);
  await pages.whenApplied(100, signal);
});

it('answers an unknown address with the one missing page, at the price of a look-up', async () => {
  const { pages, press } = openPages();
  press.isKnown = () => false;
  press.answer = () => finishedPage('Нет такой страницы', { status: 404 });
  const unknown = [storyAddress(404), addressOf('/tags/nothing', 'tag'), storyAddress(405)];
  for (const address of unknown) {
    const found = await pages.read(address);
    expect(found.stored.address).toBe(missingAddress);
    expect(found.stored.page.status).toBe(404);
  }
  expect(press.looked).toHaveLength(3);
  expect(press.orders.map(({ address }) => address)).toEqual([missingAddress]);
  expect(pages.find(missingAddress)?.result).toBe('hit');
});

it('answers an unknown picture with the one answer for those, at the price of a look-up', async () => {
  const { pages, press } = openPages();
  press.isKnown = () => false;
  press.answer = () => finishedPage('Нет такого изображения.', { status: 404 });
  for (const digit of '123') {
    const path = `/pictures/${digit.repeat(32)}/16x9-320.jpg`;
    const { stored } = await pages.read(addressOf(path, 'picture'));
    expect(stored.address).toBe(missingPicture);
  }
  expect(press.looked).toHaveLength(3);
  expect(press.orders.map(({ address }) => address)).toEqual([missingPicture]);
});

it('looks up again for who asks after an event', async () => {
  const { pages, press, apply } = openPages();
  press.answer = ({ address }) => finishedPage(address.kind);
  const first = door<boolean>();
  press.isKnown = () => first.opens;
  const before = pages.read(story);
  await settle();
  apply('published', 'story:1');
  press.isKnown = () => true;
  expect(textOf(await pages.read(story))).toBe('story');
  first.open(false);
  expect(textOf(await before)).toBe('missing');
  expect(pages.find(story)?.result).toBe('hit');
});

it('renders a period without stories in a narrow lane', async () => {
  const { pages, press } = openPages();
  press.isKnown = () => false;
  const held = door<FinishedPage>();
  press.answer = () => held.opens;
  const days = [1, 2, 3].map((day) => pages.read(addressOf(`/news/2026/01/0${day}`, 'period')));
  await settle();
  expect(press.orders.map(({ lane }) => lane)).toEqual(['doubtful']);
  press.answer = () => finishedPage('Нет новостей');
  const front = await pages.read(frontAddress);
  expect(front.result, 'a scan delays no page').toBe('miss');
  held.open(finishedPage('Нет новостей'));
  await Promise.all(days);
});

it('keeps no answer with a cookie, nor one to a write', async () => {
  const { pages, press } = openPages();
  press.answer = () => finishedPage('page', { headers: { 'set-cookie': 'a=1', 'x-page': '1' } });
  const found = await pages.read(frontAddress);
  expect(found.stored.page.headers).toEqual({ 'x-page': '1' });
  expect(pages.find(frontAddress)).toBeUndefined();
  press.answer = () => finishedPage('written', { event: 3 });
  await pages.read(frontAddress);
  expect(pages.find(frontAddress)).toBeUndefined();
});

it('keeps the bodies it has when a refresh brings the same', async () => {
  const { pages, press } = openPages();
  press.answer = () => finishedPage('the same');
  const { body } = (await pages.read(frontAddress)).stored.page;
  await vi.advanceTimersByTimeAsync(61_000);
  expect(pages.find(frontAddress)?.result).toBe('stale');
  await settle();
  const again = pages.find(frontAddress);
  expect(again).toMatchObject({ result: 'hit', stored: { begunAt: Date.now() } });
  expect(again?.stored.page.body).toBe(body);
});

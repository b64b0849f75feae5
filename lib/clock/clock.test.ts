import { describe, expect, it } from 'vitest';
import * as clock from './clock.ts';

/** 14:26 in Minsk. */
const afternoon = new Date('2023-12-13T11:26:00Z');
/** A day later in Minsk than in Greenwich. */
const lateEvening = new Date('2024-11-21T21:05:00Z');

describe('formats', () => {
  it.each([
    ['a story’s time', clock.formatStoryTime(afternoon), '13 декабря 2023, 14:26'],
    ['a time outside its day', clock.formatDayAndTime(afternoon), '13 декабря, 14:26'],
    ['a time under its day', clock.formatTime(lateEvening), '00:05'],
    ['today in the masthead', clock.formatToday(lateEvening), 'Пятница, 22 ноября 2024'],
    ['a dateline’s day', clock.formatDatelineDay('2023-12-03'), '3 декабря'],
    ['a day of this year', clock.formatDayHeading('2024-11-22', lateEvening), '22 ноября, пятница'],
    [
      'a day of another',
      clock.formatDayHeading('2023-12-13', lateEvening),
      '13 декабря 2023, среда',
    ],
    ['a month', clock.formatMonth(2023, 12), 'декабрь 2023'],
    ['a machine’s time', clock.formatMachineTime(lateEvening), '2024-11-22T00:05:00+03:00'],
    ['a feed’s time', clock.formatMailTime(lateEvening), 'Fri, 22 Nov 2024 00:05:00 +0300'],
  ])('%s is «%s»', (_, text, expected) => expect(text).toBe(expected));
});

describe('days', () => {
  it('begin at midnight in Minsk', () => {
    expect(clock.startOfDay('2024-11-22')).toEqual(new Date('2024-11-21T21:00:00Z'));
    expect(clock.dayOf(new Date('2024-11-21T20:59:59Z'))).toBe('2024-11-21');
    expect(clock.dayOf(new Date('2024-11-21T21:00:00Z'))).toBe('2024-11-22');
  });

  it.each(['2023-02-29', '2023-13-01', '2023-1-1', '13.12.2023', ''])('%s is none', (day) => {
    expect(clock.isDay(day)).toBe(false);
    expect(() => clock.startOfDay(day)).toThrow(RangeError);
  });

  it('follow each other over months, years and the old summer time', () => {
    expect(clock.shiftDay('2023-12-31', 1)).toBe('2024-01-01');
    expect(clock.shiftDay('2010-03-29', -1)).toBe('2010-03-28');
    expect(clock.startOfDay('1981-04-01')).toEqual(new Date('1981-03-31T21:00:00Z'));
    expect(clock.spanOf(2024, 12)).toEqual({
      from: new Date('2024-11-30T21:00:00Z'),
      to: new Date('2024-12-31T21:00:00Z'),
    });
  });
});

describe('an editor’s time', () => {
  it('is of Minsk unless an offset says otherwise', () => {
    expect(clock.parseEditorTime('2024-11-22 18:00')).toEqual(new Date('2024-11-22T15:00:00Z'));
    expect(clock.parseEditorTime('2024-11-22T18:00:00Z')).toEqual(new Date('2024-11-22T18:00:00Z'));
  });

  it.each(['завтра', '18:00', '2024-11-31 18:00', '2024-11-22'])('is not «%s»', (text) => {
    expect(clock.parseEditorTime(text)).toBeNull();
  });
});

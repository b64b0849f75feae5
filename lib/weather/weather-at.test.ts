import { addHours } from 'date-fns/addHours';
import { describe, expect, it } from 'vitest';
import type { Forecast, ForecastHour } from './forecast.ts';
import type { Condition } from './weather.ts';
import { weatherAt } from './weather-at.ts';

const cloudy: Condition = { text: 'Сплошная облачность', icon: 'cloudy' };
const clearNight: Condition = { text: 'Ясно', icon: 'clear-night' };
const rain: Condition = { text: 'Дождь', icon: 'rain' };
/** 14:00 in Minsk. */
const start = new Date('2026-11-22T11:00:00Z');

function hour(after: number, given: Partial<ForecastHour> = {}): ForecastHour {
  return {
    at: addHours(start, after).toISOString(),
    span: 1,
    temperature: after,
    condition: cloudy,
    wind: 3,
    windFrom: 225,
    pressure: 760,
    humidity: 80,
    precipitation: 0.1,
    ...given,
  };
}

function weather(hours: ForecastHour[], now: string) {
  const forecast: Forecast = { provider: 'met-norway', hours };
  return weatherAt({ place: 'minsk', forecast, confirmedAt: start }, new Date(now));
}

const sixty = Array.from({ length: 60 }, (_, after) => hour(after));
const blocks = Array.from({ length: 20 }, (_, n) => hour(61 + 6 * n, { span: 6, temperature: n }));
const whole = [...sixty, ...blocks];

describe('the present hour', () => {
  it('is the one that covers now', () => {
    for (const [now, temperature] of [
      ['2026-11-22T11:00:00Z', 0],
      ['2026-11-22T11:59:59Z', 0],
      ['2026-11-22T12:00:00Z', 1],
    ] as const) {
      expect(weather(whole, now)?.now.temperature, now).toBe(temperature);
    }
  });

  it('is followed by the 24 hours after it, without blocks of six', () => {
    const found = weather(whole, '2026-11-22T11:30:00Z');
    expect(found?.hours.map(({ temperature }) => temperature)).toEqual(
      Array.from({ length: 24 }, (_, index) => index + 1),
    );
    expect(weather(whole, '2026-11-24T20:30:00Z')?.hours).toHaveLength(2);
  });

  it('may begin within the hour', () => {
    expect(weather(whole, '2026-11-22T10:58:00Z')?.now.temperature).toBe(0);
    expect(weather([hour(0), hour(2)], '2026-11-22T12:30:00Z')?.now.temperature).toBe(2);
  });

  it('is none before, after and between what the forecast covers', () => {
    expect(weather(whole, '2026-11-22T10:00:00Z')).toBeNull();
    expect(weather(whole, '2026-12-22T11:00:00Z')).toBeNull();
    expect(weather([hour(0), hour(3)], '2026-11-22T12:30:00Z')).toBeNull();
    expect(weather([], '2026-11-22T12:30:00Z')).toBeNull();
  });
});

describe('days', () => {
  it('are five Minsk days, today first and only what is left of it', () => {
    const days = weather(whole, '2026-11-22T20:30:00Z')?.days ?? [];
    expect(days.map(({ day }) => day)).toEqual([
      '2026-11-22',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
    ]);
    // 23:00 alone; then midnight to 23:00, which is nine to thirty-three hours later.
    expect(days[0]).toMatchObject({ low: 9, high: 9, precipitation: 0.1 });
    expect(days[1]).toMatchObject({ low: 10, high: 33, precipitation: 2.4 });
    expect(weather(whole, '2026-11-22T21:00:00Z')?.days[0]?.day).toBe('2026-11-23');
  });

  it('are fewer when the forecast ends earlier', () => {
    expect(weather(sixty, '2026-11-22T11:00:00Z')?.days).toHaveLength(4);
  });

  it('take the weather that lasts longest from nine to nine, with the picture of a day', () => {
    // 14:00 to 20:00 of today: four hours of rain, three clear; the night after is all clear.
    const changing = Array.from({ length: 10 }, (_, after) =>
      hour(after, { condition: after < 4 ? rain : clearNight }),
    );
    expect(weather(changing, start.toISOString())?.days[0]?.condition).toEqual(rain);
    expect(weather(changing, '2026-11-22T15:00:00Z')?.days[0]?.condition).toEqual({
      text: 'Ясно',
      icon: 'clear-day',
    });
    expect(weather(changing, '2026-11-22T18:00:00Z')?.days[0]?.condition?.text).toBe('Ясно');
  });

  it('of two that last equally long take the graver', () => {
    const both = [hour(0, { condition: rain }), hour(1, { condition: cloudy })];
    expect(weather(both, start.toISOString())?.days[0]?.condition).toEqual(rain);
  });

  it('know nothing rather than zero', () => {
    const bare = [hour(0, { condition: null, precipitation: null, wind: null })];
    expect(weather(bare, start.toISOString())?.days[0]).toEqual({
      day: '2026-11-22',
      low: 0,
      high: 0,
      condition: null,
      precipitation: null,
      wind: null,
    });
  });
});

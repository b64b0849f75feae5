import { z } from 'zod';
import { ForecastError } from './provider.ts';

/** Values beyond these are no weather of this planet. */
export const figures = {
  temperature: z.number().min(-100).max(70),
  wind: z.number().min(0).max(150),
  windFrom: z.number().min(0).max(360),
  /** Hectopascals at sea level. */
  pressure: z.number().min(800).max(1100),
  humidity: z.number().min(0).max(101),
  precipitation: z.number().min(0).max(1000),
};

/** @throws {ForecastError} naming the provider, the first field that does not fit, and why. */
export function parseAnswer<T>(schema: z.ZodType<T>, body: unknown, provider: string): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path.join('.') || 'the answer';
  throw new ForecastError(`${provider} gave no forecast: ${field}: ${issue?.message}`);
}

/** A whole number, never -0. */
export function whole(value: number): number {
  return Math.round(value) + 0;
}

/** As `whole`; what is not known stays unknown. */
export function wholeOrNull(value: number | null | undefined): number | null {
  return value == null ? null : whole(value);
}

const MM_HG_OF_HPA = 0.750062;

/** Hectopascals to millimetres of mercury, a whole number. */
export function mercury(hectopascals: number | null | undefined): number | null {
  return hectopascals == null ? null : whole(hectopascals * MM_HG_OF_HPA);
}

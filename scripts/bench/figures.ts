/** Medians, percentiles and how they are printed. */

/** @throws for an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (found === undefined) throw new Error('There is nothing to take a percentile of.');
  return found;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

export const formatCount = (value: number): string => whole.format(value);

/** `0.42 ms`, `13 ms`, `1.20 s`. */
export function formatMs(milliseconds: number): string {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 2 : 0)} ms`;
}

/** Prints rows under their headings, numbers to the right. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => (row[at] ?? '').length)),
  );
  for (const row of rows) {
    const cells = row.map((cell, at) =>
      at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0),
    );
    console.log(`  ${cells.join('   ')}`);
  }
}

/** What was wanted and what came of it. */
export interface Limit {
  what: string;
  wanted: string;
  measured: string;
  met: boolean;
}

/**
 * Prints every limit with its outcome. Limits are for people, since a machine others use measures
 * others: only with `check` a missed one is the command's exit status.
 */
export function printLimits(limits: readonly Limit[], check: boolean): void {
  console.log('\nLimits');
  printTable(
    limits.map(({ what, wanted, measured, met }) => [
      what,
      `wanted ${wanted}`,
      `measured ${measured}`,
      met ? 'met' : 'MISSED',
    ]),
  );
  if (check && limits.some(({ met }) => !met)) process.exitCode = 1;
}

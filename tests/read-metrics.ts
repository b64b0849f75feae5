import { ask } from './ask.ts';

/** One number a portal counts. */
export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** What a portal counts, as Prometheus reads it. @throws when it is not told. */
export async function readMetrics(origin: string): Promise<Sample[]> {
  const { status, text } = await ask(origin, '/metrics');
  if (status !== 200) throw new Error(`/metrics answered ${status}.`);
  return text.split('\n').flatMap((line) => {
    const found = /^([a-z_]\w*)(?:\{(.*)\})? (\S+)/.exec(line);
    if (!found) return [];
    const labels = [...(found[2] ?? '').matchAll(/(\w+)="([^"]*)"/g)];
    return [
      {
        name: found[1] ?? '',
        labels: Object.fromEntries(labels.map(([, name, value]) => [name, value ?? ''])),
        value: Number(found[3]),
      },
    ];
  });
}

/** Sum of the samples of a name with these labels. */
export function sumOf(
  samples: readonly Sample[],
  name: string,
  labels: Record<string, string> = {},
): number {
  return samples
    .filter((one) => one.name === name)
    .filter((one) => Object.entries(labels).every(([label, value]) => one.labels[label] === value))
    .reduce((sum, { value }) => sum + value, 0);
}

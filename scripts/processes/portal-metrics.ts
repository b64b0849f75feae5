import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Outcome, Protocol } from '#lib/announcements/announcement.ts';
import type { KeptChild } from './keep-running.ts';

/** A process that hangs is left out; whoever asked has his answer within two seconds. */
const COUNT_LIMIT_MS = 1_500;

/** What prom-client gives as JSON, as far as it is changed here. */
interface CountedMetric {
  name: string;
  aggregator: string;
  values: { labels: Record<string, string | number> }[];
}

export interface PortalMetrics {
  /** The metrics of all processes, in Prometheus's text format. */
  collect(): Promise<string>;
  /** Stories the schedule has published. */
  countScheduled(stories: number): void;
  /** Addresses search engines or hubs were told, and what came of it. */
  countAnnounced(protocol: Protocol, outcome: Outcome['kind'], addresses: number): void;
}

/**
 * Gathers what every process of the portal counts. Each number is labelled with its `process`
 * rather than summed: a sum falls when one of them begins anew, which no counter may.
 * @param children those that run, at the time they are asked for.
 */
export function createPortalMetrics(children: () => readonly KeptChild[]): PortalMetrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const scheduled = new Counter({
    name: 'vestka_schedule_published_total',
    help: 'Stories published because their time had come.',
    registers,
  });
  const announced = new Counter({
    name: 'vestka_announcements_total',
    help: 'Addresses search engines and hubs were told; `later` is tried again.',
    labelNames: ['protocol', 'outcome'],
    registers,
  });
  new Counter({
    name: 'vestka_child_restarts_total',
    help: 'How often a front or a press had to be started again.',
    labelNames: ['child'],
    registers,
    collect() {
      this.reset();
      for (const child of children()) this.inc({ child: child.name }, child.restarts());
    },
  });
  new Gauge({
    name: 'vestka_child_up',
    help: '1 while a front or a press serves.',
    labelNames: ['child'],
    registers,
    collect() {
      for (const child of children()) this.set({ child: child.name }, child.isUp() ? 1 : 0);
    },
  });

  return {
    collect: async () => {
      const own = register.getMetricsAsJSON().then((metrics) => labelled('portal', metrics));
      const others = children().map(async (child) =>
        labelled(child.name, (await child.count(COUNT_LIMIT_MS)) ?? []),
      );
      return AggregatorRegistry.aggregate(await Promise.all([own, ...others])).metrics();
    },
    countScheduled: (stories) => scheduled.inc(stories),
    countAnnounced: (protocol, outcome, addresses) =>
      announced.inc({ protocol, outcome }, addresses),
  };
}

/** With the label every number is the only one of its kind: aggregation keeps them as they are. */
function labelled(process: string, metrics: unknown[]): CountedMetric[] {
  return (metrics as CountedMetric[]).map((metric) => ({
    ...metric,
    aggregator: 'first',
    values: metric.values.map((value) => ({ ...value, labels: { ...value.labels, process } })),
  }));
}

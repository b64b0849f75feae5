import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { addPoolGauge } from '#lib/pool-gauge.ts';

export interface RenderMetrics {
  /** Counts one answer of the press. */
  count(target: string, status: number, ms: number): void;
  register: Registry;
}

/**
 * What one press counts, in Prometheus's terms.
 * @param pool connections to the database: those of the pool's own counting.
 */
export function createRenderMetrics(
  pool: () => { total: number; idle: number; waiting: number },
): RenderMetrics {
  const register = new Registry();
  const registers = [register];
  // The delay of the event loop is among them.
  collectDefaultMetrics({ register });
  const renders = new Counter({
    name: 'vestka_press_renders_total',
    help: 'Answers of the press, by status.',
    labelNames: ['status'],
    registers,
  });
  const times = new Histogram({
    name: 'vestka_press_render_seconds',
    help: 'Time until an answer was whole and compressed, by kind of address.',
    labelNames: ['kind'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  addPoolGauge(register, pool);
  return {
    count(target, status, ms) {
      renders.inc({ status });
      times.observe({ kind: kindOf(target) }, ms / 1000);
    },
    register,
  };
}

/** Coarse, and cheap: enough to tell a slow picture from a slow page. */
function kindOf(target: string): string {
  if (target === '/') return 'front';
  if (target.startsWith('/api/')) return 'interface';
  if (/^\/(?:pictures|title-cards)\//.test(target)) return 'picture';
  if (/^\/[^/]+\/\d{4}\/\d{2}\/\d{2}\/[^/]/.test(target)) return 'story';
  return target.startsWith('/search') ? 'search' : 'page';
}

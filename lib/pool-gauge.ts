import { Gauge, type Registry } from 'prom-client';

/**
 * Counts a process's connections to the database.
 * @param pool those of the pool's own counting.
 */
export function addPoolGauge(
  register: Registry,
  pool: () => { total: number; idle: number; waiting: number },
): void {
  new Gauge({
    name: 'vestka_database_pool',
    help: 'Connections to the database, and who waits for one.',
    labelNames: ['state'],
    registers: [register],
    collect() {
      const { total, idle, waiting } = pool();
      this.set({ state: 'busy' }, total - idle);
      this.set({ state: 'idle' }, idle);
      this.set({ state: 'waiting' }, waiting);
    },
  });
}

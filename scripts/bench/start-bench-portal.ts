import { nodeFlags } from '../node-flags.ts';
import { root } from '../run-step.ts';
import { type Started, startProcess } from './start-process.ts';

/** What the machine is configured for does not reach a measured portal. Empty counts as unset. */
export const unconfigured = {
  SITE_URL: '',
  DATABASE_URL: '',
  DATABASE_REPLICA_URLS: '',
  PRESSES: '',
  PAGE_CACHE_MB: '',
  CDN_PURGE_URL: '',
  WEATHER_PROVIDER: 'off',
};

/** Starts a portal on a data folder of its own, as `npm start` does; `found` is its address. */
export function startBenchPortal(
  dataDir: string,
  environment: Record<string, string> = {},
): Promise<Started> {
  return startProcess(process.execPath, [...nodeFlags, 'scripts/start.ts'], {
    cwd: root,
    environment: { ...unconfigured, PORT: '0', DATA_DIR: dataDir, ...environment },
    ready: /^ {2}Address +(http:\/\/localhost:\d+)[\s\S]*Ctrl-C/m,
  });
}

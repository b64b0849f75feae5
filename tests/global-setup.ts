import { removeData, startPortal } from './portal-process.ts';

/**
 * One portal with the sample edition for all browser tests: its address is the tests' base URL,
 * its data folder is in `PORTAL_DATA_DIR`.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const portal = await startPortal();
  process.env['PORTAL_URL'] = portal.url;
  process.env['PORTAL_DATA_DIR'] = portal.dataDir;
  return async () => {
    await portal.stop();
    await removeData(portal);
  };
}

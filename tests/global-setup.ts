import { removeData, startPortal } from './portal-process.ts';

/** What a portal may say after its banner: that it stops, and what its journal calls information,
 * slow answers on a busy machine among it. */
const usual = /^(?:\s*|Stopping… .*|\{"level":30,.*\})$/;

/**
 * One portal with the sample edition for all browser tests: its address is in `PORTAL_URL`, its
 * data folder in `PORTAL_DATA_DIR`. When the tests are done it must end in order, and must have had
 * nothing to tell its operator: a page that failed on the way is an error here.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const portal = await startPortal();
  process.env['PORTAL_URL'] = portal.url;
  process.env['PORTAL_DATA_DIR'] = portal.dataDir;
  const banner = portal.printed().length;
  return async () => {
    const status = await portal.stop();
    await removeData(portal);
    const said = portal.printed().slice(banner).split('\n');
    const unusual = said.filter((line) => !usual.test(line) && !/^ {2}\S+ {2,}/.test(line));
    if (status === 0 && unusual.length === 0) return;
    throw new Error(`The portal ended with ${status}. It had printed:\n${unusual.join('\n')}`);
  };
}

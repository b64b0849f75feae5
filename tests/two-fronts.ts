import { join } from 'node:path';
import { type Door, openDoor } from './open-door.ts';
import { makeDataDir, type Portal, removeData, startPortal } from './portal-process.ts';
import { editor, story } from './test-stories.ts';

/** Lets tests send stories through `POST /api/wire`. */
export const wireToken = 'tests-may-send-stories';

/** Any address may be named in `X-Forwarded-For`: the limits by address are not what is tested. */
const settings = {
  PRESSES: '1',
  FRONTS: '1',
  WIRE_TOKENS: `tests:${wireToken}`,
  TRUSTED_PROXIES: '127.0.0.1,::1',
};

/** Two machines, as it were: two portals with a cache each, on one database with one story. */
export interface TwoFronts {
  portals: readonly [Portal, Portal];
  door: Door;
  /** The story that was there before anything was rendered. */
  first: { id: number; path: string; externalId: string };
  stop(): Promise<void>;
}

/** Starts both; the door keeps their database. */
export async function startTwoFronts(): Promise<TwoFronts> {
  const dataDir = await makeDataDir();
  const door = await openDoor(dataDir);
  const started: Portal[] = [];
  const stop = async () => {
    await Promise.all(started.map((portal) => portal.stop()));
    await door.close();
    await removeData({ dataDir });
  };
  try {
    const input = story();
    const { id, path } = await door.publishStory(input, editor);
    const url = await door.databaseUrl();
    const start = async (name: string) => {
      const DATA_DIR = join(dataDir, name);
      const portal = await startPortal({ ...settings, DATABASE_URL: url, DATA_DIR });
      started.push(portal);
      return portal;
    };
    // One after the other: two starts at once only share the processor.
    const portals = [await start('first'), await start('second')] as const;
    return { portals, door, first: { id, path: path ?? '', externalId: input.externalId }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

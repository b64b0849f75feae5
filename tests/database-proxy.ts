import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to the database that can be cut and held up, for a portal that is told to go by it. */
export interface DatabaseProxy {
  /** Address of the database by this way. */
  url: string;
  /** Ends every connection and refuses new ones. */
  cut(): Promise<void>;
  /** Takes connections as before, and lets everything through. */
  restore(): Promise<void>;
  /** Lets nothing through any more, and ends nothing: the database seems to hang. */
  hang(): void;
  close(): Promise<void>;
}

/** Opens a way to the database at `databaseUrl`. */
export async function openDatabaseProxy(databaseUrl: string): Promise<DatabaseProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let hanging = false;
  let server: Server | undefined;

  const take = (client: Socket) => {
    const database = connect({ host: target.hostname, port: Number(target.port) });
    const pair = [client, database] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [database, client]] as const) {
      from.setNoDelay();
      from.on('data', (bytes: Buffer) => {
        if (!to.write(bytes)) from.pause();
      });
      to.on('drain', () => {
        if (!hanging) from.resume();
      });
      // The other end tells whoever has to know.
      from.on('error', () => to.destroy());
      from.once('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
      if (hanging) from.pause();
    }
  };
  const listen = (port: number) =>
    new Promise<number>((done, reject) => {
      server = createServer(take);
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const address = server?.address();
        done(typeof address === 'object' && address ? address.port : 0);
      });
    });
  const cut = async () => {
    const closed = new Promise<void>((done) => (server ? server.close(() => done()) : done()));
    server = undefined;
    for (const [client, database] of pairs) {
      client.destroy();
      database.destroy();
    }
    await closed;
  };
  const port = await listen(0);
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);

  return {
    url: url.href,
    cut,
    restore: async () => {
      hanging = false;
      for (const pair of pairs) for (const socket of pair) socket.resume();
      if (!server) await listen(port);
    },
    hang: () => {
      hanging = true;
      for (const pair of pairs) for (const socket of pair) socket.pause();
    },
    close: cut,
  };
}

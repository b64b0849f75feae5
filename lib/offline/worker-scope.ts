/** What the worker uses of its surroundings: the types of pages and of workers do not fit together. */
export interface WorkerScope {
  skipWaiting(): Promise<void>;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { type: 'window' }): Promise<readonly { url: string }[]>;
  };
  registration: { unregister(): Promise<boolean> };
  navigator: { connection?: { saveData?: boolean } };
  addEventListener(
    type: 'install' | 'activate' | 'message',
    listener: (event: WorkerEvent) => void,
  ): void;
}

export interface WorkerEvent {
  waitUntil(work: Promise<unknown>): void;
  /** Of a message. */
  data?: unknown;
  source?: { url?: string } | null;
}

export const worker = globalThis as unknown as WorkerScope;

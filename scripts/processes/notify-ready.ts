import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { log } from '#lib/log.ts';

/**
 * Tells systemd, where it started the portal and waits for the word (`Type=notify`), that readers
 * are served from now on.
 */
export async function notifyReady(): Promise<void> {
  if (!process.env['NOTIFY_SOCKET']) return;
  try {
    await promisify(execFile)('systemd-notify', ['--ready']);
  } catch (error) {
    // Readers are served all the same; systemd says itself that it waits.
    log.error(error, 'systemd could not be told that the portal serves');
  }
}

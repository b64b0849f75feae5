import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Tells systemd, where it started the portal and waits for the word (`Type=notify`), that readers
 * are served from now on.
 */
export async function notifyReady(): Promise<void> {
  if (!process.env['NOTIFY_SOCKET']) return;
  await promisify(execFile)('systemd-notify', ['--ready']);
}

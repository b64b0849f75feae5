import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from './fetch-page.ts';
import { type Started, startProcess, takeFreePort } from './start-process.ts';

/** Written by whoever serves, or by the connection. */
const notRepeated = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);
/** Written by nginx itself, from the file. */
const byNginx = new Set(['content-length', 'content-type', 'content-encoding', 'etag']);

/** A bare `node:http` server that sends this answer to everybody. */
export async function startBareServer(folder: string, page: Page): Promise<Started> {
  const headers = Object.entries(page.headers).filter(([name]) => !notRepeated.has(name));
  headers.push(['content-length', String(page.bytes.length)]);
  const unique = Object.fromEntries(headers);
  await writeFile(join(folder, 'body'), page.bytes);
  await writeFile(join(folder, 'headers.json'), JSON.stringify(Object.entries(unique).flat()));
  return startProcess(process.execPath, [join(import.meta.dirname, 'bare-server.ts'), folder], {
    ready: /^(http:\S+)/m,
  });
}

/** One worker of nginx with this answer as a static file, compressed beforehand. */
export async function startNginx(folder: string, path: string, page: Page): Promise<Started> {
  const port = await takeFreePort();
  const file = join(folder, 'root', path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, page.bytes);
  await writeFile(join(folder, 'nginx.conf'), nginxConfiguration(folder, port, page));
  // Its worker may run as another user.
  await chmod(folder, 0o755);
  const started = await startProcess('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {
    ready: /start worker process \d+/,
    limitMs: 10_000,
  });
  return { ...started, found: `http://localhost:${port}` };
}

function nginxConfiguration(folder: string, port: number, page: Page): string {
  const quoted = (value: string) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
  const headers = Object.entries(page.headers)
    .filter(([name]) => !notRepeated.has(name) && !byNginx.has(name))
    .map(([name, value]) => `add_header ${name} ${quoted(value)};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
    daemon off;
    ${process.getuid?.() === 0 ? 'user root;' : ''}
    worker_processes 1;
    pid ${join(folder, 'nginx.pid')};
    error_log stderr notice;
    events { worker_connections 1024; }
    http {
      access_log off;
      sendfile on;
      tcp_nopush on;
      keepalive_timeout 65;
      keepalive_requests 1000000000;
      ${temporary.map((name) => `${name}_temp_path ${join(folder, name)};`).join('\n')}
      server {
        listen ${port};
        listen [::]:${port};
        root ${join(folder, 'root')};
        etag off;
        default_type ${quoted(page.headers['content-type'] ?? 'text/html; charset=utf-8')};
        ${page.headers['content-encoding'] ? `add_header content-encoding ${page.headers['content-encoding']};` : ''}
        ${page.headers['etag'] ? `add_header etag ${quoted(page.headers['etag'])};` : ''}
        ${headers.join('\n        ')}
      }
    }
  `;
}

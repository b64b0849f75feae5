import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Handle } from './collect-answer.ts';

/** What a built route exports: https://nextjs.org/docs/app/api-reference/adapters/invoking-entrypoints */
interface Entrypoint {
  handler(
    request: IncomingMessage,
    response: ServerResponse,
    context: { requestMeta: { relativeProjectDir: string; hostname: string } },
  ): Promise<void>;
}

interface RoutesManifest {
  staticRoutes: readonly { page: string; regex: string }[];
  /** Those with parameters, the most particular first. */
  dynamicRoutes: readonly { page: string; regex: string }[];
}

/**
 * Loads every route of the framework's build and gives them as one handler, as its deployment
 * adapters do: without its router, which works on redirects, rewrites, static files and caches the
 * portal does not have.
 * @param root folder of the portal, built.
 * @throws when there is no whole build.
 */
export function loadBuiltRoutes(root: string): Handle {
  const server = join(root, '.next', 'server');
  const require = createRequire(join(server, 'app-paths-manifest.json'));
  // What the framework's server would set up: its React, its clock, its fetch.
  require('next/dist/build/adapter/setup-node-env.external.js');
  const read = <T>(name: string) =>
    JSON.parse(readFileSync(join(root, '.next', name), 'utf8')) as T;
  const { staticRoutes, dynamicRoutes } = read<RoutesManifest>('routes-manifest.json');
  const keys = read<Record<string, string>>('app-path-routes-manifest.json');
  const files = read<Record<string, string>>('server/app-paths-manifest.json');
  const fileOf = new Map(Object.entries(keys).map(([key, page]) => [page, files[key] ?? '']));
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    pattern: new RegExp(regex),
    entrypoint: require(join(server, fileOf.get(page) ?? page)) as Entrypoint,
  }));
  const relativeProjectDir = relative(process.cwd(), root) || '.';
  return async (request, response) => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const route = routes.find(({ pattern }) => pattern.test(path));
    if (!route) throw new Error(`No route is built for ${path}.`);
    const requestMeta = { relativeProjectDir, hostname: 'localhost' };
    await route.entrypoint.handler(request, response, { requestMeta });
  };
}

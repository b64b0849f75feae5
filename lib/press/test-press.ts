import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import { createPress, type Press } from './server.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** A press of the test's own, closed after each test. */
export interface TestPress {
  /** Serves what `handle` renders, on a free port, and gives the address. */
  serve(handle: Handle, dev?: boolean): Promise<string>;
  close(graceMs?: number): Promise<void>;
  /** What was logged since `serve`. */
  logged: string[];
}

/** Called once at the top of a test file. */
export function useTestPress(): TestPress {
  let press: Press | undefined;
  const logged: string[] = [];
  const close = async (graceMs?: number) => {
    await press?.close(graceMs);
    press = undefined;
  };
  afterEach(() => close(0));
  return {
    serve: async (handle, dev = false) => {
      logged.length = 0;
      press = createPress({
        handle: async (request, response) => handle(request, response),
        log: (message) => logged.push(message),
        dev,
      });
      return `http://localhost:${await press.listen(0)}`;
    },
    close,
    logged,
  };
}

/** Answers with a page, as the framework does for a render that went well. */
export function answerPage(response: ServerResponse, text = '<p>страница</p>'): void {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(text);
}

/** Asks and follows no redirect. */
export function ask(url: string, init: RequestInit = {}): Promise<Response> {
  return fetch(url, { redirect: 'manual', ...init });
}

import { parseConfiguration } from '#lib/configuration.ts';
import { answerWire } from '#lib/wires/answer-wire.ts';

export const dynamic = 'force-dynamic';

/** The push door: an agency or an editorial system sends documents of news, with its token. */
export function POST(request: Request): Promise<Response> {
  return answerWire(request, parseConfiguration(process.env).wireTokens);
}

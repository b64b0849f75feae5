import { parseConfiguration } from '#lib/configuration.ts';
import { answerWithdrawal } from '#lib/wires/answer-withdrawal.ts';

export const dynamic = 'force-dynamic';

/** A source takes one of its stories back. */
export function DELETE(request: Request): Promise<Response> {
  return answerWithdrawal(request, parseConfiguration(process.env).wireTokens);
}

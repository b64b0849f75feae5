import { z } from 'zod';
import { isStoryAddress } from '#lib/stories/list-address.ts';
import { limits } from './limits.ts';
import { toPlainText } from './plain-text.ts';

/** What a reader says is misspelt. */
export interface TypoReport {
  /** Path of the story's page. */
  path: string;
  fragment: string;
  /** What stands before and after it; empty when only the words were written down. */
  before: string;
  after: string;
  comment: string;
}

/** A report that cannot be taken: which field, and why. */
export class TypoError extends Error {
  override readonly name = 'TypoError';
}

/** Words of their own are trimmed; what stands beside the fragment may begin or end with a space. */
const text = (most: number, isContext = false) =>
  z
    .string({ error: 'must be a text' })
    .transform((given) => (isContext ? toPlainText(given) : toPlainText(given).trim()))
    .refine((line) => line.length <= most, `must have at most ${most} characters`);

const report = z.object(
  {
    path: z
      .string({ error: 'must be a text' })
      .refine((path) => isStoryPath(path), 'must be the path of a story'),
    fragment: text(limits.fragment).refine((line) => line !== '', 'must not be empty'),
    before: text(limits.context, true).default(''),
    after: text(limits.context, true).default(''),
    comment: text(limits.comment).default(''),
  },
  { error: 'must be an object' },
);

/**
 * Parses a report as it came.
 * @param body JSON, or the fields of a form.
 * @param type the request's `Content-Type`.
 * @throws {TypoError} naming the field and what is wrong with it.
 */
export function parseTypo(body: string, type: string): TypoReport {
  const given = type.startsWith('application/x-www-form-urlencoded')
    ? Object.fromEntries(new URLSearchParams(body))
    : parseJson(body);
  const parsed = report.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new TypoError(`${issue?.path.join('.') || 'the report'} ${issue?.message}`);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new TypoError('the report must be JSON or a form');
  }
}

function isStoryPath(path: string): boolean {
  const [, , ...rest] = path.split('/');
  return path.startsWith('/') && path.length <= 512 && isStoryAddress(rest);
}

/** Whether PostgreSQL ended a statement (`57014`): in a transaction of reads, for its length alone. */
export function isOutOfTime(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error && 'code' in cause && cause.code === '57014';
}

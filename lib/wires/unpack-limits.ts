/** Every limit on archives, each with its reason. */
export const unpackLimits = {
  /** Archives inside archives: a backup of exports, each zipped; more is a trap. */
  depth: 3,
  /** Bytes that may come out of each byte of an archive, each time it is read: the most regular
   * XML makes 60; bombs make thousands. An export is read twice. */
  ratio: 200,
  /** Bytes any archive may make whatever its size: small ones pack best. */
  free: 32 * 1024 * 1024,
  /** Files in one archive: five million stories, one each. */
  files: 5_000_000,
  /** Characters of a name that are told. */
  name: 200,
} as const;

/**
 * Who may import whom: app → components → the pure rooms of lib, and app → lib.
 * The rooms are described in docs/where-things-live.md.
 */

/** What components may know of lib: time, the publication, the shape and the addresses of what
 * they show. */
const PURE_ROOMS = [
  '^lib/clock/',
  '^lib/(site|sources|html)\\.ts$',
  '^lib/stories/(story|story-line|latest|list-address|line-address|search|suggestions|limits|split-body|embeds|urgent|live|live-address)\\.ts$',
  '^lib/pictures/(picture-(address|size)|format-credit)\\.ts$',
  '^lib/offline/',
  '^lib/weather/(weather|format-temperature)\\.ts$',
];
/** Tests, and the modules only tests use. */
const TESTS = ['\\.test\\.tsx?$', '/test-[^/]+\\.ts$', '^tests/'];
/** The files that know SQL: the database's own room and the read and publish files of others. */
const KNOWS_SQL = [
  '^lib/database/',
  '^lib/[a-z-]+/(read|publish)-[^/]+\\.ts$',
  '^lib/stories/prepared-statement\\.ts$',
  // A million stories do not go through the door.
  '^scripts/bench/(fill-stories|search-questions)\\.ts$',
];
const REACT = '(^|/)node_modules/(react|react-dom|swr)/';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'components-know-only-pure-rooms',
      comment: 'Components get their data as props: no reads, no configuration, no server.',
      severity: 'error',
      from: { path: '^components/', pathNot: TESTS },
      to: { path: '^(app|lib|scripts|tests)/', pathNot: PURE_ROOMS },
    },
    {
      name: 'pure-rooms-stay-pure',
      comment: 'What components import must not pull the database or the server in.',
      severity: 'error',
      from: { path: PURE_ROOMS, pathNot: TESTS },
      to: { path: '^lib/', pathNot: PURE_ROOMS },
    },
    {
      name: 'lib-knows-no-pages',
      comment: 'lib is used by scripts and by the press too.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|scripts|tests)/' },
    },
    {
      name: 'lib-knows-no-framework',
      comment: 'The press alone runs what the framework built.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/press/built-routes\\.ts$' },
      to: { path: '(^|/)node_modules/next/' },
    },
    {
      name: 'lib-knows-no-react',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: REACT },
    },
    {
      name: 'sql-stays-in-its-rooms',
      comment: 'Only lib/database and the read-* and publish-* files speak SQL.',
      severity: 'error',
      from: { path: '^(app|components|lib|scripts)/', pathNot: [...KNOWS_SQL, ...TESTS] },
      to: {
        path: '(^|/)node_modules/(drizzle-orm|pg)/|^lib/database/(schema|(announcement|line|live|reader|weather|wire|word)-tables)\\.ts$',
      },
    },
    {
      name: 'pages-and-components-open-no-database',
      comment: 'A page reads through the read-* files.',
      severity: 'error',
      from: { path: '^(app|components)/', pathNot: TESTS },
      to: { path: '^lib/database/' },
    },
    {
      name: 'tests-are-not-imported',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'everything-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages-only',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: TESTS },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        // What only types come from is gone before anything runs.
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^\\.next/|^next-env\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['react-server', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};

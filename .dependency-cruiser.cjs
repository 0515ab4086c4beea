// Who may import whom: routes → web → domain → db; routes and ui → ui, text; ui and text take only types from domain.
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** A lower rung of the ladder does not know a higher one. */
const ladder = [
  'setting',
  'agency',
  'person',
  'account',
  'factor',
  'correction',
  'course',
  'skill',
  'learning',
  'quiz',
  'completion',
  'programme',
  'certificate',
  'requirement',
  'coverage',
  'reorganisation',
  'overview',
  'import',
  'activation',
]

const rungs = ladder
  .slice(0, -1)
  .map((noun, rung) =>
    rule(
      `ladder-${noun}`,
      'a lower rung of the ladder does not know a higher one',
      { path: `^app/domain/${noun}/` },
      { path: `^app/domain/(${ladder.slice(Math.max(rung + 1, 5)).join('|')})/`, dependencyTypesNot: ['type-only'] },
    ),
  )

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      'two files that need each other are one file, or three',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule('db-alone', 'the database layer imports nothing of ours', { path: '^db/' }, { path: '^(app|tests|run)/' }),
    rule('domain-knows-no-http', 'the domain imports the domain and the database', { path: '^app/domain/' }, { path: '^app/(?!domain/)' }),
    rule(
      'domain-knows-no-frame',
      'the domain has never heard of Remix or React',
      { path: '^app/domain/' },
      { path: 'node_modules/(@remix-run|react|react-dom|express|@conform-to)/' },
    ),
    rule(
      'ui-and-text-no-data',
      'ui and text take only types from the domain',
      { path: '^app/(ui|text)/' },
      { path: '^(app/domain|db)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'ui-and-text-downwards',
      'ui and text know neither routes nor web nor tasks',
      { path: '^app/(ui|text)/' },
      { path: '^app/(routes|web|tasks)/' },
    ),
    rule('text-alone', 'text knows no ui', { path: '^app/text/' }, { path: '^app/ui/' }),
    rule('web-below-routes', 'web serves routes, it does not know them', { path: '^app/web/' }, { path: '^app/routes/' }),
    rule('routes-without-db', 'a route asks the domain, not the database', { path: '^app/routes/' }, { path: '^db/' }),
    rule(
      'routes-apart',
      'a route folder does not use another',
      { path: '^app/routes/([^/]+)/' },
      { path: '^app/routes/', pathNot: '^app/routes/$1/' },
    ),
    rule('no-tests-in-app', 'the product does not know its tests', { path: '^(app|db)/' }, { path: '^tests/' }),
    rule(
      'dialects-in-db',
      'both databases always: builders of one of them stay in db',
      { path: '^app/' },
      { path: 'drizzle-orm/(pg-core|sqlite-core|better-sqlite3|node-postgres)|node_modules/(pg|better-sqlite3)/' },
    ),
    rule('no-unresolvable', 'what is imported must be there', {}, { couldNotResolve: true, pathNot: '^(virtual:|.*\\?url$)' }),
    rule(
      'no-development-packages',
      'what serves is installed to serve',
      { path: '^(app|db)/', pathNot: '^app/routes.ts$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '@types/' },
    ),
    ...rungs,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|app/text/words/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}

/** Who may import whom. Each rule's name says what it protects. */
const FRAMEWORK = '^node_modules/(@remix-run|react|react-dom|kysely|pg|nodemailer|pdf-lib|@libpdf|graphile-worker|better-auth)/'
const PURE_FEATURE = '^app/features/(?!.*(\\.server\\.(ts|mjs)$|\\.tsx$|\\.test\\.tsx?$|/components/))'

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: PURE_FEATURE },
      to: { path: ['^(db|emails|templates|app/(routes|components|i18n))/', '\\.server\\.ts$', FRAMEWORK] },
    },
    {
      name: 'use-cases-know-no-screens',
      severity: 'error',
      from: { path: '^app/features/.*\\.server\\.ts$' },
      to: { path: ['^app/(routes|components)/', '^app/features/.*/components/'] },
    },
    {
      name: 'feature-components-know-no-server',
      severity: 'error',
      from: { path: '^app/features/.*\\.tsx$' },
      to: { path: ['^(db|emails|templates)/', '\\.server\\.ts$', '^app/routes/'] },
    },
    {
      name: 'routes-are-clerks',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: {
        path: ['\\.store\\.ts$', '^db/(tables|migrations)/', '^(emails|templates)/', '^node_modules/(kysely|pg|pdf-lib|nodemailer)/'],
      },
    },
    {
      name: 'routes-do-not-import-routes',
      severity: 'error',
      from: { path: '^app/routes/([^/]+)/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'components-have-no-domain',
      severity: 'error',
      from: { path: '^app/components/' },
      to: { path: '^(app/(features|routes)|db|emails|templates)/' },
    },
    { name: 'utils-stand-alone', severity: 'error', from: { path: '^app/utils/' }, to: { path: '^(app/(features|routes|components)|db|emails|templates)/' } },
    {
      name: 'db-knows-no-app',
      severity: 'error',
      from: { path: '^db/(?!seed/)' },
      to: { path: ['^app/(routes|components)/', '^app/features/.*(\\.server\\.ts|\\.tsx)$', '^(emails/(?!catalogue)|templates/)'] },
    },
    {
      name: 'templates-and-emails-know-no-db',
      severity: 'error',
      from: { path: '^(templates|emails)/' },
      to: { path: ['^db/', '^app/(routes|components)/', '^app/features/.*\\.server\\.ts$'] },
    },
    // The simulation plays providers and officers as the journeys do, and fills in the same workbook.
    {
      name: 'nobody-imports-tests',
      severity: 'error',
      from: { pathNot: ['^(test|e2e|db/seed|app/command-line/simulate)/', '\\.test\\.tsx?$'] },
      to: { path: '^(test|e2e)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|\\.data|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}

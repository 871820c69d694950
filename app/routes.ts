import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every URL of the portal, grouped by desk. Paths are Dutch: people see them. */
export default [
  // Public
  index('routes/public/home.tsx'),
  route('procedures/:slug', 'routes/public/procedure.tsx'),
  route('aanbieders', 'routes/public/providers.tsx'),
  route('aanbieders/:kvk', 'routes/public/provider.tsx'),
  route('controleer', 'routes/public/verify.tsx'),
  route('toegankelijkheid', 'routes/public/accessibility.tsx'),
  route('privacy', 'routes/public/privacy.tsx'),
  route('open-data', 'routes/public/open-data.tsx'),

  // Provider

  // Procurement
  route('inkoop', 'routes/procurement/overview.tsx'),
  route('inkoop/momenten/:id', 'routes/procurement/moment.tsx'),
  route('inkoop/momenten/:id/sluiting', 'routes/procurement/moment-closing.tsx'),

  // Legal

  // Admin
  route('beheer', 'routes/admin/overview.tsx'),
  route('beheer/mensen', 'routes/admin/people.tsx'),
  route('beheer/auditspoor', 'routes/admin/audit-trail.tsx'),

  // API and open data
  route('api/v1/admitted-providers', 'routes/api/admitted-providers.ts'),
  route('api/v1/openapi.json', 'routes/api/openapi.ts'),

  // Resources
  route('.well-known/security.txt', 'routes/resources/security-txt.ts'),
  route('*', 'routes/resources/not-found.tsx'),
  route('healthz', 'routes/resources/health.ts'),
] satisfies RouteConfig

import { index, route, type RouteConfig } from '@remix-run/route-config'

/** Every URL of the portal, grouped by desk. Paths are Dutch: people see them. */
export default [
  // Public
  index('routes/public/home.tsx'),

  // Provider

  // Procurement

  // Legal

  // Admin
  route('beheer', 'routes/admin/overview.tsx'),
  route('beheer/mensen', 'routes/admin/people.tsx'),
  route('beheer/auditspoor', 'routes/admin/audit-trail.tsx'),

  // API and open data

  // Resources
  route('healthz', 'routes/resources/health.ts'),
] satisfies RouteConfig

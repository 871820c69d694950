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
  route('inloggen', 'routes/public/sign-in.tsx'),
  route('inloggen/code', 'routes/public/second-factor.tsx'),
  route('tweede-factor', 'routes/public/second-factor-setup.tsx'),
  route('uitloggen', 'routes/public/sign-out.tsx'),
  route('registreren', 'routes/public/register.tsx'),
  route('bevestigen', 'routes/public/verify-email.tsx'),
  route('wachtwoord-vergeten', 'routes/public/forgot-password.tsx'),
  route('wachtwoord-instellen', 'routes/public/reset-password.tsx'),
  route('uitnodiging/:token', 'routes/public/accept-invitation.tsx'),
  route('organisatie-kiezen', 'routes/public/choose-organisation.tsx'),
  route('postbus', 'routes/public/postbox.tsx'),
  route('postbus/:id', 'routes/public/postbox-mail.tsx'),
  route('taal', 'routes/public/language.tsx'),

  // Provider
  route('organisatie/collegas', 'routes/provider/colleagues.tsx'),
  route('organisatie/collegas/:personId/verwijderen', 'routes/provider/remove-colleague.tsx'),
  route('aanbieder', 'routes/provider/dashboard.tsx'),
  route('organisatie', 'routes/provider/organisation.tsx'),
  route('organisatie/gegevens', 'routes/provider/organisation-facts.tsx'),
  route('organisatie/tekenbevoegden', 'routes/provider/signatories.tsx'),
  route('aanmeldingen', 'routes/provider/applications.tsx'),
  route('aanmeldingen/start/:momentId', 'routes/provider/application-start.tsx'),
  route('aanmeldingen/:id', 'routes/provider/application.tsx'),
  route('aanmeldingen/:id/organisatie', 'routes/provider/application-organisation.tsx'),
  route('aanmeldingen/:id/gegevens', 'routes/provider/application-statements.tsx'),
  route('aanmeldingen/:id/producten', 'routes/provider/application-products.tsx'),
  route('aanmeldingen/:id/producten/:code', 'routes/provider/application-product.tsx'),
  route('aanmeldingen/:id/vragen', 'routes/provider/application-criteria.tsx'),
  route('aanmeldingen/:id/vragen/:criterionId', 'routes/provider/application-criterion.tsx'),
  route('aanmeldingen/:id/vragen/:criterionId/bewijs/:evidenceId', 'routes/provider/application-evidence.tsx'),
  route('aanmeldingen/:id/kostprijs', 'routes/provider/application-cost-price.tsx'),
  route('aanmeldingen/:id/kostprijs/werkboek.xlsx', 'routes/provider/application-cost-price-template.tsx'),
  route('aanmeldingen/:id/overzicht', 'routes/provider/application-summary.tsx'),
  route('aanmeldingen/:id/indienen', 'routes/provider/application-sign.tsx'),
  route('aanmeldingen/:id/ontvangst/:submissionId', 'routes/provider/application-receipt.tsx'),
  route('aanmeldingen/:id/ontvangst/:submissionId/gegevens.json', 'routes/provider/application-receipt-data.tsx'),
  route('aanmeldingen/:id/intrekken', 'routes/provider/application-withdraw.tsx'),
  route('aanmeldingen/:id/herstel', 'routes/provider/application-repair.tsx'),
  route('aanmeldingen/:id/besluit', 'routes/provider/application-decision.tsx'),
  route('aanmeldingen/:id/categorie', 'routes/provider/application-category.tsx'),

  route('overeenkomsten/:agreementId', 'routes/provider/agreement.tsx'),

  // Procurement
  route('inkoop', 'routes/procurement/overview.tsx'),
  route('inkoop/momenten/:id', 'routes/procurement/moment.tsx'),
  route('inkoop/momenten/:id/sluiting', 'routes/procurement/moment-closing.tsx'),
  route('inkoop/categorieen', 'routes/procurement/categories.tsx'),
  route('inkoop/aanmeldingen/:id', 'routes/procurement/application.tsx'),
  route('inkoop/aanmeldingen/:id/criteria/:criterionId', 'routes/procurement/application-criterion.tsx'),
  route('inkoop/aanmeldingen/:id/herstel', 'routes/procurement/application-repair.tsx'),
  route('inkoop/aanmeldingen/:id/kostprijs', 'routes/procurement/application-cost-price.tsx'),
  route('inkoop/aanmeldingen/:id/voorstel', 'routes/procurement/application-proposal.tsx'),
  route('inkoop/aanmeldingen/:id/vaststellen', 'routes/procurement/application-confirm.tsx'),
  route('inkoop/aanmeldingen/:id/besluit', 'routes/procurement/application-decision.tsx'),
  route('inkoop/aanmeldingen/:id/categorie', 'routes/procurement/application-category.tsx'),
  route('inkoop/bestanden/:fileId', 'routes/procurement/file.ts'),

  // Legal
  route('juridisch', 'routes/legal/overview.tsx'),
  route('juridisch/gelijke-tekst', 'routes/legal/same-text.tsx'),
  route('juridisch/overeenkomsten/:agreementId', 'routes/legal/agreement.tsx'),
  route('juridisch/overeenkomsten/:agreementId/vrijgeven', 'routes/legal/agreement-release.tsx'),

  // Contract management
  route('contractmanagement', 'routes/contract-management/overview.tsx'),

  // Admin
  route('beheer', 'routes/admin/overview.tsx'),
  route('beheer/mensen', 'routes/admin/people.tsx'),
  route('beheer/auditspoor', 'routes/admin/audit-trail.tsx'),

  // API and open data
  route('api/v1/admitted-providers', 'routes/api/admitted-providers.ts'),
  route('api/v1/openapi.json', 'routes/api/openapi.ts'),

  // Resources
  route('postbus/:id/bijlage/:index', 'routes/resources/postbox-attachment.ts'),
  route('overeenkomsten/:agreementId/document', 'routes/resources/agreement-document.ts'),
  route('bestanden/:fileId', 'routes/resources/file.ts'),
  route('.well-known/security.txt', 'routes/resources/security-txt.ts'),
  route('*', 'routes/resources/not-found.tsx'),
  route('healthz', 'routes/resources/health.ts'),
] satisfies RouteConfig

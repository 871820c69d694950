import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { LinkButton } from '#app/components/button.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { OrganisationFacts } from '#app/features/party/components/organisation-facts.tsx'
import { SignatoryTable } from '#app/features/party/components/signatory-table.tsx'
import { mayEditFacts, mayEditSignatories } from '#app/features/party/provider.policy.ts'
import { organisationSchema } from '#app/features/party/provider.schema.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { load } from '#app/utils/answer.server.ts'
import { found } from '#app/utils/refusal.ts'
import { findProvider, listColleagues, listSignatories } from '#db/queries/party.queries.ts'
import { listLocations } from '#db/queries/location.queries.ts'
import { inTransaction } from '#db/transaction.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Openhuis' }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() =>
    inTransaction(actor, async (db) => {
      const { facts } = found(await findProvider(db, actor.providerId))
      return {
        title: pageTitle(request, (t) => t('provider.organisation.title')),
        facts,
        complete: organisationSchema.safeParse(facts).success,
        signatories: await listSignatories(db, actor.providerId),
        locations: await listLocations(db, actor.providerId),
        colleagues: await listColleagues(db, actor.providerId),
        mayEdit: mayEditFacts(actor),
        mayManage: mayEditSignatories(actor),
      }
    }),
  )
}

export default function OrganisationPage() {
  const t = useTranslations('provider.organisation')
  const dashboard = useTranslations('provider.dashboard')
  const { facts, complete, signatories, locations, colleagues, mayEdit, mayManage } = useLoaderData<typeof loader>()
  const edit = <LinkButton href="/organisatie/gegevens">{complete ? t('edit') : t('complete')}</LinkButton>
  return (
    <Page
      heading={facts.legalName ?? t('title')}
      eyebrow={t('title')}
      lead={t('lead')}
      breadcrumb={[{ href: '/aanbieder', label: dashboard('title') }]}
      action={mayEdit ? edit : undefined}
    >
      {complete ? null : (
        <Alert type="warning" heading={t('incomplete')}>
          <p>{t('incompleteText')}</p>
        </Alert>
      )}
      <Section heading={t('facts')}>
        <OrganisationFacts facts={facts} />
      </Section>
      <Section
        heading={t('signatories')}
        action={mayManage ? <a href="/organisatie/tekenbevoegden">{t('manageSignatories')}</a> : undefined}
      >
        <SignatoryTable signatories={signatories} removable={false} />
      </Section>
      <Section heading={t('evidence')} action={<a href="/organisatie/bewijsstukken">{t('manageEvidence')}</a>}>
        <p>{t('evidenceText')}</p>
      </Section>
      <Section heading={t('locations')} action={<a href="/organisatie/locaties">{t('manageLocations')}</a>}>
        {locations.length === 0 ? (
          <p className="oh-muted">{t('noLocations')}</p>
        ) : (
          <ul>
            {locations.map((location) => (
              <li key={location.id}>
                {location.name}, {location.town} <span className="oh-muted">({location.branchNumber})</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        heading={t('colleagues')}
        action={mayManage ? <a href="/organisatie/collegas">{t('manageColleagues')}</a> : undefined}
      >
        <ul>
          {colleagues.map((colleague) => (
            <li key={colleague.id}>
              {colleague.name} <span className="oh-muted">({t(`role.${colleague.role}`)})</span>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  )
}

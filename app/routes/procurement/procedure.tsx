import { randomUUID } from 'node:crypto'
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { KeyFigures } from '#app/components/key-figures.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { ProcedureMoments } from '#app/features/procedure/components/procedure-moments.tsx'
import { ProcedureState } from '#app/features/procedure/components/procedure-state.tsx'
import { ProcedureTimeline } from '#app/features/procedure/components/procedure-timeline.tsx'
import { VersionList } from '#app/features/procedure/components/version-list.tsx'
import { procedurePages } from '#app/features/procedure/draft/draft-pages.ts'
import { startNextVersion } from '#app/features/procedure/draft/start-procedure.server.ts'
import { readProcedureDossier } from '#app/features/procedure/read-procedures.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? 'Procedure'} - Openhuis` }]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readProcedureDossier(actor, params.id ?? ''))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const procedureId = params.id ?? ''
  const started = await attempt({}, () => startNextVersion(actor, { procedureId, versionId: randomUUID() }))
  return started.done ? redirect(procedurePages(procedureId).draft, 303) : started.answer
}

export default function ProcedureDossier() {
  const t = useTranslations('procedure.dossier')
  const list = useTranslations('procedure.list')
  const { id, slug, title, draft, published, moments, followers, events, now } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  const pages = procedurePages(id)
  return (
    <Page
      heading={title}
      breadcrumb={[{ href: '/inkoop/procedures', label: list('title') }]}
      errors={errors}
      action={
        draft ? (
          <LinkButton href={pages.draft}>{t('compose')}</LinkButton>
        ) : (
          <Form label={t('rectify')}>
            <Button>{t('rectify')}</Button>
          </Form>
        )
      }
      stateBar={<ProcedureState draft={draft?.number ?? null} published={published[0]?.number ?? null} />}
    >
      <KeyFigures
        figures={[
          { label: t('versions'), value: published.length },
          { label: t('moments'), value: moments.length },
          { label: t('followers'), value: followers, note: t('followersMeaning') },
        ]}
      />
      <Section
        heading={t('moments')}
        action={published.length > 0 ? <a href={pages.newMoment}>{t('newMoment')}</a> : undefined}
      >
        <ProcedureMoments moments={moments} now={now} isPublished={published.length > 0} />
      </Section>
      <Section
        heading={t('versions')}
        action={published.length > 0 ? <a href={`/procedures/${slug}`}>{t('public')}</a> : undefined}
      >
        {published.length > 0 ? (
          <VersionList slug={slug} versions={published} />
        ) : (
          <EmptyState heading={t('noVersions')}>{t('noVersionsMeaning')}</EmptyState>
        )}
      </Section>
      <Section heading={t('timeline')}>
        <ProcedureTimeline events={events} />
      </Section>
    </Page>
  )
}

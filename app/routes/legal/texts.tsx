import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Page } from '#app/components/page.tsx'
import { Section } from '#app/components/section.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { LegalNavigation } from '#app/features/agreement/components/legal-navigation.tsx'
import { TextBadge, useTextName } from '#app/features/agreement/text/components/text-state.tsx'
import { readTexts } from '#app/features/agreement/text/read-texts.server.ts'
import { startText } from '#app/features/agreement/text/start-text.server.ts'
import { startTextSchema } from '#app/features/agreement/text/text.schema.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { pageTitle } from '#app/i18n/page-title.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const desk = await load(() => readTexts(actor))
  return { ...desk, title: pageTitle(request, (t) => t('contractText.heading')) }
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'legal')
  const form = await parseForm(request, startTextSchema)
  if (!form.valid) return form.answer
  const started = await attempt(form.typed, () => startText(actor, form.value))
  return started.done ? redirect(`/juridisch/teksten/${started.value}`, 303) : started.answer
}

export default function Texts() {
  const t = useTranslations('contractText')
  const name = useTextName()
  const { texts, inUse, openId } = useLoaderData<typeof loader>()
  const { errors } = useFormAnswer()
  return (
    <Page
      heading={t('heading')}
      lead={t('lead')}
      errors={errors}
      sideNavigation={<LegalNavigation here="/juridisch/teksten" />}
      action={openId === null ? undefined : <LinkButton href={`/juridisch/teksten/${openId}`}>{t('goOn')}</LinkButton>}
    >
      {inUse.adopted ? null : (
        <Alert type="warning" heading={t('notAdoptedHeading')}>
          {t('notAdopted', { name: name(inUse) })}
        </Alert>
      )}
      <Section heading={t('editions')}>
        <DataTable
          caption={t('editions')}
          captionHidden
          rows={texts}
          rowKey={(text) => text.id}
          columns={[
            {
              key: 'name',
              header: t('text'),
              rowHeader: true,
              cell: (text) => (
                <>
                  <a href={`/juridisch/teksten/${text.id}`}>{name(text)}</a>
                  <p className="oh-muted">{text.reason}</p>
                </>
              ),
            },
            {
              key: 'state',
              header: t('stateHeader'),
              cell: (text) => (
                <>
                  <TextBadge text={text} />
                  {text.inUse ? <p>{t('inUse')}</p> : null}
                </>
              ),
            },
            {
              key: 'started',
              header: t('started'),
              cell: (text) => (
                <>
                  {text.startedBy}
                  <br />
                  <Moment at={text.startedAt} short />
                </>
              ),
            },
            { key: 'count', header: t('agreements'), align: 'end', cell: (text) => text.agreements },
          ]}
        />
        <ButtonGroup>
          <LinkButton kind="secondary" href="/juridisch/teksten/vergelijken">
            {t('compare.link')}
          </LinkButton>
          <LinkButton kind="secondary" href="/juridisch/teksten/laden">
            {t('load.link')}
          </LinkButton>
        </ButtonGroup>
      </Section>
      {openId === null ? <StartText /> : null}
    </Page>
  )
}

function StartText() {
  const t = useTranslations('contractText.start')
  const answer = useFormAnswer()
  return (
    <Section heading={t('heading')} lead={t('lead')}>
      <Form label={t('heading')}>
        <TextareaField
          name="reason"
          label={t('reason')}
          description={t('reasonHint')}
          rows={3}
          maxLength={1000}
          error={answer.errorOf('reason')}
          defaultValue={answer.typed('reason')}
        />
        <Button>{t('start')}</Button>
      </Form>
    </Section>
  )
}

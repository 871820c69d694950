import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { CheckboxField } from '#app/components/choice-fields.tsx'
import { Collision } from '#app/components/collision.tsx'
import { Form } from '#app/components/form.tsx'
import { DateField, HiddenField } from '#app/components/other-fields.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { endingForm } from '#app/features/application/application.schema.ts'
import { ApplicationPage } from '#app/features/application/components/application-page.tsx'
import { endProduct, readEnding } from '#app/features/application/end-product.server.ts'
import { pagesOf } from '#app/features/application/pages.ts'
import { requireProvider } from '#app/features/identity/current-person.server.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { formatDate } from '#app/utils/format-date.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.product.name ?? ''} - Openhuis` }]

const placeOf = (params: LoaderFunctionArgs['params']) => ({ applicationId: params.id ?? '', code: params.code ?? '' })

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireProvider(request)
  return load(() => readEnding(actor, placeOf(params)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireProvider(request)
  const place = placeOf(params)
  await load(() => readEnding(actor, place))
  const form = await parseForm(request, endingForm)
  if (!form.valid) return form.answer
  const ended = await attempt(form.typed, () => endProduct(actor, place, form.value))
  return ended.done ? redirect(pagesOf(place.applicationId).tasks, 303) : ended.answer
}

export default function ApplicationEnding() {
  const t = useTranslations('held.ending')
  const page = useLoaderData<typeof loader>()
  const locale = useLocale()
  const { head, product, agreementNumber: number, editable } = page
  const form = useFormAnswer()
  return (
    <ApplicationPage
      head={head}
      eyebrow={t('eyebrow', { number })}
      heading={t('task', { product: product.name })}
      lead={t('lead')}
      errors={form.errors}
      readOnly={!editable}
    >
      <Alert type="warning" heading={t('meaning')}>
        <ul>
          {(['clients', 'new', 'handover', 'back'] as const).map((line) => (
            <li key={line}>{t(`lines.${line}`)}</li>
          ))}
        </ul>
      </Alert>
      {editable ? (
        <EndingForm />
      ) : (
        <SummaryList items={[{ term: t('endsOn'), value: page.endsOn ? formatDate(page.endsOn, locale) : '' }]} />
      )}
    </ApplicationPage>
  )
}

function EndingForm() {
  const t = useTranslations('held.ending')
  const tasks = useTranslations('application.tasks')
  const common = useTranslations('common.form')
  const locale = useLocale()
  const page = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const pages = pagesOf(page.head.id)
  const { earliest, latest, endsOn } = page
  const written = (day: string) => formatDate(day, locale)
  return (
    <Form>
      <Collision collided={form.collided} change={page.change} keepTheirsHref={pages.ending(page.product.code)}>
        <SummaryList items={[{ term: t('endsOn'), value: endsOn ? written(endsOn) : '' }]} />
      </Collision>
      <HiddenField name="rowVersion" value={String(page.rowVersion)} />
      <DateField
        name="endsOn"
        label={t('endsOn')}
        description={t('endsOnHint', { from: written(earliest), until: written(latest), months: page.noticeMonths })}
        defaultValue={form.typed('endsOn', endsOn ?? '')}
        error={form.errorOf('endsOn')}
        min={earliest}
        max={latest}
      />
      <CheckboxField
        name="understood"
        label={t('understood')}
        defaultChecked={form.typed('understood', endsOn ? 'on' : '') === 'on'}
        error={form.errorOf('understood')}
      />
      <ButtonGroup>
        <Button>{common('save')}</Button>
        <LinkButton kind="secondary" href={pages.tasks}>
          {tasks('back')}
        </LinkButton>
      </ButtonGroup>
    </Form>
  )
}

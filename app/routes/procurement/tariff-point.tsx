import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Page } from '#app/components/page.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { requireStaff } from '#app/features/identity/current-person.server.ts'
import { EXCLUSION_GROUNDS, EXCLUSION_REASON_MAXIMUM } from '#app/features/tariff-study/exclusion.ts'
import { excludeCostPrice, includeCostPrice } from '#app/features/tariff-study/exclude-cost-price.server.ts'
import { readPoint } from '#app/features/tariff-study/read-points.server.ts'
import { exclusionSchema } from '#app/features/tariff-study/study.schema.ts'
import { attempt, load } from '#app/utils/answer.server.ts'
import { formatEuro } from '#app/utils/format-amount.ts'
import { parseForm } from '#app/utils/form.server.ts'

export const meta: MetaFunction = () => [{ title: 'Opgave weglaten - Openhuis' }]

function askedIn(request: Request, params: { code?: string | undefined; submissionId?: string | undefined }) {
  const procedureId = new URL(request.url).searchParams.get('procedure')
  return { procedureId, code: params.code ?? '', submissionId: params.submissionId ?? '' }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  return load(() => readPoint(actor, askedIn(request, params)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireStaff(request, 'procurement')
  const asked = askedIn(request, params)
  const form = await parseForm(request, exclusionSchema)
  if (!form.valid) return form.answer
  const { value } = form
  const done = await attempt(form.typed, () =>
    value.step === 'exclude'
      ? excludeCostPrice(actor, { ...asked, ground: value.ground, reason: value.reason })
      : includeCostPrice(actor, { ...asked, exclusion: value.exclusion, reason: value.reason }),
  )
  if (!done.done) return done.answer
  return redirect(`/inkoop/tarieven/${asked.code}/opgaven?procedure=${asked.procedureId ?? ''}`, 303)
}

export default function TariffPoint() {
  const t = useTranslations('tariffStudy')
  const locale = useLocale()
  const { product, point, standing, procedureId } = useLoaderData<typeof loader>()
  const form = useFormAnswer()
  const back = `/inkoop/tarieven/${product.code}/opgaven?procedure=${procedureId}`
  return (
    <Page
      width="text"
      breadcrumb={[
        { href: '/inkoop', label: t('procurement') },
        { href: back, label: t('points.heading', { product: product.name }) },
      ]}
      heading={t(standing ? 'points.includeHeading' : 'points.excludeHeading', { number: point.number })}
      lead={t(standing ? 'points.includeLead' : 'points.excludeLead')}
      errors={form.errors}
    >
      <SummaryList
        items={[
          { term: t('points.price'), value: formatEuro(point.price, locale) },
          ...(standing ? [{ term: t(`ground.${standing.ground}`), value: standing.reason }] : []),
        ]}
      />
      <Form>
        <HiddenField name="step" value={standing ? 'lift' : 'exclude'} />
        {standing ? (
          <HiddenField name="exclusion" value={standing.id} />
        ) : (
          <RadioGroupField
            name="ground"
            label={t('points.ground')}
            error={form.errorOf('ground')}
            defaultValue={form.typed('ground')}
            options={EXCLUSION_GROUNDS.map((value) => ({ value, label: t(`ground.${value}`) }))}
          />
        )}
        <TextareaField
          name="reason"
          label={t('points.reason')}
          description={t('points.reasonMeaning')}
          error={form.errorOf('reason')}
          defaultValue={form.typed('reason')}
          maxLength={EXCLUSION_REASON_MAXIMUM}
        />
        <ButtonGroup>
          <Button>{t(standing ? 'points.include' : 'points.exclude')}</Button>
          <LinkButton kind="secondary" href={back}>
            {t('cancel')}
          </LinkButton>
        </ButtonGroup>
      </Form>
    </Page>
  )
}

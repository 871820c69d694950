import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { CheckboxGroupField, RadioGroupField } from '#app/components/choice-fields.tsx'
import { Collision } from '#app/components/collision.tsx'
import { FieldGroup, Form } from '#app/components/form.tsx'
import { Moment } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { GivenVerdictSummary } from './given-verdict.tsx'
import { NOTE_MAXIMUM, REASON_MAXIMUM, SHORTCOMING_WORDS_MAXIMUM } from '../assessment.schema.ts'
import type { GivenVerdict } from '../four-eyes.ts'
import type { LineView } from '../assessment-view.ts'
import { foundShortcoming, SHORTCOMINGS, type StatedShortcoming } from '../shortcoming.ts'

export type VerdictFormProps = { line: LineView; reader: GivenVerdict['reader']; rowVersion: number; hasNext: boolean }

/** What this officer finds on one criterion; keeps what was typed when it is refused. */
export function VerdictForm({ line, reader, rowVersion, hasNext }: VerdictFormProps) {
  const known = reader === 'first' ? line.first : undefined
  return (
    <Form>
      {known ? <StandingNote verdict={known} /> : null}
      <StoredVerdict stored={known} />
      <HiddenField name="rowVersion" value={String(rowVersion)} />
      <FoundFields reader={reader} known={known} />
      <ShortcomingFields line={line} known={known?.shortcoming ?? null} />
      <ProductsField line={line} known={known?.products} />
      <NoteField known={known?.internalNote} />
      <SaveButtons hasNext={hasNext} />
    </Form>
  )
}

/** Whose verdict stands in the form now: saving it puts the own name under it. */
function StandingNote({ verdict: { officerName, givenAt } }: { verdict: GivenVerdict }) {
  const t = useTranslations('assessment.verdict')
  return (
    <Alert>
      <p>
        {t('standing', { name: officerName })} <Moment at={givenAt} short />
      </p>
      <p>{t('standingMeaning')}</p>
    </Alert>
  )
}

/** When a colleague saved first: what stands there now, beside what was typed. */
function StoredVerdict({ stored }: { stored: GivenVerdict | undefined }) {
  const { collided } = useFormAnswer()
  const { pathname, search } = useLocation()
  return (
    <Collision
      collided={collided}
      change={stored && { by: stored.officerName, at: stored.givenAt }}
      keepTheirsHref={`${pathname}${search}`}
    >
      {stored ? <GivenVerdictSummary verdict={stored} /> : null}
    </Collision>
  )
}

type FoundFieldsProps = { reader: GivenVerdict['reader']; known: GivenVerdict | undefined }

/** Met or not, and the words for the letter. */
function FoundFields({ reader, known }: FoundFieldsProps) {
  const t = useTranslations('assessment.verdict')
  const answer = useFormAnswer()
  return (
    <>
      <RadioGroupField
        name="outcome"
        label={reader === 'first' ? t('question') : t('questionSecond')}
        error={answer.errorOf('outcome')}
        defaultValue={answer.typed('outcome', known?.outcome)}
        options={[
          { value: 'met', label: t('met') },
          { value: 'not-met', label: t('notMet') },
        ]}
      />
      <TextareaField
        name="reason"
        label={t('reason')}
        description={reader === 'third' ? t('reasonThird') : t('reasonMeaning')}
        error={answer.errorOf('reason')}
        defaultValue={answer.typed('reason', known?.reason)}
        rows={4}
        maxLength={REASON_MAXIMUM}
      />
    </>
  )
}

/** Words that never leave the region, apart from those for the letter. */
function NoteField({ known }: { known: string | undefined }) {
  const t = useTranslations('assessment.verdict')
  const answer = useFormAnswer()
  return (
    <FieldGroup legend={t('internal')} description={t('noteMeaning')}>
      <TextareaField
        name="internalNote"
        label={t('note')}
        optional
        error={answer.errorOf('internalNote')}
        defaultValue={answer.typed('internalNote', known)}
        rows={2}
        maxLength={NOTE_MAXIMUM}
      />
    </FieldGroup>
  )
}

/** What kind of thing falls short; what the portal found is chosen already. */
function ShortcomingFields({ line, known }: { line: LineView; known: StatedShortcoming | null }) {
  const t = useTranslations('assessment.verdict')
  const kinds = useTranslations('equalTreatment.shortcoming')
  const answer = useFormAnswer()
  return (
    <>
      <SelectField
        name="shortcoming"
        label={t('shortcoming')}
        description={t('shortcomingMeaning')}
        optional
        error={answer.errorOf('shortcoming')}
        defaultValue={answer.typed('shortcoming', known?.kind ?? foundShortcoming(line.automatic.rule) ?? 'content')}
        options={SHORTCOMINGS.map((kind) => ({ value: kind, label: kinds(kind) }))}
      />
      <TextField
        name="shortcomingWords"
        label={t('shortcomingWords')}
        description={t('shortcomingWordsMeaning')}
        optional
        error={answer.errorOf('shortcomingWords')}
        defaultValue={answer.typed('shortcomingWords', known?.words)}
        width="full"
        maxLength={SHORTCOMING_WORDS_MAXIMUM}
      />
    </>
  )
}

/** About which products the verdict is; asked only when there is something to choose. */
function ProductsField({ line, known }: { line: LineView; known: readonly string[] | undefined }) {
  const t = useTranslations('assessment.verdict')
  const answer = useFormAnswer()
  if (line.products.length < 2) return null
  return (
    <CheckboxGroupField
      name="products"
      label={t('products')}
      description={t('productsMeaning')}
      optional
      error={answer.errorOf('products')}
      defaultValues={answer.typedAll('products', known)}
      options={line.products.map((product) => ({ value: product.code, label: `${product.code} ${product.name}` }))}
    />
  )
}

function SaveButtons({ hasNext }: { hasNext: boolean }) {
  const t = useTranslations('assessment.verdict')
  return (
    <ButtonGroup>
      <Button name="next" value="next">
        {hasNext ? t('saveAndNext') : t('saveLast')}
      </Button>
      <Button kind="secondary" name="next" value="stay">
        {t('save')}
      </Button>
    </ButtonGroup>
  )
}

import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { RadioGroupField } from '#app/components/choice-fields.tsx'
import { Details } from '#app/components/explain.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import { CATEGORIES, LIMITS, OPTIONS, type Layer } from '../clause.ts'
import type { Effect } from '../contract-text.ts'

const LONGEST = 20_000

type Slot = { slot: string; label: string }
type Overlay = {
  layer: Exclude<Layer, 'base'>
  scope: string
  rowVersion: number
  change: { effect: Effect; legalBasis: string; words: string } | null
  /** The words of the clause as they are, to write on. */
  words: string
  products: readonly { code: string; name: string }[]
  slots: readonly Slot[]
  back: string
}

/** What a layer does with a clause. */
export function OverlayForm(overlay: Overlay) {
  const t = useTranslations('contractText.overlay')
  const answer = useFormAnswer()
  const { change, words, back } = overlay
  const known = change?.effect === 'clause' ? 'replace' : change?.effect
  return (
    <Form label={t('heading')}>
      <HiddenField name="rowVersion" value={String(overlay.rowVersion)} />
      <Scope {...overlay} />
      <RadioGroupField
        name="effect"
        label={t('effect')}
        error={answer.errorOf('effect')}
        defaultValue={answer.typed('effect', known ?? 'add')}
        options={(['add', 'replace', 'not-applicable'] as const).map((value) => ({
          value,
          label: t(`effects.${value}`),
          description: t(`effectMeaning.${value}`),
        }))}
      />
      <Words defaultValue={change && change.effect !== 'not-applicable' ? change.words : ''} slots={overlay.slots} />
      <Details summary={t('current')}>
        <p className="oh-lines">{words}</p>
      </Details>
      <Basis defaultValue={change?.legalBasis ?? ''} />
      <Save back={back} />
    </Form>
  )
}

function Scope({ layer, scope, products }: Overlay) {
  const t = useTranslations('contractText.overlay')
  const answer = useFormAnswer()
  const field = { name: 'scope', error: answer.errorOf('scope'), defaultValue: answer.typed('scope', scope) }
  if (layer === 'region') return <HiddenField name="scope" value="" />
  if (layer === 'category')
    return (
      <RadioGroupField
        {...field}
        inline
        label={t('category')}
        options={CATEGORIES.map((value) => ({ value, label: value }))}
      />
    )
  if (layer === 'product')
    return (
      <SelectField
        {...field}
        label={t('product')}
        placeholder={t('chooseProduct')}
        options={products.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      />
    )
  return (
    <TextField {...field} label={t('provider')} description={t('providerHint')} width="short" inputMode="numeric" />
  )
}

type Provision = { rowVersion: number; slots: readonly Slot[]; back: string; article: string }

/** An extra provision of the region. */
export function ProvisionForm({ rowVersion, slots, back, article }: Provision) {
  const t = useTranslations('contractText.provision')
  const options = useTranslations('contractText.option')
  const answer = useFormAnswer()
  return (
    <Form label={t('heading', { article })}>
      <HiddenField name="rowVersion" value={String(rowVersion)} />
      <TextField
        name="title"
        label={t('title')}
        width="full"
        maxLength={LIMITS.line}
        error={answer.errorOf('title')}
        defaultValue={answer.typed('title')}
      />
      <Words defaultValue="" slots={slots} />
      <SelectField
        name="option"
        label={t('option')}
        description={t('optionHint')}
        error={answer.errorOf('option')}
        defaultValue={answer.typed('option')}
        placeholder={t('always')}
        optional
        options={OPTIONS.map((value) => ({ value, label: options(value) }))}
      />
      <Basis defaultValue="" />
      <Save back={back} />
    </Form>
  )
}

function Words({ defaultValue, slots }: { defaultValue: string; slots: readonly Slot[] }) {
  const t = useTranslations('contractText.overlay')
  const answer = useFormAnswer()
  return (
    <>
      <TextareaField
        name="text"
        label={t('text')}
        description={t('textHint')}
        rows={12}
        maxLength={LONGEST}
        error={answer.errorOf('text')}
        defaultValue={answer.typed('text', defaultValue)}
      />
      <Details summary={t('slots')}>
        <ul>
          {slots.map(({ slot, label }) => (
            <li key={slot}>
              <code>{`{{${slot}}}`}</code> {label}
            </li>
          ))}
        </ul>
      </Details>
    </>
  )
}

function Basis({ defaultValue }: { defaultValue: string }) {
  const t = useTranslations('contractText.overlay')
  const answer = useFormAnswer()
  return (
    <TextField
      name="legalBasis"
      label={t('basis')}
      description={t('basisHint')}
      width="full"
      maxLength={LIMITS.line}
      error={answer.errorOf('legalBasis')}
      defaultValue={answer.typed('legalBasis', defaultValue)}
    />
  )
}

function Save({ back }: { back: string }) {
  const t = useTranslations('contractText.overlay')
  return (
    <ButtonGroup>
      <Button>{t('save')}</Button>
      <LinkButton kind="secondary" href={back}>
        {t('cancel')}
      </LinkButton>
    </ButtonGroup>
  )
}

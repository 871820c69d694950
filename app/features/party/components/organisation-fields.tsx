import { useTranslations } from 'use-intl'
import { Collision, type CollisionProps } from '#app/components/collision.tsx'
import { FieldGroup } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { TextField, type TextFieldProps } from '#app/components/text-field.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import { LEGAL_FORMS, type Organisation } from '../provider.ts'
import { OrganisationFacts } from './organisation-facts.tsx'

type Given = { known: Partial<Organisation>; form: ReturnType<typeof useFormAnswer> }

export type OrganisationFieldsProps = Given & {
  /** Who saved what is stored, and where to keep that. */
  stored: Pick<CollisionProps, 'change' | 'keepTheirsHref'>
}

/** All facts of an organisation, in four groups. */
export function OrganisationFields({ known, form, stored }: OrganisationFieldsProps) {
  const t = useTranslations('provider.facts')
  const { address, contact, kvkNumber = '' } = known
  const field = useField({ known, form })
  return (
    <>
      <Collision collided={form.collided} {...stored}>
        <OrganisationFacts facts={known} />
      </Collision>
      <FieldGroup legend={t('register')} description={`${t('kvkNumber')}: ${kvkNumber}. ${t('kvkHint')}`}>
        <HiddenField name="kvkNumber" value={kvkNumber} />
        {field('legalName', { value: known.legalName, width: 'full', autoComplete: 'organization' })}
        {field('tradeName', { value: known.tradeName, width: 'full', hint: 'tradeNameHint', optional: true })}
        <SelectField
          name="legalForm"
          label={t('legalForm')}
          placeholder={t('chooseLegalForm')}
          options={LEGAL_FORMS.map((value) => ({ value, label: t(`form.${value}`) }))}
          defaultValue={form.typed('legalForm', known.legalForm)}
          error={form.errorOf('legalForm')}
        />
      </FieldGroup>
      <FieldGroup legend={t('payment')}>
        {field('rsin', { value: known.rsin, hint: 'rsinHint', numeric: true })}
        {field('vatNumber', { value: known.vatNumber, hint: 'vatHint', optional: true })}
        {field('iban', { value: known.iban, hint: 'ibanHint' })}
        {field('agbCode', { value: known.agbCode, hint: 'agbHint', numeric: true, optional: true })}
      </FieldGroup>
      <FieldGroup legend={t('address')}>
        {field('address.street', { value: address?.street })}
        {field('address.houseNumber', { value: address?.houseNumber, width: 'short' })}
        {field('address.postalCode', { value: address?.postalCode, width: 'short', autoComplete: 'postal-code' })}
        {field('address.town', { value: address?.town })}
      </FieldGroup>
      <FieldGroup legend={t('contact')}>
        {field('contact.name', { value: contact?.name })}
        {field('contact.email', { value: contact?.email, type: 'email' })}
        {field('contact.phone', { value: contact?.phone, type: 'tel' })}
      </FieldGroup>
    </>
  )
}

type Options = Pick<TextFieldProps, 'width' | 'type' | 'autoComplete' | 'optional'> & {
  value: string | null | undefined
  hint?: 'tradeNameHint' | 'rsinHint' | 'vatHint' | 'ibanHint' | 'agbHint'
  numeric?: boolean
}

const LABELS = {
  legalName: 'legalName',
  tradeName: 'tradeName',
  rsin: 'rsin',
  vatNumber: 'vatNumber',
  iban: 'iban',
  agbCode: 'agbCode',
  'address.street': 'street',
  'address.houseNumber': 'houseNumber',
  'address.postalCode': 'postalCode',
  'address.town': 'town',
  'contact.name': 'contactName',
  'contact.email': 'email',
  'contact.phone': 'phone',
} as const

function useField({ form }: Given) {
  const t = useTranslations('provider.facts')
  return (name: keyof typeof LABELS, { value, hint, numeric, ...rest }: Options) => (
    <TextField
      {...rest}
      name={name}
      label={t(LABELS[name])}
      description={hint ? t(hint) : undefined}
      defaultValue={form.typed(name, value ?? '')}
      error={form.errorOf(name)}
      inputMode={numeric ? 'numeric' : undefined}
    />
  )
}

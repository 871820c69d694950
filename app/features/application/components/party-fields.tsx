import { useTranslations } from 'use-intl'
import { CheckboxField, CheckboxGroupField, RadioGroupField } from '#app/components/choice-fields.tsx'
import { SummaryList } from '#app/components/summary-list.tsx'
import { TextareaField, TextField } from '#app/components/text-field.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import { PARTY_ROLES, type ApplyingParty } from '../application.ts'
import { SHARE_MAXIMUM } from '../party.schema.ts'

export type PartyFieldsProps = {
  known: ApplyingParty | undefined
  products: readonly { code: string; name: string }[]
  form: ReturnType<typeof useFormAnswer>
}

/** Who another organisation is, how it takes part and what it does. */
export function PartyFields({ known, products, form }: PartyFieldsProps) {
  const t = useTranslations('parties')
  const field = (name: 'name' | 'kvkNumber' | 'contactName' | 'contactEmail', value: string | undefined) => ({
    name,
    label: t(`form.${name}`),
    defaultValue: form.typed(name, value),
    error: form.errorOf(name),
  })
  return (
    <>
      <RadioGroupField
        name="role"
        label={t('form.role')}
        options={PARTY_ROLES.map((role) => ({
          value: role,
          label: t(`role.${role}`),
          description: t(`roleText.${role}`),
        }))}
        defaultValue={form.typed('role', known?.role)}
        error={form.errorOf('role')}
      />
      <TextField {...field('name', known?.name)} description={t('form.nameHint')} autoComplete="off" />
      <TextField {...field('kvkNumber', known?.kvkNumber)} inputMode="numeric" width="short" />
      <TextField {...field('contactName', known?.contact.name)} autoComplete="off" />
      <TextField {...field('contactEmail', known?.contact.email)} type="email" autoComplete="off" />
      {products.length > 0 ? (
        <CheckboxGroupField
          name="products"
          label={t('form.products')}
          description={t('form.productsHint')}
          options={products.map(({ code, name }) => ({ value: code, label: name }))}
          defaultValues={form.typedAll('products', known?.productCodes)}
          error={form.errorOf('products')}
        />
      ) : null}
      <TextareaField
        name="share"
        label={t('form.share')}
        description={t('form.shareHint')}
        defaultValue={form.typed('share', known?.share)}
        error={form.errorOf('share')}
        maxLength={SHARE_MAXIMUM}
        rows={3}
      />
      <RoleFields known={known} form={form} />
    </>
  )
}

/** What only some roles are asked. */
function RoleFields({ known, form }: Pick<PartyFieldsProps, 'known' | 'form'>) {
  const t = useTranslations('parties')
  return (
    <>
      <TextareaField
        name="reliedOn"
        label={t('form.reliedOn')}
        description={t('form.reliedOnHint')}
        defaultValue={form.typed('reliedOn', known?.reliedOn ?? '')}
        error={form.errorOf('reliedOn')}
        maxLength={SHARE_MAXIMUM}
        rows={3}
        optional
      />
      <CheckboxField
        name="jointlyLiable"
        label={t('form.jointlyLiable')}
        defaultChecked={form.typed('jointlyLiable', known?.jointlyLiable ? 'on' : '') === 'on'}
        error={form.errorOf('jointlyLiable')}
      />
    </>
  )
}

/** The same as facts: to read, or to compare with what was typed. */
export function PartyFacts({ party, products }: { party: ApplyingParty; products: readonly string[] }) {
  const t = useTranslations('parties')
  const common = useTranslations('common')
  return (
    <SummaryList
      items={[
        { term: t('list.role'), value: t(`role.${party.role}`) },
        { term: t('form.name'), value: party.name },
        { term: t('form.kvkNumber'), value: party.kvkNumber },
        { term: t('party.contact'), value: `${party.contact.name}, ${party.contact.email}` },
        { term: t('form.products'), value: products.join(', ') || t('form.allProducts') },
        { term: t('list.share'), value: party.share },
        ...(party.reliedOn ? [{ term: t('officer.reliedOn'), value: party.reliedOn }] : []),
        ...(party.jointlyLiable ? [{ term: t('officer.liable'), value: common('yes') }] : []),
      ]}
    />
  )
}

import { useState, type FormEvent } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Panel } from '#app/components/card.tsx'
import { CheckboxGroupField, type Choice } from '#app/components/choice-fields.tsx'
import { Section } from '#app/components/section.tsx'
import type { Product, ProductRule, Segment } from '#app/features/procedure/procedure.schema.ts'
import { formatEuro } from '#app/utils/format-amount.ts'
import { brokenRules } from '../product-rules.ts'

export type ProductPickerProps = {
  segments: readonly Segment[]
  rules: readonly ProductRule[]
  /** Products this moment admits to; null means all. */
  openProducts: readonly string[] | null
  chosen: readonly string[]
  error: string | undefined
  editable: boolean
}

/**
 * Products by segment with unit, tariff and requirements in one line. With script the summary and the rules between
 * products follow every click; without it they follow after saving.
 */
export function ProductPicker(props: ProductPickerProps) {
  const { segments, rules, chosen, error } = props
  const t = useTranslations('application.products')
  const [selected, setSelected] = useState(chosen)
  const choiceOf = useChoice(props)
  const follow = (event: FormEvent<HTMLDivElement>) => {
    const boxes = event.currentTarget.querySelectorAll<HTMLInputElement>('input[name=products]:checked')
    setSelected(Array.from(boxes, (box) => box.value))
  }
  return (
    <>
      <div onChange={follow}>
        {segments.map((segment, index) => (
          <Section
            key={segment.code}
            heading={t('segment', { number: segment.number, name: segment.name })}
            lead={segment.summary}
          >
            {segment.subsegments.map((subsegment, position) => (
              <CheckboxGroupField
                key={subsegment.code}
                name="products"
                id={index === 0 && position === 0 ? 'products' : `products-${subsegment.code}`}
                label={subsegment.name}
                options={subsegment.products.map(choiceOf)}
                defaultValues={chosen}
                error={index === 0 && position === 0 ? error : undefined}
              />
            ))}
          </Section>
        ))}
      </div>
      <ChosenProducts segments={segments} rules={rules} selected={selected} />
    </>
  )
}

function useChoice({ rules, openProducts, editable }: ProductPickerProps): (product: Product) => Choice {
  const t = useTranslations('application.products')
  const locale = useLocale()
  return (product) => {
    const admitted = openProducts === null || openProducts.includes(product.code)
    if (!product.openHouse || !admitted)
      return {
        value: product.code,
        label: product.name,
        description: product.openHouse ? t('notAtThisMoment') : product.outsideReason,
        disabled: true,
      }
    const rule = rules.find((one) => one.product === product.code)
    return {
      value: product.code,
      label: product.name,
      disabled: !editable,
      description: (
        <>
          <strong>
            {t('tariff', { amount: formatEuro(product.tariff, locale), unit: t(`unit.${product.unit}`) })}
          </strong>
          {' · '}
          {product.staffing.note} {rule ? rule.explanation : null}
        </>
      ),
    }
  }
}

type ChosenProductsProps = { segments: readonly Segment[]; rules: readonly ProductRule[]; selected: readonly string[] }

function ChosenProducts({ segments, rules, selected }: ChosenProductsProps) {
  const t = useTranslations('application.products')
  const broken = brokenRules(rules, selected)
  const groups = segments
    .map((segment) => ({
      segment,
      names: segment.subsegments
        .flatMap((subsegment) => subsegment.products)
        .filter((product) => selected.includes(product.code))
        .map((product) => product.name),
    }))
    .filter((group) => group.names.length > 0)
  return (
    <div aria-live="polite">
      {broken.map((rule) => (
        <Alert key={rule.id} type="warning" heading={t('ruleHeading')}>
          <p>{rule.explanation}</p>
        </Alert>
      ))}
      <Panel>
        <h2>{t('summary', { count: selected.length })}</h2>
        {groups.length === 0 ? <p>{t('nothingChosen')}</p> : null}
        {groups.map(({ segment, names }) => (
          <p key={segment.code}>
            <strong>{t('segment', { number: segment.number, name: segment.name })}:</strong> {names.join(', ')}
          </p>
        ))}
      </Panel>
    </div>
  )
}

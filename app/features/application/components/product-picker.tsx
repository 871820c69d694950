import { useState, type FormEvent, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { CheckboxGroupField, type Choice } from '#app/components/choice-fields.tsx'
import { SideBySide } from '#app/components/side-by-side.tsx'
import type { Product, ProductRule, Segment } from '#app/features/procedure/procedure.schema.ts'
import { formatEuro } from '#app/utils/format-amount.ts'
import { brokenRules } from '../product-rules.ts'

export type ProductPickerProps = {
  segments: readonly Segment[]
  rules: readonly ProductRule[]
  /** Products this moment admits to; null means all. */
  openProducts: readonly string[] | null
  chosen: readonly string[]
  /** Products under contract already: they stay, and are not asked for again. */
  contracted: readonly string[]
  error: string | undefined
  editable: boolean
  /** Buttons below the summary. */
  children: ReactNode
}

/**
 * Products by segment with unit, tariff and requirements in one line; the choice collects beside them. With script the
 * summary and the rules between products follow every click; without it they follow after saving.
 */
export function ProductPicker(props: ProductPickerProps) {
  const { segments, rules, chosen, contracted, error, children } = props
  const t = useTranslations('application.products')
  const [selected, setSelected] = useState(chosen)
  const choiceOf = useChoice(props)
  const follow = (event: FormEvent<HTMLDivElement>) => {
    const boxes = event.currentTarget.querySelectorAll<HTMLInputElement>('input[name=products]:checked')
    setSelected(Array.from(boxes, (box) => box.value))
  }
  return (
    <SideBySide
      leftHeading={t('offer')}
      left={
        <div className="oh-form" onChange={follow}>
          {segments.map((segment, index) => (
            <CheckboxGroupField
              key={segment.code}
              name="products"
              id={index === 0 ? 'products' : `products-${segment.code}`}
              label={t('segment', { number: segment.number, name: segment.name })}
              description={segment.summary}
              options={segment.subsegments.flatMap((subsegment) => subsegment.products.map(choiceOf))}
              defaultValues={chosen}
              error={index === 0 ? error : undefined}
            />
          ))}
        </div>
      }
      rightHeading={t('summary', { count: selected.length })}
      right={
        <>
          <ChosenProducts segments={segments} rules={rules} selected={selected} contracted={contracted} />
          {children}
        </>
      }
    />
  )
}

function useChoice({ rules, openProducts, contracted, editable }: ProductPickerProps) {
  const held = useTranslations('held.products')
  const t = useTranslations('application.products')
  const locale = useLocale()
  return (product: Product): Choice => {
    if (contracted.includes(product.code))
      return { value: product.code, label: product.name, description: held('contracted'), disabled: true }
    const admitted = openProducts === null || openProducts.includes(product.code)
    if (!product.openHouse || !admitted) {
      const description = product.openHouse ? t('notAtThisMoment') : product.outsideReason
      return { value: product.code, label: product.name, description, disabled: true }
    }
    const rule = rules.find((one) => one.product === product.code)
    const unit = t(`unit.${product.unit}`)
    return {
      value: product.code,
      label: product.name,
      disabled: !editable,
      description: (
        <>
          <strong>{t('tariff', { amount: formatEuro(product.tariff, locale), unit })}</strong>
          {' · '}
          {product.staffing.note} {rule ? rule.explanation : null}
        </>
      ),
    }
  }
}

type ChosenProductsProps = {
  segments: readonly Segment[]
  rules: readonly ProductRule[]
  selected: readonly string[]
  contracted: readonly string[]
}

function ChosenProducts({ segments, rules, selected, contracted }: ChosenProductsProps) {
  const t = useTranslations('application.products')
  const groups = segments.map((segment) => ({
    segment,
    products: segment.subsegments
      .flatMap((subsegment) => subsegment.products)
      .filter((product) => selected.includes(product.code)),
  }))
  return (
    <div aria-live="polite" className="oh-form">
      {selected.length === 0 ? <p>{t('nothingChosen')}</p> : null}
      {groups
        .filter((group) => group.products.length > 0)
        .map(({ segment, products }) => (
          <div key={segment.code}>
            <strong>{t('segment', { number: segment.number, name: segment.name })}</strong>
            <ul>
              {products.map((product) => (
                <li key={product.code}>{product.name}</li>
              ))}
            </ul>
          </div>
        ))}
      {brokenRules(rules, [...selected, ...contracted]).map((rule) => (
        <Alert key={rule.id} type="warning" heading={t('ruleHeading')}>
          <p>{rule.explanation}</p>
        </Alert>
      ))}
    </div>
  )
}

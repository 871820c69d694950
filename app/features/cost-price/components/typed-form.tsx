import { useTranslations } from 'use-intl'
import { FieldGroup } from '#app/components/form.tsx'
import type { useFormAnswer } from '#app/components/use-form-answer.ts'
import { Section } from '#app/components/section.tsx'
import type { CostPriceProduct } from '../cost-price.ts'
import type { Answers } from '../typed/read-typed.ts'
import type { TypedPage, TypedSection } from '../typed/typed-page.ts'
import { TypedFieldBox } from './typed-field.tsx'
import { useFieldWords } from './use-field-words.ts'

type Shown = {
  id: string
  sections: TypedPage['sections']
  product: Pick<CostPriceProduct, 'name' | 'unit' | 'staffing'> | null
}
export type TypedFormProps = { page: Shown; answers: Answers; form: ReturnType<typeof useFormAnswer> }

/** The places of one page in its sections; staff level by level, so that it reads on a phone as on a desk. */
export function TypedForm({ page, answers, form }: TypedFormProps) {
  const words = useFieldWords()
  const headingOf = useSectionWords(page.product)
  return (
    <>
      {page.sections.map((section) => {
        const { title, intro } = headingOf(section, words)
        return section.levels.length > 0 ? (
          <Section key={section.id} id={`${page.id}.${section.id}`} heading={title} lead={intro}>
            {section.levels.map(({ level, fields }) => (
              <LevelGroup key={level} level={level}>
                {fields.map((place) => (
                  <TypedFieldBox key={place.key} place={place} answers={answers} form={form} />
                ))}
              </LevelGroup>
            ))}
          </Section>
        ) : (
          <Section key={section.id} heading={title} lead={intro}>
            <div className="oh-form">
              {section.fields.map((place) => (
                <TypedFieldBox key={place.key} place={place} answers={answers} form={form} />
              ))}
            </div>
          </Section>
        )
      })}
    </>
  )
}

function LevelGroup({ level, children }: { level: string; children: React.ReactNode }) {
  const t = useTranslations('costPrice.typed')
  return <FieldGroup legend={t('level', { level })}>{children}</FieldGroup>
}

/** The staff of a product is introduced by what the product asks of it. */
function useSectionWords(product: Shown['product']) {
  const t = useTranslations('costPrice.typed')
  const staff = useTranslations('costPrice')
  return (section: TypedSection, words: ReturnType<typeof useFieldWords>) => {
    if (section.id !== 'staff' || product === null) return words.section(section)
    const { levels, required, background } = product.staffing
    const asked = [
      t('levels', { levels: levels.join(', ') }),
      ...(required.length > 0 ? [t('required', { levels: required.join(', ') })] : []),
      ...(background.length > 0 ? [t('background', { levels: background.join(', ') })] : []),
      t('leaveEmpty'),
    ]
    return { title: staff('typed.staff'), intro: asked.join(' ') }
  }
}

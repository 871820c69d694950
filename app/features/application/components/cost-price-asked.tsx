import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '#app/components/button.tsx'
import { Panel } from '#app/components/card.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { TextareaField } from '#app/components/text-field.tsx'
import { useFormAnswer } from '#app/components/use-form-answer.ts'
import type { MissingItem } from '../missing-item.ts'
import { useMissingText } from './missing-text.ts'

export type CostPriceAskedProps = {
  asked: {
    words: string
    explanation: string
    rowVersion: number
    changed: boolean
    missing: MissingItem[]
    fileName: string | null
    workbookHref: string
  }
  open: boolean
  /** How many characters the explanation may have. */
  maximum: number
}

/** What the region asks about the cost price: answered in words, with a new workbook, or both. */
export function CostPriceAsked({ asked, open, maximum }: CostPriceAskedProps) {
  const t = useTranslations('application.repair')
  const words = useTranslations('application.repair.costPrice')
  const text = useMissingText()
  const form = useFormAnswer()
  const ready = asked.changed && asked.missing.length === 0
  return (
    <Section
      heading={words('heading')}
      lead={words('lead')}
      action={
        open ? <StatusBadge tone={ready ? 'ok' : 'warning'}>{ready ? t('ready') : t('todo')}</StatusBadge> : undefined
      }
    >
      <Panel>
        <p>
          <strong>{t('words')}</strong>
        </p>
        <p className="oh-lines">{asked.words}</p>
      </Panel>
      {asked.fileName ? <p>{words('workbook', { name: asked.fileName })}</p> : null}
      {asked.missing.length > 0 ? (
        <ul>
          {asked.missing.map((one) => (
            <li key={`${one.kind} ${one.target}`}>{text(one)}</li>
          ))}
        </ul>
      ) : null}
      {open ? (
        <>
          <Form label={words('explanation')}>
            <HiddenField name="step" value="explain" />
            <HiddenField name="rowVersion" value={String(asked.rowVersion)} />
            <TextareaField
              name="explanation"
              label={words('explanation')}
              description={words('explanationMeaning')}
              error={form.errorOf('explanation')}
              defaultValue={form.typed('explanation', asked.explanation)}
              maxLength={maximum}
            />
            <Button kind="secondary">{words('save')}</Button>
          </Form>
          <LinkButton kind="secondary" href={asked.workbookHref}>
            {words('newWorkbook')}
          </LinkButton>
        </>
      ) : asked.explanation ? (
        <p className="oh-lines">{asked.explanation}</p>
      ) : null}
    </Section>
  )
}

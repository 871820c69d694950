import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import { StatusBadge } from '#app/components/status-badge.tsx'
import { DifferenceFields } from '#app/features/procedure/components/difference-fields.tsx'
import { pagesOf } from '../pages.ts'
import type { ReconfirmItem } from '../reconfirm.ts'

type Place = { applicationId: string; mayChange: boolean }

/** What the region changed in this application, each with the old and the new words and what to do. */
export function ReconfirmItems({ items, ...place }: Place & { items: readonly ReconfirmItem[] }) {
  const t = useTranslations('procedure.reconfirm')
  return items.map((item) => {
    const kind = item.kind === 'product' ? 'product' : item.partyId === null ? 'question' : 'party'
    return (
      <Section
        key={`${item.kind} ${item.id} ${item.partyId ?? ''}`}
        heading={
          <>
            {t(kind, { name: item.name })}{' '}
            <StatusBadge tone={item.change === 'gone' ? 'error' : 'warning'}>
              {t(item.change === 'gone' ? 'gone' : 'toConfirm')}
            </StatusBadge>
          </>
        }
      >
        {item.change === 'gone' ? <p>{t('goneText')}</p> : null}
        <DifferenceFields fields={item.fields} caption={item.name} />
        {item.kind === 'product' ? <ProductChoice item={item} {...place} /> : <ToAnswer item={item} {...place} />}
      </Section>
    )
  })
}

function ProductChoice({ item, mayChange }: Place & { item: ReconfirmItem }) {
  const t = useTranslations('procedure.reconfirm')
  if (!mayChange) return null
  return (
    <Form label={item.name}>
      <ButtonGroup>
        {item.change === 'gone' ? null : (
          <Button kind="secondary" name="product" value={`keep:${item.id}`}>
            {t('keep', { name: item.name })}
          </Button>
        )}
        <Button kind="subtle" name="product" value={`drop:${item.id}`}>
          {t('drop', { name: item.name })}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

function ToAnswer({ item, applicationId }: Place & { item: ReconfirmItem }) {
  const t = useTranslations('procedure.reconfirm')
  const pages = pagesOf(applicationId)
  const href = item.partyId === null ? pages.criterion(item.id) : pages.partyCriterion(item.partyId, item.id)
  return (
    <LinkButton kind="secondary" href={href}>
      {t('answer')}
    </LinkButton>
  )
}

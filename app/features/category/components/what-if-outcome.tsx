import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import type { CategoryMove, ConditionTrace } from '../category.ts'

export type WhatIfOutcomeProps = {
  what: {
    asked: boolean
    draft: { rowVersion: number } | null
    wrong: readonly string[]
    without: readonly string[]
    typed: Readonly<Record<string, string>>
    counts: Record<'before' | 'after', Readonly<Record<string, number>>>
    moves: readonly (CategoryMove & { providerName: string })[]
  }
}

/** How many fall in each category before and after, who moves and by which condition. */
export function WhatIfOutcome({ what }: WhatIfOutcomeProps) {
  const t = useTranslations('category')
  const { counts, moves } = what
  return (
    <>
      <Section heading={t('whatIf.counts')}>
        <DataTable
          caption={t('whatIf.counts')}
          captionHidden
          rows={['A', 'B', 'C']}
          rowKey={(category) => category}
          columns={[
            {
              key: 'category',
              header: t('title'),
              rowHeader: true,
              cell: (category) => t('category', { category }),
            },
            {
              key: 'before',
              header: t('whatIf.before'),
              align: 'end',
              cell: (category) => counts.before[category] ?? 0,
            },
            { key: 'after', header: t('whatIf.after'), align: 'end', cell: (category) => counts.after[category] ?? 0 },
          ]}
        />
      </Section>
      <Section heading={t('whatIf.moves', { count: moves.length })}>
        <DataTable
          caption={t('whatIf.moves', { count: moves.length })}
          captionHidden
          rows={moves}
          rowKey={(move) => move.providerId}
          empty={<EmptyState heading={t('whatIf.noMoves')}>{t('whatIf.noMovesMeaning')}</EmptyState>}
          columns={[
            { key: 'provider', header: t('provider'), rowHeader: true, cell: (move) => move.providerName },
            { key: 'from', header: t('whatIf.from'), cell: (move) => move.from ?? '' },
            { key: 'to', header: t('whatIf.to'), cell: (move) => move.to ?? '' },
            { key: 'why', header: t('whatIf.why'), cell: (move) => <Because because={move.because} /> },
          ]}
        />
      </Section>
      {what.asked && what.wrong.length === 0 ? <SaveForm what={what} /> : null}
    </>
  )
}

function Because({ because }: Pick<CategoryMove, 'because'>) {
  const t = useTranslations('category')
  // Only what came out otherwise for this provider: a threshold that moved without effect explains nothing.
  const turned = because.filter(({ before, after }) => (before?.holds ?? true) !== (after?.holds ?? true))
  const words = (one: ConditionTrace | null) =>
    one === null ? t('whatIf.noCondition') : `${one.label} (${t(one.holds ? 'holds' : 'fails')})`
  return (
    <ul>
      {turned.map(({ before, after }, place) => (
        <li key={place}>
          {t('whatIf.was')}: {words(before)}. {t('whatIf.becomes')}: {words(after)}
        </li>
      ))}
    </ul>
  )
}

function SaveForm({ what }: WhatIfOutcomeProps) {
  const t = useTranslations('category.whatIf')
  const { draft, typed, without } = what
  if (!draft)
    return (
      <Alert heading={t('noDraft')}>
        <p>{t('noDraftMeaning')}</p>
      </Alert>
    )
  const boxes = Object.entries(typed).filter(([name]) => name.includes('.'))
  return (
    <Form label={t('save')} action="?">
      <HiddenField name="rowVersion" value={String(draft.rowVersion)} />
      {boxes.map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      {without.map((category) => (
        <HiddenField key={category} name="zonder" value={category} />
      ))}
      <p>{t('saveMeaning')}</p>
      <ButtonGroup>
        <Button kind="secondary">{t('save')}</Button>
      </ButtonGroup>
    </Form>
  )
}

import { useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Form } from '#app/components/form.tsx'
import { Icon } from '#app/components/icon.tsx'
import type { DraftLine } from '../draft/draft-part.ts'
import { procedurePages } from '../draft/draft-pages.ts'
import type { DraftPartName } from '../draft/draft-parts.ts'

export type DraftLevel = { part: DraftPartName; lines: readonly DraftLine[] }
type Place = { procedureId: string; levels: readonly DraftLevel[] }

/** Records as a list in their published order, with what stands inside each; every one can be opened and moved. */
export function DraftLines({ procedureId, levels, inside = '' }: Place & { inside?: string }) {
  const t = useTranslations('procedure.lines')
  const [level, ...deeper] = levels
  if (!level) return null
  const here = level.lines.filter((line) => line.parent === inside)
  const pages = procedurePages(procedureId)
  return (
    <>
      {here.length === 0 && inside === '' ? <EmptyState heading={t(`none.${level.part}`)} /> : null}
      <ol className="oh-records">
        {here.map((line) => (
          <li key={line.key}>
            <OneLine procedureId={procedureId} part={level.part} line={line} />
            {deeper.length > 0 ? <DraftLines procedureId={procedureId} levels={deeper} inside={line.key} /> : null}
          </li>
        ))}
      </ol>
      <p>
        <a href={pages.add(level.part, inside === '' ? undefined : inside)}>{t(`add.${level.part}`)}</a>
      </p>
    </>
  )
}

function OneLine({ procedureId, part, line }: { procedureId: string; part: DraftPartName; line: DraftLine }) {
  const t = useTranslations('procedure.lines')
  return (
    <div className="oh-record">
      <span className="oh-record__name">
        <a href={procedurePages(procedureId).record(part, line.key)}>{line.name}</a>{' '}
        <span className="oh-muted">{line.key}</span>
      </span>
      <Form label={t('order', { name: line.name })} inline>
        {([-1, 1] as const).map((by) => (
          <Button key={by} kind="subtle" name="move" value={`${part}:${line.key}:${String(by)}`}>
            <Icon name={by < 0 ? 'up' : 'down'} />
            <span className="oh-visually-hidden">{t(by < 0 ? 'up' : 'down', { name: line.name })}</span>
          </Button>
        ))}
      </Form>
    </div>
  )
}

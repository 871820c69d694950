import { useTranslations } from 'use-intl'
import { TaskList, type Task } from '#app/components/task-list.tsx'
import { productsOf } from '../catalogue.ts'
import { procedurePages } from '../draft/draft-pages.ts'
import { isPublishable, type Gap, type GapPart } from '../gaps.ts'
import type { ProcedureContent } from '../procedure.schema.ts'

export type DraftTasksProps = { procedureId: string; content: ProcedureContent; gaps: readonly Gap[] }

/** The composer as a task list: what is filled in, what must be looked at, and publishing at the end. */
export function DraftTasks({ procedureId, content, gaps }: DraftTasksProps) {
  const t = useTranslations('procedure.tasks')
  const pages = procedurePages(procedureId)
  const blocking = gaps.filter((gap) => gap.severity === 'blocking')
  const task = (part: GapPart, href: string, count?: number): Task => {
    const missing = blocking.filter((gap) => gap.part === part).length
    const status = missing > 0 ? (count === 0 ? 'notStarted' : 'check') : 'done'
    const hint =
      missing > 0 ? t('missing', { count: missing }) : count === undefined ? undefined : t('count', { count })
    return { label: t(part), href, status, hint }
  }
  const ready = isPublishable(gaps)
  return (
    <TaskList
      sections={[
        { heading: t('about'), tasks: [task('general', pages.record('algemeen'))] },
        {
          heading: t('offer'),
          tasks: [
            task('catalogue', pages.list('aanbod'), productsOf(content).length),
            task('rules', pages.list('regels'), content.productRules.length),
          ],
        },
        {
          heading: t('demands'),
          tasks: [
            task('criteria', pages.list('eisen'), content.criteria.length),
            task('categories', pages.list('categorieen'), content.categories.length),
          ],
        },
        {
          heading: t('contract'),
          tasks: [
            task('terms', pages.record('overeenkomst')),
            task('documents', pages.list('documenten'), content.documents.length),
          ],
        },
        {
          heading: t('publish'),
          tasks: [
            {
              label: t('check'),
              href: pages.check,
              status: ready ? 'done' : 'check',
              hint: t('missing', { count: blocking.length }),
            },
            ready
              ? { label: t('publishNow'), href: pages.publish, status: 'notStarted' }
              : { label: t('publishNow'), status: 'locked', hint: t('publishLocked') },
          ],
        },
      ]}
    />
  )
}

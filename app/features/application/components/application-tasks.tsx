import { useTranslations } from 'use-intl'
import { TaskList, type Task, type TaskStatus as ShownStatus } from '#app/components/task-list.tsx'
import { pageOfTask } from '../next-page.ts'
import { pagesOf } from '../pages.ts'
import { allTasks, type OverviewTask, type TaskOverview } from '../task-overview.ts'
import type { TaskStatus } from '../task-list.ts'
import { useMissingText } from './missing-text.ts'

const SHOWN: Record<TaskStatus, ShownStatus> = {
  'not-started': 'notStarted',
  'in-progress': 'busy',
  check: 'check',
  done: 'done',
}

export type ApplicationTasksProps = {
  applicationId: string
  overview: TaskOverview
  /** It was sent in and is not being changed. */
  sent: boolean
}

/** The task list of one application: a line per task with its status, and sending it in at the end. */
export function ApplicationTasks({ applicationId, overview, sent }: ApplicationTasksProps) {
  const t = useTranslations('application.tasks')
  const together = useTranslations('parties.list')
  const line = useTaskLine(applicationId)
  const ready = allTasks(overview).every((task) => task.status === 'done')
  const chosen = overview.offer.length > 1
  const open: Pick<Task, 'status' | 'hint'> = ready
    ? { status: 'notStarted', hint: t('summaryReady') }
    : { status: 'locked', hint: t('summaryHint') }
  const summary: Task = {
    label: t('summary'),
    href: pagesOf(applicationId).summary,
    ...(sent ? { status: 'done', hint: t('summarySent') } : open),
  }
  return (
    <TaskList
      sections={[
        { heading: t('sections.organisation'), tasks: overview.organisation.map(line) },
        { heading: t('sections.offer'), tasks: overview.offer.map(line) },
        ...(overview.together.length > 0 ? [{ heading: together('section'), tasks: overview.together.map(line) }] : []),
        ...(overview.questions.length > 0
          ? [{ heading: t('sections.questions'), tasks: overview.questions.map(line) }]
          : []),
        ...(overview.costPrice.length > 0
          ? [
              {
                heading: t('sections.costPrice'),
                tasks: overview.costPrice.map((task) =>
                  chosen
                    ? line(task)
                    : { label: t('costPrice'), status: 'locked' as const, hint: t('costPriceLocked') },
                ),
              },
            ]
          : []),
        { heading: t('sections.send'), tasks: [summary] },
      ]}
    />
  )
}

/** One task of an application as a line of a task list. */
export function useTaskLine(applicationId: string): (task: OverviewTask) => Task {
  const t = useTranslations('application.tasks')
  const together = useTranslations('parties.list')
  const ending = useTranslations('held.ending')
  const missingText = useMissingText()
  const labels: Record<OverviewTask['kind'], (task: OverviewTask) => string> = {
    organisation: () => t('organisation'),
    statements: () => t('statements'),
    products: () => t('products'),
    product: (task) => task.name,
    ending: (task) => ending('task', { product: task.name }),
    parties: () => together('title'),
    'self-declaration': () => t('selfDeclaration'),
    criterion: (task) => task.name,
    'cost-price': () => t('costPrice'),
  }
  return (task) => {
    const wrong = task.missing.filter((item) => item.nature === 'wrong').map(missingText)
    const counted = task.kind === 'self-declaration' ? t('answered', task.count) : undefined
    const chosen = task.kind === 'products' ? t('chosen', { count: task.count.total }) : undefined
    const others = task.kind === 'parties' ? together('count', { count: task.count.total }) : undefined
    const hint = wrong.length > 0 ? wrong.join(' ') : (counted ?? chosen ?? others)
    return { label: labels[task.kind](task), href: pageOfTask(applicationId, task), status: SHOWN[task.status], hint }
  }
}

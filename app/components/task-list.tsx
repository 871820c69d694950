import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { ProgressBar } from './progress-bar.tsx'
import { StatusBadge } from './status-badge.tsx'
import type { Tone } from './tone.ts'

/** `locked`: cannot be started yet; say why in the hint. */
export type TaskStatus = 'notStarted' | 'busy' | 'done' | 'check' | 'locked'

export type Task = {
  label: string
  /** Without it the task cannot be opened. */
  href?: string | undefined
  status: TaskStatus
  hint?: ReactNode | undefined
}

export type TaskSection = { heading: string; tasks: readonly Task[] }

const TONE: Record<TaskStatus, Tone> = {
  notStarted: 'info',
  busy: 'warning',
  done: 'ok',
  check: 'error',
  locked: 'neutral',
}

/** Long work as sections of tasks with a status each and the total progress on top. */
export function TaskList({ sections }: { sections: readonly TaskSection[] }) {
  const t = useTranslations('common.tasks')
  const tasks = sections.flatMap((section) => section.tasks)
  const done = tasks.filter((task) => task.status === 'done').length
  return (
    <div className="oh-tasks">
      <ProgressBar label={t('progress', { done, total: tasks.length })} value={done} max={tasks.length} />
      <ol className="oh-tasks__sections">
        {sections.map((section) => (
          <li key={section.heading}>
            <h2>{section.heading}</h2>
            <ul>
              {section.tasks.map((task) => (
                <TaskLine key={task.label} task={task} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </div>
  )
}

function TaskLine({ task }: { task: Task }) {
  const t = useTranslations('common.tasks')
  return (
    <li className="oh-task">
      <div className="oh-task__text">
        {task.href ? <a href={task.href}>{task.label}</a> : <span>{task.label}</span>}
        {task.hint ? <div className="oh-task__hint">{task.hint}</div> : null}
      </div>
      <StatusBadge tone={TONE[task.status]}>{t(task.status)}</StatusBadge>
    </li>
  )
}

import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Form } from '#app/components/form.tsx'
import { Day } from '#app/components/moment.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { formatDate } from '#app/utils/format-date.ts'
import type { EndingTask } from '../ending.ts'

type ShownTask = { task: EndingTask; dueOn: string; doneAt: Date | null; doneBy: string | null }

/** What has to be done when an agreement ends, each with its last day; ticked by name. */
export function EndingTasks({ tasks }: { tasks: readonly ShownTask[] }) {
  const t = useTranslations('amendment.ending')
  const locale = useLocale()
  if (tasks.length === 0) return null
  return (
    <Section heading={t('tasks')} lead={t('tasksLead')}>
      <DataTable
        caption={t('tasks')}
        captionHidden
        rows={tasks}
        rowKey={({ task }) => task}
        columns={[
          { key: 'what', header: t('tasks'), rowHeader: true, cell: ({ task }) => t(`task.${task}`) },
          { key: 'due', header: t('due'), cell: ({ dueOn }) => <Day on={dueOn} /> },
          {
            key: 'done',
            header: t('done'),
            cell: ({ task, doneAt, doneBy }) =>
              doneAt ? (
                t('doneBy', { name: doneBy ?? '', at: formatDate(doneAt, locale) })
              ) : (
                <Form label={t(`task.${task}`)}>
                  <HiddenField name="act" value="tick" />
                  <HiddenField name="task" value={task} />
                  <Button kind="secondary">{t('tick')}</Button>
                </Form>
              ),
          },
        ]}
      />
    </Section>
  )
}

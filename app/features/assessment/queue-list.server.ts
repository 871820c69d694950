import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import type { QueueLine } from './queue-item.ts'

/** The queue as a file: the lines that the filters of the desk show, in the same order. */
export function queueList(t: Translator): ListShape<QueueLine> {
  return {
    sort: null,
    columns: {
      provider: { header: t('procurement.queue.provider'), value: (line) => line.providerName },
      kvk: { header: t('public.register.kvk'), value: (line) => line.kvkNumber },
      number: { header: t('procurement.queue.number'), value: (line) => line.number },
      moment: { header: t('procurement.queue.moment'), value: (line) => line.momentName },
      submitted: {
        header: t('procurement.queue.submitted'),
        value: (line) => (line.submittedAt === null ? null : { instant: line.submittedAt }),
      },
      assigned: { header: t('procurement.queue.assigned'), value: (line) => line.assignedToName },
      stage: { header: t('procurement.queue.stage'), value: (line) => t(`procurement.stage.${line.stage}`) },
      late: { header: t('procurement.queue.late'), value: (line) => (line.late ? t('common.yes') : t('common.no')) },
    },
  }
}

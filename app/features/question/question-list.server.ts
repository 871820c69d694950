import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import { ENTRY_STATES, entryState } from './entry-state.ts'
import type { readInbox } from './inbox.server.ts'

type InboxEntry = Awaited<ReturnType<typeof readInbox>>['entries'][number]

/** The questions of the region's inbox, in the order in which they were asked. Who asked stands only at the question. */
export function questionList(
  t: Translator,
  procedures: readonly { id: string; title: string }[],
): ListShape<InboxEntry> {
  return {
    sort: 'asked',
    filters: {
      stand: {
        label: t('questions.desk.state'),
        options: ENTRY_STATES.map((value) => ({ value, label: t(`questions.desk.states.${value}`) })),
        of: (entry) => [entryState(entry)],
      },
      procedure: {
        label: t('questions.desk.procedure'),
        options: procedures.map(({ id, title }) => ({ value: id, label: title })),
        of: (entry) => [entry.procedure_id],
      },
    },
    columns: {
      number: {
        header: t('questions.desk.number'),
        value: (entry) => entry.number ?? t('questions.desk.correction'),
      },
      procedure: { header: t('questions.desk.procedure'), value: (entry) => entry.procedureTitle },
      where: { header: t('questions.desk.where'), value: ({ document, paragraph }) => `${document} ${paragraph}` },
      question: { header: t('questions.desk.question'), value: (entry) => entry.wording },
      answer: { header: t('questions.desk.answer'), value: (entry) => entry.answer },
      asked: {
        header: t('questions.desk.asked'),
        value: (entry) => (entry.asked_at ? { instant: entry.asked_at } : null),
      },
      state: {
        header: t('questions.desk.state'),
        value: (entry) => t(`questions.desk.states.${entryState(entry)}`),
      },
    },
  }
}

import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import type { readContractedEvidence } from './read-contracted-evidence.server.ts'

type ContractedDocument = Awaited<ReturnType<typeof readContractedEvidence>>['documents'][number]

const STATUSES = ['ended', 'ends-soon', 'valid'] as const

/** What contracted providers must keep valid, first what ended or ends first. */
export function contractedEvidenceList(t: Translator): ListShape<ContractedDocument> {
  return {
    sort: 'until',
    filters: {
      stand: {
        label: t('evidence.contracted.status'),
        options: [
          { value: 'attention', label: t('evidence.contracted.attention') },
          ...STATUSES.map((value) => ({ value, label: t(`evidence.status.${value}`) })),
        ],
        of: ({ status }) => (status === 'valid' ? [status] : ['attention', status]),
      },
    },
    columns: {
      provider: { header: t('evidence.contracted.provider'), value: ({ agreement }) => agreement.providerName },
      kvk: { header: t('evidence.contracted.kvk'), value: ({ agreement }) => agreement.kvkNumber },
      agreement: { header: t('evidence.contracted.agreement'), value: ({ agreement }) => agreement.number },
      document: { header: t('evidence.contracted.document'), value: ({ name }) => name },
      until: { header: t('evidence.contracted.validUntil'), value: ({ validUntil }) => ({ day: validUntil }) },
      status: { header: t('evidence.contracted.status'), value: ({ status }) => t(`evidence.status.${status}`) },
      asked: {
        header: t('evidence.contracted.asked'),
        value: ({ askedAt }) => (askedAt ? { instant: askedAt } : null),
      },
    },
  }
}

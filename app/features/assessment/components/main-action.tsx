import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import type { AssessmentHeader, LineView } from '../assessment-view.ts'

/** The one thing to do now on this application. Renders nothing when somebody else is at turn. */
export function MainAction({ header, lines }: { header: AssessmentHeader; lines: readonly LineView[] }) {
  const t = useTranslations('assessment.do')
  const target = mainAction(header, lines)
  if (!target) return null
  return <LinkButton href={`/inkoop/aanmeldingen/${header.id}/${target.path}`}>{t(target.word)}</LinkButton>
}

/** Where the main action leads: judge what is open, else decide, confirm or look. */
export function mainAction({ actions, stage, ownProposal, repairRuns }: AssessmentHeader, lines: readonly LineView[]) {
  const toRead = lines.find((line) => line.toRead)
  if (stage === 'to-confirm' && toRead) return { path: `criteria/${toRead.criterion.id}`, word: 'judge' } as const
  if (stage === 'to-confirm' && !ownProposal) return { path: 'vaststellen', word: 'confirm' } as const
  if (stage === 'category-to-confirm') return { path: 'categorie', word: 'category' } as const
  if (stage === 'done') return { path: 'besluit', word: 'decision' } as const
  if (repairRuns || !actions.includes('record-verdict')) return undefined
  const open = lines.find((line) => line.outcome === 'open')
  if (open) return { path: `criteria/${open.criterion.id}`, word: 'judge' } as const
  return actions.includes('propose-decision') ? ({ path: 'voorstel', word: 'propose' } as const) : undefined
}

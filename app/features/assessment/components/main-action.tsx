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
function mainAction(header: AssessmentHeader, lines: readonly LineView[]) {
  switch (header.stage) {
    case 'to-confirm':
      return confirming(header, lines)
    case 'category-to-confirm':
      return { path: 'categorie', word: 'category' } as const
    case 'done':
      return { path: 'besluit', word: 'decision' } as const
    case 'to-assess':
    case 'repair-in':
    case 'repair-missed':
      return judging(header, lines)
    case 'not-yet':
    case 'at-provider':
    case 'withdrawn':
      return undefined
  }
}

function confirming({ ownProposal }: AssessmentHeader, lines: readonly LineView[]) {
  const toRead = lines.find((line) => line.toRead)
  if (toRead) return { path: `criteria/${toRead.criterion.id}`, word: 'judge' } as const
  return ownProposal ? undefined : ({ path: 'vaststellen', word: 'confirm' } as const)
}

function judging({ actions }: AssessmentHeader, lines: readonly LineView[]) {
  const open = lines.find((line) => line.outcome === 'open')
  if (open) return { path: `criteria/${open.criterion.id}`, word: 'judge' } as const
  return actions.includes('propose-decision') ? ({ path: 'voorstel', word: 'propose' } as const) : undefined
}

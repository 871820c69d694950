import { useTranslations } from 'use-intl'
import { LinkButton } from '#app/components/button.tsx'
import { useKeptSearch } from './use-kept-search.ts'
import type { AssessmentHeader, LineView } from '../assessment-view.ts'

/** The one thing to do now on this application. Renders nothing when somebody else is at turn. */
export function MainAction({ header, lines }: { header: AssessmentHeader; lines: readonly LineView[] }) {
  const t = useTranslations('assessment.do')
  const kept = useKeptSearch()
  const target = MAIN_ACTION[header.stage]?.(header, lines)
  if (!target) return null
  return <LinkButton href={`/inkoop/aanmeldingen/${header.id}/${target.path}${kept}`}>{t(target.word)}</LinkButton>
}

type Target = { path: string; word: 'judge' | 'propose' | 'confirm' | 'send' | 'category' | 'decision' } | undefined
type Find = (header: AssessmentHeader, lines: readonly LineView[]) => Target

/** Where the main action leads: judge what is open, else decide, confirm or look. */
const MAIN_ACTION: Partial<Record<AssessmentHeader['stage'], Find>> = {
  'third-reader': settling,
  'to-confirm': confirming,
  'to-send': ({ momentId }) => ({ path: `../../momenten/${momentId}/besluiten`, word: 'send' }),
  'category-to-confirm': () => ({ path: 'categorie', word: 'category' }),
  done: () => ({ path: 'besluit', word: 'decision' }),
  'to-assess': judging,
  'repair-in': judging,
  'repair-missed': judging,
}

/** A third officer decides where the first two differ; a second one may still have something to read. */
function settling(_header: AssessmentHeader, lines: readonly LineView[]): Target {
  const toRead = lines.find((line) => line.toRead)
  return toRead && { path: `criteria/${toRead.criterion.id}`, word: 'judge' }
}

function confirming({ ownProposal }: AssessmentHeader, lines: readonly LineView[]): Target {
  const toRead = lines.find((line) => line.toRead)
  if (toRead) return { path: `criteria/${toRead.criterion.id}`, word: 'judge' }
  return ownProposal ? undefined : { path: 'vaststellen', word: 'confirm' }
}

function judging({ actions }: AssessmentHeader, lines: readonly LineView[]): Target {
  const open = lines.find((line) => line.outcome === 'open')
  if (open) return { path: `criteria/${open.criterion.id}`, word: 'judge' }
  return actions.includes('propose-decision') ? { path: 'voorstel', word: 'propose' } : undefined
}

import { useLocation } from '@remix-run/react'
import { useTranslations } from 'use-intl'
import type { EvidenceView, LineView } from '../assessment-view.ts'

/**
 * The chosen document drawn inside the page, by the browser's own reader; the first one when none is chosen. What a
 * browser cannot draw, or a phone will not, is one link away.
 */
export function EvidenceViewer({ line }: { line: Pick<LineView, 'evidence' | 'parties'> }) {
  const t = useTranslations('assessment.submitted')
  const wanted = new URLSearchParams(useLocation().search).get('stuk')
  const all = [...line.evidence, ...line.parties.flatMap((party) => party.evidence)]
  const shown = all.filter((item) => item.drawn !== null && item.fileId !== null)
  const item = shown.find((one) => one.id === wanted) ?? shown[0]
  if (!item) return null
  const address = `/inkoop/bestanden/${item.fileId ?? ''}/tonen`
  return (
    <figure className="oh-viewer" id="document">
      <figcaption>
        <strong>{item.name}</strong>{' '}
        <a href={address} target="_blank" rel="noreferrer">
          {t('newTab')}
        </a>
      </figcaption>
      <Drawn item={item} address={address} />
    </figure>
  )
}

function Drawn({ item, address }: { item: EvidenceView; address: string }) {
  const t = useTranslations('assessment.submitted')
  if (item.drawn === 'image') return <img className="oh-viewer__image" src={address} alt={item.name} loading="lazy" />
  return (
    <iframe className="oh-viewer__frame" src={address} title={t('documentTitle', { name: item.name })} loading="lazy" />
  )
}

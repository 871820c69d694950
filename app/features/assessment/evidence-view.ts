import type { EvidenceItem } from '#app/features/application/application.ts'
import { evidenceValidity } from '#app/features/application/evidence-validity.ts'
import type { Criterion, EvidenceRequest } from '#app/features/procedure/procedure.schema.ts'
import type { PlainDate } from '#app/utils/calendar.ts'
import type { EvidenceView } from './assessment-view.ts'

/** The stored file behind a piece of evidence, and the day on which its validity is measured. */
export type EvidenceContext = {
  file: { file_id: string; size_bytes: number; media_type: string } | undefined
  evidenceDay: PlainDate
}

/** What a browser draws inside a page; never a page of somebody else. */
const DRAWN: Record<string, 'pdf' | 'image'> = {
  'application/pdf': 'pdf',
  'image/png': 'image',
  'image/jpeg': 'image',
}

/** A piece of evidence as the officer opens it, with what the published rule of its age says. */
export function evidenceViewOf(criterion: Criterion, item: EvidenceItem, context: EvidenceContext): EvidenceView {
  const request = criterion.evidence.find((one) => one.id === item.evidenceId)
  const rule = ruleOf(request)
  return {
    id: item.id,
    requestId: item.evidenceId,
    name: request?.name ?? item.evidenceId,
    fileName: item.fileName,
    sha256: item.sha256,
    documentDate: item.documentDate,
    endsOn: item.endsOn ?? null,
    shown: item.shown,
    maximumAgeMonths: rule.maximumAgeMonths,
    validity: evidenceValidity(rule, item, context.evidenceDay),
    ...fileOf(context),
  }
}

function ruleOf(request: EvidenceRequest | undefined): Pick<EvidenceRequest, 'maximumAgeMonths' | 'ownEndDate'> {
  return request ?? { maximumAgeMonths: null, ownEndDate: false }
}

function fileOf({ file }: EvidenceContext): Pick<EvidenceView, 'fileId' | 'bytes' | 'drawn'> {
  if (!file) return { fileId: null, bytes: null, drawn: null }
  return { fileId: file.file_id, bytes: file.size_bytes, drawn: DRAWN[file.media_type] ?? null }
}

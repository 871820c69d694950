import type { AdmissionMomentTable } from './admission-moment.ts'
import type { AdmittedProviderTable } from './admitted-provider.ts'
import type { AgreementTable } from './agreement.ts'
import type { AgreementReadingTable } from './agreement-reading.ts'
import type { AgreementSignatureTable } from './agreement-signature.ts'
import type { ApplicationTable } from './application.ts'
import type { ApplicationAnswerTable } from './application-answer.ts'
import type { ApplicationEvidenceTable } from './application-evidence.ts'
import type { ApplicationProductTable } from './application-product.ts'
import type { AuditEventTable } from './audit-event.ts'
import type { AuditLinkTable } from './audit-link.ts'
import type { CategoryAssignmentTable } from './category-assignment.ts'
import type { ClosingChangeTable } from './closing-change.ts'
import type { CostPriceWorkbookTable } from './cost-price-workbook.ts'
import type { DecisionTable } from './decision.ts'
import type { DecisionProposalTable } from './decision-proposal.ts'
import type { HeartbeatTable } from './heartbeat.ts'
import type { InvitationTable } from './invitation.ts'
import type { IssuedDocumentTable } from './issued-document.ts'
import type { MembershipTable } from './membership.ts'
import type { OutboxMailTable } from './outbox-mail.ts'
import type { PersonTable } from './person.ts'
import type { PostboxMailTable } from './postbox-mail.ts'
import type { ProcedureTable } from './procedure.ts'
import type { ProcedureVersionTable } from './procedure-version.ts'
import type { ProviderTable } from './provider.ts'
import type { RateLimitTable } from './rate-limit.ts'
import type { RegionMandateTable } from './region-mandate.ts'
import type { RepairRequestTable } from './repair-request.ts'
import type { SignatoryTable } from './signatory.ts'
import type { StaffDeskTable } from './staff-desk.ts'
import type { StoredFileTable } from './stored-file.ts'
import type { SubmissionTable } from './submission.ts'
import type { VerdictTable } from './verdict.ts'
import type { WithdrawalTable } from './withdrawal.ts'

/** Every table and view of the portal. */
export type Database = {
  admission_moment: AdmissionMomentTable
  admitted_provider: AdmittedProviderTable
  agreement: AgreementTable
  agreement_reading: AgreementReadingTable
  agreement_signature: AgreementSignatureTable
  region_mandate: RegionMandateTable
  application: ApplicationTable
  application_answer: ApplicationAnswerTable
  application_evidence: ApplicationEvidenceTable
  application_product: ApplicationProductTable
  audit_event: AuditEventTable
  audit_link: AuditLinkTable
  category_assignment: CategoryAssignmentTable
  closing_change: ClosingChangeTable
  cost_price_workbook: CostPriceWorkbookTable
  decision: DecisionTable
  decision_proposal: DecisionProposalTable
  heartbeat: HeartbeatTable
  invitation: InvitationTable
  issued_document: IssuedDocumentTable
  membership: MembershipTable
  outbox_mail: OutboxMailTable
  person: PersonTable
  postbox_mail: PostboxMailTable
  procedure: ProcedureTable
  procedure_version: ProcedureVersionTable
  provider: ProviderTable
  rate_limit: RateLimitTable
  repair_request: RepairRequestTable
  signatory: SignatoryTable
  staff_desk: StaffDeskTable
  stored_file: StoredFileTable
  submission: SubmissionTable
  verdict: VerdictTable
  withdrawal: WithdrawalTable
}

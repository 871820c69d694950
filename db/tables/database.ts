import type { AdmissionMomentTable } from './admission-moment.ts'
import type { AdmittedProviderTable } from './admitted-provider.ts'
import type { AgreementTable } from './agreement.ts'
import type { AgreementBatchTable } from './agreement-batch.ts'
import type { AgreementDestructionTable } from './agreement-destruction.ts'
import type { AgreementReadingTable } from './agreement-reading.ts'
import type { AgreementSignatureTable } from './agreement-signature.ts'
import type { AgreementEndingAnswerTable, AgreementEndingTable, AgreementEndingTaskTable } from './agreement-ending.ts'
import type { AmendmentTable } from './amendment.ts'
import type { AmendmentBatchItemTable, AmendmentBatchTable } from './amendment-batch.ts'
import type { ApplicationTable } from './application.ts'
import type { ApplicationAnswerTable } from './application-answer.ts'
import type { ApplicationAssignmentTable } from './application-assignment.ts'
import type { ApplicationEvidenceTable } from './application-evidence.ts'
import type { ApplicationPartyTable } from './application-party.ts'
import type { ApplicationProductTable } from './application-product.ts'
import type { AuditEventTable } from './audit-event.ts'
import type { AuditLinkTable } from './audit-link.ts'
import type { CategoryAssignmentTable } from './category-assignment.ts'
import type {
  ClarificationDocumentTable,
  ClarificationItemTable,
  ClarificationNoteTable,
} from './clarification-note.ts'
import type { ClauseVersionTable } from './clause-version.ts'
import type { ClosingChangeTable } from './closing-change.ts'
import type { CostPriceAnswerTable, CostPriceRecheckOutcomeTable, CostPriceRecheckTable } from './cost-price-check.ts'
import type { CostPriceExclusionTable, CostPricePointTable, CostPriceRollUpTable } from './cost-price-study.ts'
import type { CostPriceWorkbookTable } from './cost-price-workbook.ts'
import type { CostPriceReferenceTable } from './cost-price-reference.ts'
import type { DecisionTable } from './decision.ts'
import type { DecisionBatchTable } from './decision-batch.ts'
import type { DecisionProposalTable } from './decision-proposal.ts'
import type { EqualTreatmentReasonTable } from './equal-treatment-reason.ts'
import type { EvidencePieceTable } from './evidence-piece.ts'
import type { EvidenceSightingTable } from './evidence-sighting.ts'
import type { HeartbeatTable } from './heartbeat.ts'
import type { InterestDeclarationTable } from './interest-declaration.ts'
import type { InvitationTable } from './invitation.ts'
import type { IssuedDocumentTable } from './issued-document.ts'
import type { MailSwitchedOffTable } from './mail-switched-off.ts'
import type { MembershipTable } from './membership.ts'
import type { NotificationTable } from './notification.ts'
import type { MomentTurnTable } from './moment-turn.ts'
import type { ObjectionTable } from './objection.ts'
import type { ObjectionDocumentTable } from './objection-document.ts'
import type { ObjectionProposalTable } from './objection-proposal.ts'
import type { NoteEntryTable } from './note-entry.ts'
import type { OutboxMailTable } from './outbox-mail.ts'
import type { PersonTable } from './person.ts'
import type { PostboxMailTable } from './postbox-mail.ts'
import type { ProcedureTable } from './procedure.ts'
import type { ProcedureFollowerTable } from './procedure-follower.ts'
import type { ProcedureVersionTable } from './procedure-version.ts'
import type { ProviderTable } from './provider.ts'
import type { ProviderLocationTable } from './provider-location.ts'
import type { QuestionOutcomeTable, QuestionTable } from './question.ts'
import type { RateLimitTable } from './rate-limit.ts'
import type { ReferenceFactTable } from './reference-fact.ts'
import type { ReferenceLoadTable } from './reference-load.ts'
import type { RegionMandateTable } from './region-mandate.ts'
import type { RenewalRequestTable } from './renewal-request.ts'
import type { RepairRequestTable } from './repair-request.ts'
import type { SignatoryTable } from './signatory.ts'
import type { SigningCodeTable } from './signing-code.ts'
import type { StaffDeskTable } from './staff-desk.ts'
import type { StoredFileTable } from './stored-file.ts'
import type { SubmissionTable } from './submission.ts'
import type { SubmissionConsentTable } from './submission-consent.ts'
import type { TariffIndexationTable } from './tariff-indexation.ts'
import type { TariffVersionTable } from './tariff-version.ts'
import type { TariffStudyTable } from './tariff-study.ts'
import type { TemplateClauseTable } from './template-clause.ts'
import type { TemplateVersionTable } from './template-version.ts'
import type { TypedCostPriceTable } from './typed-cost-price.ts'
import type { VerdictTable } from './verdict.ts'
import type { VerdictHistoryTable } from './verdict-history.ts'
import type { WithdrawalTable } from './withdrawal.ts'

/** Every table and view of the portal. */
export type Database = {
  admission_moment: AdmissionMomentTable
  admitted_provider: AdmittedProviderTable
  agreement: AgreementTable
  agreement_batch: AgreementBatchTable
  agreement_destruction: AgreementDestructionTable
  agreement_ending: AgreementEndingTable
  agreement_ending_answer: AgreementEndingAnswerTable
  agreement_ending_task: AgreementEndingTaskTable
  agreement_reading: AgreementReadingTable
  agreement_signature: AgreementSignatureTable
  amendment: AmendmentTable
  amendment_batch: AmendmentBatchTable
  amendment_batch_item: AmendmentBatchItemTable
  region_mandate: RegionMandateTable
  application: ApplicationTable
  application_answer: ApplicationAnswerTable
  application_assignment: ApplicationAssignmentTable
  application_evidence: ApplicationEvidenceTable
  application_party: ApplicationPartyTable
  application_product: ApplicationProductTable
  audit_event: AuditEventTable
  audit_link: AuditLinkTable
  category_assignment: CategoryAssignmentTable
  clarification_document: ClarificationDocumentTable
  clarification_item: ClarificationItemTable
  clarification_note: ClarificationNoteTable
  clause_version: ClauseVersionTable
  closing_change: ClosingChangeTable
  cost_price_answer: CostPriceAnswerTable
  cost_price_exclusion: CostPriceExclusionTable
  cost_price_point: CostPricePointTable
  cost_price_recheck: CostPriceRecheckTable
  cost_price_recheck_outcome: CostPriceRecheckOutcomeTable
  cost_price_roll_up: CostPriceRollUpTable
  cost_price_workbook: CostPriceWorkbookTable
  /** The decisions that hold now: of each application the last. */
  current_decision: DecisionTable
  /** The confirmed category of each provider that starts last. */
  current_category: CategoryAssignmentTable
  decision: DecisionTable
  decision_batch: DecisionBatchTable
  decision_proposal: DecisionProposalTable
  equal_treatment_reason: EqualTreatmentReasonTable
  evidence_piece: EvidencePieceTable
  evidence_sighting: EvidenceSightingTable
  heartbeat: HeartbeatTable
  interest_declaration: InterestDeclarationTable
  invitation: InvitationTable
  issued_document: IssuedDocumentTable
  mail_switched_off: MailSwitchedOffTable
  membership: MembershipTable
  notification: NotificationTable
  moment_turn: MomentTurnTable
  objection: ObjectionTable
  objection_document: ObjectionDocumentTable
  objection_proposal: ObjectionProposalTable
  note_entry: NoteEntryTable
  outbox_mail: OutboxMailTable
  person: PersonTable
  postbox_mail: PostboxMailTable
  procedure: ProcedureTable
  procedure_follower: ProcedureFollowerTable
  procedure_version: ProcedureVersionTable
  provider: ProviderTable
  provider_location: ProviderLocationTable
  question: QuestionTable
  question_outcome: QuestionOutcomeTable
  rate_limit: RateLimitTable
  reference_fact: ReferenceFactTable
  reference_load: ReferenceLoadTable
  renewal_request: RenewalRequestTable
  repair_request: RepairRequestTable
  signatory: SignatoryTable
  signing_code: SigningCodeTable
  staff_desk: StaffDeskTable
  stored_file: StoredFileTable
  submission: SubmissionTable
  submission_consent: SubmissionConsentTable
  cost_price_reference: CostPriceReferenceTable
  tariff_indexation: TariffIndexationTable
  tariff_version: TariffVersionTable
  tariff_study: TariffStudyTable
  template_clause: TemplateClauseTable
  template_version: TemplateVersionTable
  typed_cost_price: TypedCostPriceTable
  verdict: VerdictTable
  verdict_history: VerdictHistoryTable
  withdrawal: WithdrawalTable
}

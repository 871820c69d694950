import type { Task, TaskList } from 'graphile-worker'
import { announceAgreement } from '#app/features/agreement/announce-agreement.server.ts'
import { generateAgreement } from '#app/features/agreement/generate-agreement.server.ts'
import { makeAgreements } from '#app/features/agreement/batch/make-agreements.server.ts'
import { tellReleased } from '#app/features/agreement/batch/tell-released.server.ts'
import { makeAmendment } from '#app/features/agreement/amendment/make-amendment.server.ts'
import { tellAmendment } from '#app/features/agreement/amendment/tell-amendment.server.ts'
import { makeAmendments } from '#app/features/agreement/bulk/amend-many.server.ts'
import { tellAmendments } from '#app/features/agreement/bulk/release-many.server.ts'
import { issueEndingLetter } from '#app/features/agreement/ending/issue-ending-letter.server.ts'
import { watchAgreements } from '#app/features/agreement/ending/watch-agreements.server.ts'
import { passMoments } from '#app/features/admission/pass-moments.server.ts'
import { destroyAgreement } from '#app/features/agreement/destroy-agreement.server.ts'
import { mailLawyers } from '#app/features/agreement/tell-about-agreement.server.ts'
import { watchSigningTerm } from '#app/features/agreement/watch-signing-term.server.ts'
import { tellOvertakenEvidence } from '#app/features/application/tell-overtaken-evidence.server.ts'
import { issueReceipt } from '#app/features/application/issue-receipt.server.ts'
import { mailObjectionDesk } from '#app/features/assessment/tell-objection.server.ts'
import { issueDecisionLetter } from '#app/features/assessment/issue-decision-letter.server.ts'
import { issueCategoryLetter } from '#app/features/category/issue-category-letter.server.ts'
import { askRenewals } from '#app/features/evidence/ask-renewals.server.ts'
import { issueNote } from '#app/features/question/issue-note.server.ts'
import { sendMail } from '#app/features/notification/send-mail.server.ts'
import { sendReminders } from '#app/features/notification/send-reminders.server.ts'
import { issueTariffReport } from '#app/features/tariff-study/issue-report.server.ts'
import { keepCostPrices } from '#app/features/tariff-study/keep-cost-prices.server.ts'
import { recheckCostPrices } from '#app/features/tariff-study/recheck.server.ts'
import type { Jobs } from '#db/queries/jobs.store.ts'

/** Every job and who does it. A handler throws to be tried again later. */
const handlers: { [Name in keyof Jobs]?: (payload: Jobs[Name]) => Promise<void> } = {
  'send-mail': sendMail,
  'issue-receipt': issueReceipt,
  'issue-decision-letter': issueDecisionLetter,
  'issue-category-letter': issueCategoryLetter,
  'ask-renewals': askRenewals,
  'tell-overtaken-evidence': tellOvertakenEvidence,
  'generate-agreement': generateAgreement,
  'make-agreements': makeAgreements,
  'tell-released': tellReleased,
  'announce-agreement': announceAgreement,
  'make-amendment': makeAmendment,
  'tell-amendment': tellAmendment,
  'make-amendments': makeAmendments,
  'tell-amendments': tellAmendments,
  'watch-agreements': watchAgreements,
  'issue-ending-letter': issueEndingLetter,
  'send-reminders': sendReminders,
  'pass-moments': passMoments,
  'issue-note': issueNote,
  'tell-lawyers': mailLawyers,
  'watch-signing-term': watchSigningTerm,
  'destroy-agreement': destroyAgreement,
  'tell-objection-desk': mailObjectionDesk,
  'keep-cost-prices': keepCostPrices,
  'recheck-cost-prices': recheckCostPrices,
  'issue-tariff-report': issueTariffReport,
}

export const tasks: TaskList = Object.fromEntries(
  Object.entries(handlers).map(([name, handler]): [string, Task] => [
    name,
    (payload) => (handler as (payload: unknown) => Promise<void>)(payload),
  ]),
)

/** What runs by the clock: job and times, as cron writes them (UTC). Each may run late or twice. */
export const crontab = [
  '* * * * * pass-moments',
  '*/10 * * * * send-reminders',
  '7 * * * * watch-signing-term',
  '9 * * * * watch-agreements',
  '17 * * * * ask-renewals ?fill=1d&max=3',
  '*/5 * * * * keep-cost-prices',
].join('\n')

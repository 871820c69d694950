import type { Task, TaskList } from 'graphile-worker'
import { announceAgreement } from '#app/features/agreement/announce-agreement.server.ts'
import { generateAgreement } from '#app/features/agreement/generate-agreement.server.ts'
import { issueReceipt } from '#app/features/application/issue-receipt.server.ts'
import { issueDecisionLetter } from '#app/features/assessment/issue-decision-letter.server.ts'
import { sendMail } from '#app/features/notification/send-mail.server.ts'
import type { Jobs } from '#db/queries/jobs.store.ts'

/** Every job and who does it. A handler throws to be tried again later. */
const handlers: { [Name in keyof Jobs]?: (payload: Jobs[Name]) => Promise<void> } = {
  'send-mail': sendMail,
  'issue-receipt': issueReceipt,
  'issue-decision-letter': issueDecisionLetter,
  'generate-agreement': generateAgreement,
  'announce-agreement': announceAgreement,
}

export const tasks: TaskList = Object.fromEntries(
  Object.entries(handlers).map(([name, handler]): [string, Task] => [
    name,
    (payload) => (handler as (payload: unknown) => Promise<void>)(payload),
  ]),
)

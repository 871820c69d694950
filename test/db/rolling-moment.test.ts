import { describe, expect, test } from 'vitest'
import { reopenApplication } from '#app/features/application/reopen-application.server.ts'
import { readDashboard } from '#app/features/application/read-dashboard.server.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { pageHeadOf } from '#app/features/application/page-head.ts'
import { shownStateOf } from '#app/features/application/shown-state.ts'
import { submitApplication } from '#app/features/application/submit-application.server.ts'
import { withdrawApplication } from '#app/features/application/withdraw-application.server.ts'
import { giveVerdict } from '#app/features/assessment/give-verdict.server.ts'
import { readFilter } from '#app/features/assessment/queue-filter.ts'
import { readQueue } from '#app/features/assessment/read-queue.server.ts'
import { addMonths, dayInAmsterdam, endOfDayInAmsterdam } from '#app/utils/calendar.ts'
import { addWorkingDays } from '#app/utils/working-days.ts'
import { equatedDays } from '#db/reference-data/holidays/equated-days.ts'
import { completeApplication, openMoment, submissionOf, submittedApplication } from '../factories/application.ts'
import { refusalOf } from '../factories/draft.ts'
import { rollingMoment } from '../factories/moment.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')
const metGE1 = (applicationId: string) => ({
  applicationId,
  criterionId: 'GE-1',
  outcome: 'met' as const,
  reason: '',
  products: [],
  internalNote: '',
  rowVersion: 0,
})
const withdrawal = (applicationId: string) => ({ applicationId, withdrawalId: crypto.randomUUID() })

describe('in a rolling moment', () => {
  test('a submission closes its own file at once: the region assesses it while the moment stays open', async () => {
    const moment = await rollingMoment()
    const sent = await submittedApplication({ moment })
    const { head, now } = await readDossier(sent.actor, sent.applicationId).then((dossier) => ({
      head: pageHeadOf(dossier),
      now: dossier.now,
    }))
    const shown = shownStateOf(head.state)
    expect(shown).toMatchObject({ state: 'assessment', turn: 'region' })
    const due = addWorkingDays(
      dayInAmsterdam(now),
      10,
      equatedDays.map(({ date }) => date),
    )
    expect(shown.until).toEqual(endOfDayInAmsterdam(due))
    const desk = await readDashboard(sent.actor)
    expect(desk.applications.map((one) => shownStateOf(one).state)).toEqual(['assessment'])
    const queue = await readQueue(anna, readFilter(new URLSearchParams(`moment=${moment.momentId}`)))
    expect(queue.lines).toMatchObject([
      { id: sent.applicationId, stage: 'to-assess', decisionBy: endOfDayInAmsterdam(due) },
    ])
    await giveVerdict(anna, metGE1(sent.applicationId))
  })

  test('evidence is measured on the day of sending in, not on the far end of the moment', async () => {
    const age = async (applicationId: string) => {
      const longAgo = addMonths(dayInAmsterdam(new Date()), -5)
      await ownerQuery('update application_evidence set document_date = $2 where application_id = $1', [
        applicationId,
        longAgo,
      ])
    }
    const rolling = await completeApplication({ moment: await rollingMoment() })
    await age(rolling.applicationId)
    await submitApplication(rolling.actor, submissionOf(rolling))

    const far = await openMoment()
    const fixed = await completeApplication({ moment: far })
    await age(fixed.applicationId)
    await ownerQuery(
      `update admission_moment set closes_at = closes_at + interval '1 year', decision_by = decision_by + 400 where id = $1`,
      [far.momentId],
    )
    expect(await refusalOf(submitApplication(fixed.actor, submissionOf(fixed)))).toEqual(['refused', 'incomplete'])
  })

  test('it can be taken back and sent in again until an officer took it up', async () => {
    const sent = await submittedApplication({ moment: await rollingMoment() })
    await withdrawApplication(sent.actor, withdrawal(sent.applicationId))
    await reopenApplication(sent.actor, sent.applicationId)
    await submitApplication(sent.actor, submissionOf(sent))
    await giveVerdict(anna, metGE1(sent.applicationId))
    await withdrawApplication(sent.actor, withdrawal(sent.applicationId))
    expect(await refusalOf(reopenApplication(sent.actor, sent.applicationId))).toEqual(['refused', 'moment.takenUp'])
  })
})

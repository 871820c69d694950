import { describe, expect, test } from 'vitest'
import { changeClosing } from '#app/features/admission/change-closing.server.ts'
import { readDossier } from '#app/features/application/read-dossier.server.ts'
import { found } from '#app/utils/refusal.ts'
import { closesIn, completeApplication, openMoment, submittedApplication } from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { rectify } from '../factories/procedure.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const anna = officer('Anna')

const CHANGES = [
  { part: 'product', key: '41N11', fields: { tariff: '99,50' } },
  { part: 'eis', key: 'UV-1', fields: { text: 'Een nieuwe tekst voor deze grond.' } },
] as const

const versionOf = async (applicationId: string) =>
  (
    await ownerQuery<{ number: number; status: string }>(
      `select v.number, a.status from application a join procedure_version v on v.id = a.procedure_version_id where a.id = $1`,
      [applicationId],
    )
  )[0]!

describe('a moment that opens again after an outage', () => {
  test('goes on under the version that came out while it was closed, for everybody in it', async () => {
    const moment = await openMoment()
    const [draft, sent] = [await completeApplication({ moment }), await submittedApplication({ moment })]
    await closesIn(moment.momentId, -60_000)
    await rectify(anna, moment.procedureId, CHANGES)
    expect(await versionOf(draft.applicationId)).toEqual({ number: 1, status: 'draft' })
    const [row] = await ownerQuery<{ closes_at: Date; row_version: number }>(
      'select closes_at, row_version from admission_moment where id = $1',
      [moment.momentId],
    )
    const { closes_at: closedAt, row_version: rowVersion } = found(row)
    const newClosing = new Date(closedAt.getTime() + 7_200_000)
    const outage = { from: new Date(closedAt.getTime() - 7_200_000), until: new Date(closedAt.getTime() - 60_000) }
    const reason = 'Inloggen lukte niet.'
    await changeClosing(anna, { momentId: moment.momentId, kind: 'outage', newClosing, outage, reason, rowVersion })
    expect(await versionOf(draft.applicationId)).toEqual({ number: 2, status: 'draft' })
    expect(await versionOf(sent.applicationId)).toEqual({ number: 2, status: 'submitted' })
    const { reconfirm } = await readDossier(sent.actor, sent.applicationId)
    expect(reconfirm.map((item) => item.id)).toEqual(['41N11', 'UV-1'])
    const mails = await ownerQuery<{ closes: string }>(
      `select parameters ->> 'closesAt' as closes from outbox_mail where message = 'application-reconfirm' and recipient = any($1)`,
      [[draft.actor.email, sent.actor.email]],
    )
    expect(mails.map(({ closes }) => closes)).toEqual([newClosing.toISOString(), newClosing.toISOString()])
  })
})

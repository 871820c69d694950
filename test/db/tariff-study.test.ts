import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { excludeCostPrice, includeCostPrice } from '#app/features/tariff-study/exclude-cost-price.server.ts'
import { issueTariffReport } from '#app/features/tariff-study/issue-report.server.ts'
import { keepCostPrices } from '#app/features/tariff-study/keep-cost-prices.server.ts'
import { proposeTariff } from '#app/features/tariff-study/propose-tariff.server.ts'
import { readTariffOverview } from '#app/features/tariff-study/read-overview.server.ts'
import { readPoints } from '#app/features/tariff-study/read-points.server.ts'
import { readProductStudy } from '#app/features/tariff-study/read-product.server.ts'
import { readProposal } from '#app/features/tariff-study/read-proposal.server.ts'
import { readReportFile } from '#app/features/tariff-study/read-report.server.ts'
import { readTariffs } from '#app/features/tariff/read-tariffs.server.ts'
import { saveProposal } from '#app/features/tariff-study/save-proposal.server.ts'
import { adoptTariff, publishTariff, returnTariff } from '#app/features/tariff-study/settle-tariff.server.ts'
import { startStudy } from '#app/features/tariff-study/start-study.server.ts'
import { readStudySearch } from '#app/features/tariff-study/study-form.ts'
import type { ProposalForm } from '#app/features/tariff-study/study.schema.ts'
import { AS_STATED } from '#app/features/tariff-study/what-if.ts'
import { connection } from '#db/connection.server.ts'
import { listStudyPoints } from '#db/queries/cost-price-study.queries.ts'
import { findProcedureSlug } from '#db/queries/procedure.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import {
  closesIn,
  openMoment,
  submittedApplication,
  type OpenMoment,
  type SubmittedApplication,
} from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { useDatabase } from '../setup/database.ts'
import { hasTool, textOf } from '../setup/pdf-tools.ts'

const { ownerQuery } = useDatabase()
const [anna, bram] = [officer('Anna Fluitekruid'), officer('Bram Hondsdraf')]
const CODE = '45N21'
const choices = { weighting: 'capacity', assumptions: AS_STATED } as const
let moment: OpenMoment
let made: SubmittedApplication[]
let asked: { procedureId: string; code: string }

beforeAll(async () => {
  moment = await openMoment()
  made = []
  for (let count = 0; count < 6; count += 1) made.push(await submittedApplication({ moment, products: [CODE] }))
  asked = { procedureId: moment.procedureId, code: CODE }
})

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error as { reasons?: { kind: string }[] }).reasons?.[0]?.kind,
  )
const productLine = async () =>
  (await readTariffOverview(anna, moment.procedureId)).products.find((one) => one.code === CODE)!
const form = (change: Partial<ProposalForm> = {}, rowVersion = 1): ProposalForm => ({
  rowVersion,
  startsOn: '2031-01-01',
  reason: 'Dit tarief dekt de kosten van de meeste aanbieders.',
  'amount.a': '72.10',
  'amount.b': '4.00',
  'amount.c': '24.00',
  'amount.d': '4.15',
  'reason.a': 'De middelste opgave.',
  'reason.b': 'Reiskosten naar de jeugdige.',
  'reason.c': 'Overhead met huisvesting.',
  'reason.d': 'De voorlopige index.',
  ...change,
})

describe('the cost prices of a procedure', () => {
  test('are nobody’s to see while the moment is open, and count once it closed', async () => {
    await keepCostPrices()
    await keepCostPrices()
    expect((await productLine()).count).toBeNull()
    await closesIn(moment.momentId, -1000)
    const line = await productLine()
    expect(line).toMatchObject({ count: 6, study: null })
    expect(line.prices).toHaveLength(6)
    expect(JSON.stringify(line)).not.toContain(made[0]!.actor.providerId)
  })

  test('are never visible to a provider, not even its own', async () => {
    const rows = await inTransaction(made[0]!.actor, (db) => listStudyPoints(db, { ...moment, year: 2026 }))
    expect(rows).toEqual([])
  })

  test('answer with other assumptions from what is kept', async () => {
    const read = (query: string) =>
      readProductStudy(anna, { ...asked, search: readStudySearch(new URLSearchParams(query)) })
    expect(readStudySearch(new URLSearchParams('uren=veel&overhead=25&deel=10&tarief=-3'))).toMatchObject({
      reasons: [{ field: 'uren' }, { field: 'overhead' }, { field: 'tarief' }],
      typed: { hours: 'veel', overhead: '25', share: '10', tariff: '-3' },
      assumptions: AS_STATED,
    })
    const [stated, dearer] = [await read(''), await read('overhead=5&gewicht=volume&indeling=cao')]
    expect(Number(dearer.distribution?.median)).toBeGreaterThan(Number(stated.distribution?.median))
    expect(dearer.coverage.weight).not.toBeNull()
    expect(dearer.segments).toEqual([expect.objectContaining({ group: 'jeugdzorg', count: 6 })])
  })

  test('are left out with a reason by one of two officers at once, and taken in again', async () => {
    const place = { ...asked, submissionId: made[0]!.submissionId }
    const out = { ...place, ground: 'mistake', reason: 'Jaarloon ingevuld.' } as const
    const both = await Promise.all([refusal(excludeCostPrice(anna, out)), refusal(excludeCostPrice(bram, out))])
    expect(both.sort()).toEqual(['done', 'tariffStudy.alreadyExcluded'])
    const { history, points } = await readPoints(anna, asked)
    expect(points.filter((point) => point.excluded)).toHaveLength(1)
    const [exclusion] = history
    await includeCostPrice(bram, { ...place, exclusion: exclusion!.id, reason: 'Hersteld.' })
    expect(await refusal(includeCostPrice(bram, { ...place, exclusion: exclusion!.id, reason: 'x' }))).toBe(
      'tariffStudy.alreadyIncluded',
    )
    expect((await productLine()).count).toBe(6)
  })

  test('are those of the newest procedure that has any, when none is asked', async () => {
    // Later in time, and first by its id: neither may decide.
    while ((await openMoment()).procedureId > moment.procedureId);
    expect((await readTariffOverview(anna, null)).procedureId).toBe(moment.procedureId)
  })
})

describe('a tariff', () => {
  let studyId: string

  test('starts at the middle cost price and is proposed with every reason', async () => {
    await startStudy(anna, { ...asked, studyId: randomUUID(), choices })
    const page = await readProposal(anna, asked)
    studyId = page.study.id
    expect(Number(page.amount)).toBeGreaterThan(0)
    expect(await refusal(proposeTariff(anna, studyId))).toBe('tariffStudy.reasonMissing')
    await saveProposal(anna, studyId, form())
    expect(await refusal(saveProposal(bram, studyId, form()))).toBe('changedMeanwhile')
    expect(await refusal(saveProposal(bram, studyId, form({ startsOn: '2020-01-01' }, 2)))).toBe(
      'tariffStudy.startsInPast',
    )
  })

  test('never names a provider', async () => {
    await saveProposal(anna, studyId, form({ 'reason.a': 'Hoger, omdat stichting Zwirrel veel reist.' }, 2))
    expect(await refusal(proposeTariff(anna, studyId))).toBe('tariffStudy.namesProvider')
    await saveProposal(anna, studyId, form({}, 3))
  })

  test('is adopted by a second officer only, and its study stays as it was meanwhile', async () => {
    await proposeTariff(anna, studyId)
    expect(await refusal(adoptTariff(anna, studyId))).toBe('tariffStudy.fourEyes')
    expect(await refusal(saveProposal(bram, studyId, form({}, 5)))).toBe('tariffStudy.notNow')
    const out = { ...asked, submissionId: made[1]!.submissionId, ground: 'atypical', reason: 'Te laat.' } as const
    expect(await refusal(excludeCostPrice(bram, out))).toBe('tariffStudy.settled')
    expect(await refusal(startStudy(bram, { ...asked, studyId: randomUUID(), choices }))).toBe('tariffStudy.settled')
    await returnTariff(bram, studyId, 'Graag hoger.')
    expect(await readProposal(anna, asked)).toMatchObject({ proposal: { returnReason: 'Graag hoger.' } })
    await proposeTariff(anna, studyId)
    const twice = await Promise.all([refusal(adoptTariff(bram, studyId)), refusal(adoptTariff(bram, studyId))])
    expect(twice.sort()).toEqual(['done', 'tariffStudy.notNow'])
  })

  test('is published once, for everybody, with a report that shows nobody', async () => {
    const slug = (await inTransaction(anna, (db) => findProcedureSlug(db, moment.procedureId)))!
    const coming = async () =>
      (await readTariffs(slug)).upcoming.find((one) => one.code === CODE && one.kind === 'study')
    expect(await coming()).toBeUndefined()
    await publishTariff(anna, studyId)
    expect(await refusal(publishTariff(bram, studyId))).toBe('tariffStudy.notNow')
    const mails = await ownerQuery<{ recipient: string; parameters: { amount: string; product: string } }>(
      `select recipient, parameters from outbox_mail where message = 'tariff-set'`,
    )
    expect(mails.map(({ recipient }) => recipient).sort()).toEqual(made.map(({ actor }) => actor.email).sort())
    expect(mails[0]?.parameters).toMatchObject({ amount: '104.25', startsOn: '2031-01-01' })
    expect(mails[0]?.parameters.product).toMatch(/^45N21 \w/)
    await issueTariffReport({ studyId })
    await issueTariffReport({ studyId })
    expect(await coming()).toMatchObject({ amount: '104.25', startsOn: '2031-01-01' })
    expect((await coming())?.reportHref).toContain(studyId)
    const file = await readReportFile(slug, studyId)
    expect(new TextDecoder().decode(file.bytes.slice(0, 5))).toBe('%PDF-')
    if (await hasTool('pdftotext')) {
      const text = (await textOf(file.bytes)).replace(/\s+/g, ' ')
      expect(text).toContain('Kleine aantallen')
      expect(text).toContain('104,25')
      expect(text).not.toMatch(/Zwirrel|AM-\d/)
    }
    expect(await refusal(readReportFile('iets-anders', studyId))).toBe('notFound')
    await expect(
      connection().pool.query(`update tariff_study set starts_on = '2040-01-01' where id = $1`, [studyId]),
    ).rejects.toThrow(/frozen/)
  })
})

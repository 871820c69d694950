import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { productsForm } from '#app/features/application/application.schema.ts'
import { chooseProducts } from '#app/features/application/choose-products.server.ts'
import { productsOf } from '#app/features/procedure/catalogue.ts'
import { fingerprintOf, saveDraftRecord } from '#app/features/procedure/draft/change-draft.server.ts'
import { draftPart } from '#app/features/procedure/draft/draft-parts.ts'
import { keepDocument } from '#app/features/procedure/draft/keep-document.server.ts'
import { startNextVersion } from '#app/features/procedure/draft/start-procedure.server.ts'
import { openProcedureDocument } from '#app/features/procedure/open-document.server.ts'
import { completeApplication, openMoment } from '../factories/application.ts'
import { officer } from '../factories/officer.ts'
import { publish, shownRecord } from '../factories/procedure.ts'
import { useDatabase } from '../setup/database.ts'
import { outcomeOf } from '../setup/outcome.ts'

useDatabase()
const anna = officer('Anna')

describe('documents and products outside the open house', () => {
  const pdf = (text: string) => ({
    field: 'file',
    name: '../Leidraad.pdf',
    bytes: new TextEncoder().encode(`%PDF-1.7 ${text}`),
  })

  test('a file is public from publication on, the same bytes for good, and an older version keeps its own', async () => {
    const { procedureId } = await openMoment()
    const place = { procedureId, part: 'document', key: 'aanmeldleidraad' } as const
    const slug = `proef-${procedureId}`
    const open = (number: number | null) => openProcedureDocument({ slug, documentId: place.key, number })
    const attach = async (text: string) => {
      await startNextVersion(anna, { procedureId, versionId: randomUUID() })
      const shown = await shownRecord(anna, place)
      const kept = await keepDocument(anna, pdf(text))
      const record = draftPart('document').schema.parse({ ...shown, kept })
      await saveDraftRecord(anna, { ...place, shown: fingerprintOf(shown) }, record)
    }
    await attach('eerste')
    expect(await outcomeOf(open(null))).toBe('not-found: notFound')
    await publish(anna, procedureId)
    expect(await open(null)).toMatchObject({ name: 'Leidraad.pdf', mediaType: 'application/pdf' })
    await attach('tweede')
    await publish(anna, procedureId)
    expect(new TextDecoder().decode((await open(2)).bytes)).toContain('eerste')
    expect(new TextDecoder().decode((await open(3)).bytes)).toContain('tweede')
    for (const number of [1, 4]) expect(await outcomeOf(open(number))).toBe('not-found: notFound')
  })

  test('what is no PDF or image is refused, and who does not work at the desk', async () => {
    const page = { field: 'file', name: 'x.pdf', bytes: new TextEncoder().encode('<html>') }
    expect(await outcomeOf(keepDocument(anna, page))).toBe('refused: fileType')
    expect(await outcomeOf(keepDocument(anna, { ...page, bytes: new Uint8Array() }))).toBe('refused: fileEmpty')
    expect(await outcomeOf(keepDocument(officer('Jurist', ['legal']), pdf('x')))).toBe('forbidden: notYourDesk')
  })

  test('education care is shown with how it is bought, and cannot be chosen', async () => {
    const made = await completeApplication()
    const outside = productsOf(made.content).filter((product) => !product.openHouse)
    expect(outside.map((product) => product.code)).toEqual(['45N31', '45N32', '54N33'])
    expect(outside.every((product) => (product.outsideReason ?? '') !== '')).toBe(true)
    const chosen = { products: ['41N11', '45N21', '45N31'], shown: ['41N11', '45N21'] }
    expect(await outcomeOf(chooseProducts(made.actor, made.applicationId, productsForm.parse(chosen)))).toBe(
      'refused: productNotOpen',
    )
  })
})

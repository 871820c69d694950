import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { addSignatory } from '#app/features/party/add-signatory.server.ts'
import { editOrganisation } from '#app/features/party/edit-organisation.server.ts'
import { organisationForm } from '#app/features/party/organisation.form.ts'
import type { Organisation } from '#app/features/party/provider.ts'
import { removeSignatory } from '#app/features/party/remove-signatory.server.ts'
import { findProvider, listSignatories } from '#db/queries/party.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { colleagueOf, registeredProvider } from '../factories/application.ts'
import { refusalOf } from '../factories/draft.ts'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()

const read = async (actor: ProviderActor) => (await inTransaction(actor, (db) => findProvider(db, actor.providerId)))!
const signatories = (actor: ProviderActor) => inTransaction(actor, (db) => listSignatories(db, actor.providerId))
const pien = { name: 'Pien Moor', jobTitle: 'Bestuurder', email: 'pien@zwirrel.example', authority: 'jointly' } as const

describe('the facts of an organisation', () => {
  const save = async (actor: ProviderActor, change: Partial<Organisation>, rowVersion: number) =>
    editOrganisation(actor, { organisation: { ...(await read(actor)).facts, ...change } as Organisation, rowVersion })

  test('are saved once, the KVK number stays, and the trail says which fields changed', async () => {
    const { actor } = await registeredProvider()
    const { kvkNumber, rowVersion } = await read(actor)
    await save(actor, { legalName: 'Stichting Łukasz & Şahin', kvkNumber: '99999999' }, rowVersion)
    expect(await read(actor)).toMatchObject({
      legalName: 'Stichting Łukasz & Şahin',
      kvkNumber,
      rowVersion: rowVersion + 1,
    })
    const [event] = await ownerQuery<{ payload: object }>('select payload from audit_event where subject = $1', [
      `provider:${actor.providerId}`,
    ])
    expect(event?.payload).toEqual({ fields: ['legalName'] })
  })

  test('an old page is refused unless it changes nothing; a reader may not', async () => {
    const { actor } = await registeredProvider()
    const { rowVersion } = await read(actor)
    await save(actor, { iban: 'NL20INGB0001234567' }, rowVersion)
    await save(actor, { iban: 'NL20INGB0001234567' }, rowVersion)
    expect(await refusalOf(save(actor, { tradeName: 'Zwirrel' }, rowVersion))).toEqual(['conflict', 'changedMeanwhile'])
    const reader = await colleagueOf(actor.providerId, 'reader')
    expect(await refusalOf(save(reader, { tradeName: 'Zwirrel' }, rowVersion + 1))).toEqual([
      'forbidden',
      'readerCannotChange',
    ])
  })

  test('the form has flat names and gives the nested organisation, each problem at its own field', async () => {
    const { actor } = await registeredProvider()
    const { facts } = await read(actor)
    const flat = {
      ...Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value ?? ''])),
      'address.street': 'Markt',
      'address.houseNumber': '1',
      'address.postalCode': '5911ss',
      'address.town': 'Venlo',
      'contact.name': 'Jan',
      'contact.email': 'jan@zwirrel.example',
      'contact.phone': '0770000001',
    }
    expect(organisationForm.parse(flat)).toMatchObject({ address: { postalCode: '5911 SS' }, contact: { name: 'Jan' } })
    const wrong = organisationForm.safeParse({ ...flat, 'address.postalCode': 'x' })
    expect(wrong.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['address.postalCode'])
  })
})

describe('signatories', () => {
  test('are added once, also by a double click, and end with their name in the trail', async () => {
    const { actor } = await registeredProvider()
    await Promise.all(Array.from({ length: 5 }, () => addSignatory(actor, pien, randomUUID())))
    const added = (await signatories(actor)).find((one) => one.name === pien.name)
    expect(await signatories(actor)).toHaveLength(2)
    expect(await refusalOf(addSignatory(actor, { ...pien, name: 'Iemand anders' }, randomUUID()))).toEqual([
      'refused',
      'signatoryKnown',
    ])
    await removeSignatory(actor, added!.id)
    expect(await signatories(actor)).toHaveLength(1)
    expect(await refusalOf(removeSignatory(actor, added!.id))).toEqual(['not-found', 'notFound'])
  })

  test('only an administrator changes them, and nobody those of another provider', async () => {
    const { actor, signatoryId } = await registeredProvider()
    const editor = await colleagueOf(actor.providerId, 'editor')
    expect(await refusalOf(addSignatory(editor, pien, randomUUID()))).toEqual(['forbidden', 'administratorOnly'])
    expect(await refusalOf(removeSignatory(editor, signatoryId))).toEqual(['forbidden', 'administratorOnly'])
    const other = (await registeredProvider()).actor
    expect(await refusalOf(removeSignatory(other, signatoryId))).toEqual(['not-found', 'notFound'])
    expect(await signatories(actor)).toHaveLength(1)
  })
})

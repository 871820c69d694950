import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addLocation, removeLocation } from '#app/features/party/change-locations.server.ts'
import { locationSchema } from '#app/features/party/location.schema.ts'
import { listLocations } from '#db/queries/location.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { colleagueOf, registeredProvider } from '../factories/application.ts'
import { refusalOf } from '../factories/draft.ts'
import { useDatabase } from '../setup/database.ts'

useDatabase()

const typed = {
  name: 'Locatie Venlo',
  branchNumber: '0000 1234 5678',
  street: 'Plonderlaan',
  houseNumber: '1',
  postalCode: '5911ss',
  town: 'Venlo',
}
const location = locationSchema.parse(typed)
type Provider = Awaited<ReturnType<typeof registeredProvider>>['actor']
const locationsOf = (actor: Provider) => inTransaction(actor, (db) => listLocations(db, actor.providerId))

test('a location stands once in the list, also when five press at once, and only in that of its provider', async () => {
  const { actor } = await registeredProvider()
  await Promise.all(Array.from({ length: 5 }, () => addLocation(actor, location, randomUUID())))
  const locations = await locationsOf(actor)
  expect(locations).toMatchObject([{ name: 'Locatie Venlo', branchNumber: '000012345678', postalCode: '5911 SS' }])
  const other = (await registeredProvider()).actor
  expect(await locationsOf(other)).toEqual([])
  expect(await refusalOf(removeLocation(other, locations[0]!.id))).toEqual(['not-found', 'notFound'])
  await addLocation(other, location, randomUUID())
  await removeLocation(actor, locations[0]!.id)
  expect(await locationsOf(actor)).toEqual([])
  expect(await refusalOf(removeLocation(actor, locations[0]!.id))).toEqual(['not-found', 'notFound'])
  await addLocation(actor, location, randomUUID())
  expect(await locationsOf(actor)).toHaveLength(1)
})

test('a known branch number under another name, a reader and no id at all are refused', async () => {
  const { actor } = await registeredProvider()
  await addLocation(actor, location, randomUUID())
  const another = { ...location, name: 'Elders' }
  expect(await refusalOf(addLocation(actor, another, randomUUID()))).toEqual(['refused', 'locationKnown'])
  const reader = await colleagueOf(actor.providerId, 'reader')
  expect(await refusalOf(addLocation(reader, another, randomUUID()))).toEqual(['forbidden', 'readerCannotChange'])
  expect(await refusalOf(removeLocation(actor, 'x'))).toEqual(['not-found', 'notFound'])
})

test.each([
  [{ branchNumber: '12345' }, 'party.error.branchNumber.length'],
  [{ branchNumber: '12345678901x' }, 'party.error.branchNumber.characters'],
  [{ branchNumber: '' }, 'party.error.branchNumber.empty'],
  [{ name: ' ' }, 'party.error.locationName.empty'],
])('%j says %s', (change, message) => {
  const { error } = locationSchema.safeParse({ ...typed, ...change })
  expect(error?.issues.map((issue) => issue.message)).toContain(message)
})

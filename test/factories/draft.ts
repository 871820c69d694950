import { randomUUID } from 'node:crypto'
import { chooseProducts } from '#app/features/application/choose-products.server.ts'
import { startApplication } from '#app/features/application/start-application.server.ts'
import type { ProviderActor } from '#app/features/identity/actor.ts'
import { openMoment, registeredProvider, type OpenMoment } from './application.ts'

export type Draft = OpenMoment & { actor: ProviderActor; id: string }

/** An application that was just started through the real use cases, for these products. */
export async function draftOf(products = ['41N11']): Promise<Draft> {
  const moment = await openMoment()
  const { actor } = await registeredProvider()
  const { id } = await startApplication(actor, moment.momentId, randomUUID())
  await chooseProducts(actor, id, { products, shown: [] })
  return { ...moment, actor, id }
}

/** A PDF as it arrives in a form. */
export function evidenceFile(text = 'uittreksel') {
  return { field: 'file', name: 'Uittreksel.pdf', bytes: new TextEncoder().encode(`%PDF-1.7\n${text}`) }
}

/** How work ended: `['done']`, or the kind of refusal and its reasons. Anything else is thrown on. */
export async function refusalOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work
    return ['done']
  } catch (error) {
    const { kind, reasons } = error as { kind?: string; reasons?: { kind: string }[] }
    if (kind === undefined || reasons === undefined) throw error
    return [kind, ...reasons.map((reason) => reason.kind)]
  }
}

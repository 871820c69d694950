import type { Layer } from '#app/features/agreement/text/clause.ts'
import { decideText } from '#app/features/agreement/text/decide-text.server.ts'
import { loadText } from '#app/features/agreement/text/load-text.server.ts'
import { startText } from '#app/features/agreement/text/start-text.server.ts'
import { withoutVersion } from '#app/features/agreement/text/text-file.ts'
import { writeOverlay } from '#app/features/agreement/text/write-clause.server.ts'
import { SYSTEM, type StaffActor } from '#app/features/identity/actor.ts'
import { found } from '#app/utils/refusal.ts'
import { findEdition } from '#db/queries/contract-text.queries.ts'
import { inTransaction } from '#db/transaction.ts'
import { SHIPPED } from '#templates/framework-agreement/2026-1/clauses.ts'
import type { People } from './people.ts'

type Sentence = { clauseId: string; layer: Exclude<Layer, 'base'>; scope?: string; basis: string; text: string }

const ADOPTED: readonly Sentence[] = [
  {
    clauseId: '1.18-transport',
    layer: 'region',
    basis: 'Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 14.1',
    text: 'Opdrachtnemer legt bij een aanvraag voor vervoer uit waarom de jeugdige niet zelf of met zijn netwerk kan reizen.',
  },
  {
    clauseId: '1.14-monitoring',
    layer: 'category',
    scope: 'A',
    basis: 'Inkoopstrategie jeugdhulp Noord-Limburg 2024 paragraaf 13.2',
    text: 'Omdat zijn positie het hele landschap kan raken, bespreekt Opdrachtnemer de rapportage elk kwartaal met Opdrachtgever.',
  },
]

const DRAFT: readonly Sentence[] = [
  {
    clauseId: '1.13-capacity-information',
    layer: 'region',
    basis: 'Convenant punt 6d',
    text: 'De gegevens zijn voor iedereen op dezelfde manier te zien en worden niet op volgorde van wachttijd getoond.',
  },
]

/**
 * A text of the region that a second lawyer adopted, a draft that is being written, and the text of a neighbouring
 * region to compare with. All of it is fictitious.
 */
export async function seedContractText(people: People): Promise<void> {
  const [writer, reader] = people.staff('lawyer')
  const second = found(reader)
  const adopted = await started(writer, 'Eerste tekst van de regio bij het begin van de contracten', ADOPTED)
  await decideText(writer, { ...(await orderOn(writer, adopted)), act: 'send', reason: '' })
  await decideText(second, { ...(await orderOn(second, adopted)), act: 'adopt', reason: '' })
  await started(second, 'Informatie over plaats duidelijker maken', DRAFT)
  await inTransaction(SYSTEM, (db) => loadText(db, neighbour(), { id: 'demo', name: 'Demo' }))
}

async function started(by: StaffActor, reason: string, sentences: readonly Sentence[]): Promise<string> {
  const id = await startText(by, { reason })
  for (const { clauseId, layer, scope = '', basis: legalBasis, text } of sentences) {
    const form = { effect: 'add' as const, scope, legalBasis, text: [{ text }] }
    await writeOverlay(by, { ...(await orderOn(by, id)), clauseId, layer, form })
  }
  return id
}

async function orderOn(by: StaffActor, id: string): Promise<{ id: string; rowVersion: number }> {
  const edition = found(await inTransaction(by, (db) => findEdition(db, id)))
  return { id, rowVersion: edition.row_version }
}

/** The same layers with other words about transport and without electronic capacity information. */
function neighbour(): unknown {
  return {
    format: 'openhuis-contract-text/1',
    region: 'midden-limburg-oost',
    reason: 'Fictieve tekst van een buurregio, om mee te vergelijken',
    clauses: SHIPPED.overlays
      .map(({ effect, scope, clause }) => ({ effect, scope, clause: withoutVersion(clause) }))
      .filter(({ clause }) => clause.id !== '1.19-responsible-procurement')
      .map((laid) =>
        laid.clause.id === '1.18-transport'
          ? { ...laid, clause: { ...laid.clause, paragraphs: laid.clause.paragraphs.slice(0, 2) } }
          : laid,
      ),
  }
}

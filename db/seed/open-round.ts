import { SYSTEM } from '#app/features/identity/actor.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { inTransaction } from '#db/transaction.ts'
import { seedApplication, type FillingIn } from './application-rows.ts'
import { after } from './dates.ts'
import { LATER, type FirstRound, type Region } from './first-round.ts'
import type { Round } from './procedure.ts'
import type { SeededProvider } from './providers.ts'
import { seedSubmission } from './submission-rows.ts'

/** The moment that is open: two applications are in, two are being filled in. */
export async function seedOpenRound(region: Region, round: Round, before: FirstRound): Promise<void> {
  const { people, past, providers } = region
  const withdrawn = before.refused[1]
  const filling = (provider: SeededProvider, days: number, extent: FillingIn['extent']): FillingIn => {
    const [actor] = people.of(provider)
    return { round, provider, actor, startedAt: after(round.opensAt, days, 95), extent }
  }
  for (const [place, provider] of before.partly.slice(0, 2).entries()) {
    const codes = refusedBefore(before, provider)
    await inTransaction(SYSTEM, async (db) => {
      const application = await seedApplication(db, past, { ...filling(provider, 3 + place, 'whole'), codes })
      await seedSubmission(db, past, application, after(round.opensAt, 9 + place, 140))
    })
  }
  for (const [place, provider] of [providers[LATER.draft], withdrawn].entries()) {
    if (!provider) continue
    await inTransaction(SYSTEM, (db) => seedApplication(db, past, filling(provider, 6 + place, 'half')))
  }
}

/** Whoever was refused for some products applies again for exactly those, with what goes with them. */
function refusedBefore({ decided }: FirstRound, provider: SeededProvider): string[] {
  const own = decided.find(({ application }) => application.provider.id === provider.id)
  const refused = own?.products.filter((product) => product.outcome === 'refused') ?? []
  const codes = refused.map((product) => product.productCode)
  const offered = provider.products.map((product) => product.productCode)
  const along = procedureContentNoordLimburg.productRules
    .filter((rule) => codes.includes(rule.product))
    .flatMap((rule) => rule.anyOf.filter((code) => offered.includes(code)).slice(0, 1))
  return [...new Set([...codes, ...along])]
}

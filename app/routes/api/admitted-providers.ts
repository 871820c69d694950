import type { LoaderFunctionArgs } from '@remix-run/node'
import { PUBLIC } from '#app/features/identity/actor.ts'
import { categoryCode } from '#app/features/procedure/procedure.schema.ts'
import { load } from '#app/utils/answer.server.ts'
import { clean } from '#app/utils/form.server.ts'
import { municipalityName } from '#db/queries/region.queries.ts'
import { EVERYTHING, listAdmittedProviders } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'

const LONGEST = 100

/** GET /api/v1/admitted-providers: the public register as JSON (see /api/v1/openapi.json). */
export async function loader({ request }: LoaderFunctionArgs): Promise<Response> {
  const query = new URL(request.url).searchParams
  const text = (name: string) => clean(query.get(name) ?? '').slice(0, LONGEST)
  const category = categoryCode.safeParse(query.get('category'))
  const filter = {
    ...EVERYTHING,
    name: text('name'),
    product: text('product'),
    municipality: text('municipality'),
    category: category.data ?? ('' as const),
  }
  const admitted = await load(() => inTransaction(PUBLIC, (db) => listAdmittedProviders(db, filter)))
  const items = admitted.map((provider) => ({
    kvkNumber: provider.kvk_number,
    name: provider.name,
    category: provider.category,
    agreementNumber: provider.agreement_number,
    contractPeriod: { startsOn: provider.starts_on, endsOn: provider.ends_on },
    amendments: provider.amendments,
    suspendedUntil: provider.suspended_until,
    products: provider.products.map((product) => ({
      code: product.code,
      name: product.name,
      segment: product.segment,
      unit: product.unit,
      tariff: product.tariff,
      startsOn: product.startsOn,
      municipalities: product.municipalities.map((code) => ({ code, name: municipalityName(code) })),
    })),
  }))
  return Response.json(
    { count: items.length, items },
    { headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'public, max-age=60' } },
  )
}

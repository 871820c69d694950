import { PUBLIC } from '#app/features/identity/actor.ts'
import { productsOf } from '#app/features/procedure/catalogue.ts'
import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import { listPublishedProcedures } from '#db/queries/procedure.queries.ts'
import { listMunicipalities, municipalityName } from '#db/queries/region.queries.ts'
import { EVERYTHING, listAdmittedProviders } from '#db/queries/register.queries.ts'
import { inTransaction } from '#db/transaction.ts'

type Admitted = Awaited<ReturnType<typeof listAdmittedProviders>>[number]
type Option = { value: string; label: string }

/** The public register, with the products one can look for. */
export function readRegister(): Promise<{ providers: Admitted[]; products: Option[] }> {
  return inTransaction(PUBLIC, async (db) => {
    const procedures = await listPublishedProcedures(db)
    const products = procedures.flatMap(({ content }) => productsOf(content)).filter((product) => product.openHouse)
    return {
      providers: await listAdmittedProviders(db, EVERYTHING),
      products: products.map(({ code, name }) => ({ value: code, label: name })),
    }
  })
}

/** The list of admitted providers: only public facts, in the order of the alphabet unless the reader sorts it. */
export function registerList(t: Translator, products: readonly Option[]): ListShape<Admitted> {
  return {
    sort: 'name',
    filters: {
      product: {
        label: t('public.register.product'),
        options: products,
        of: (one) => one.products.map((product) => product.code),
      },
      gemeente: {
        label: t('public.register.municipality'),
        options: listMunicipalities().map(({ code, name }) => ({ value: code, label: name })),
        of: (one) => one.products.flatMap((product) => product.municipalities),
      },
      categorie: {
        label: t('public.register.categoryLabel'),
        options: (['A', 'B', 'C'] as const).map((value) => ({
          value,
          label: t('public.register.category', { category: value }),
        })),
        of: (one) => [one.category],
      },
    },
    columns: {
      name: { header: t('public.register.name'), value: (one) => one.name },
      kvk: { header: t('public.register.kvk'), value: (one) => one.kvk_number },
      category: { header: t('public.register.categoryLabel'), value: (one) => one.category },
      products: {
        header: t('public.register.products'),
        value: (one) => one.products.map((product) => product.name).join(', '),
      },
      municipalities: { header: t('public.register.municipalities'), value: municipalitiesOf },
      number: { header: t('legal.overview.number'), value: (one) => one.agreement_number },
      from: { header: t('agreement.starts'), value: (one) => ({ day: one.starts_on }) },
      until: { header: t('public.register.until'), value: (one) => ({ day: one.ends_on }) },
    },
  }
}

function municipalitiesOf({ products }: Admitted): string {
  const codes = new Set(products.flatMap((product) => product.municipalities))
  return [...codes].map(municipalityName).sort().join(', ')
}

import { requireProcurement } from '#app/features/admission/admission.policy.ts'
import type { StaffActor } from '#app/features/identity/actor.ts'
import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import { listCategories } from '#db/queries/category.queries.ts'
import { inTransaction } from '#db/transaction.ts'

type Assignment = Awaited<ReturnType<typeof listCategories>>[number]

/** Every category that was proposed or confirmed. */
export function readCategories(actor: StaffActor): Promise<Assignment[]> {
  return inTransaction(actor, (db) => {
    requireProcurement(actor)
    return listCategories(db)
  })
}

/** The list of categories: by provider, with what the rules gave, what was confirmed, by whom and why. */
export function categoryList(t: Translator): ListShape<Assignment> {
  const categories = (['A', 'B', 'C'] as const).map((value) => ({
    value,
    label: t('category.category', { category: value }),
  }))
  return {
    sort: 'provider',
    filters: {
      categorie: {
        label: t('category.fixed'),
        options: [...categories, { value: 'open', label: t('category.waiting') }],
        of: (one) => [one.category ?? 'open'],
      },
    },
    columns: {
      provider: { header: t('category.provider'), value: (one) => one.provider_name },
      kvk: { header: t('public.register.kvk'), value: (one) => one.kvk_number },
      proposed: { header: t('category.proposed'), value: (one) => one.proposed },
      fixed: { header: t('category.fixed'), value: (one) => one.category },
      motive: { header: t('category.motive'), value: (one) => one.motive },
      by: { header: t('category.confirmedBy'), value: (one) => one.confirmed_by_name },
      from: {
        header: t('category.effectiveFrom'),
        value: (one) => ({ day: one.effective_from }),
      },
    },
  }
}

import type { Translator } from '#app/i18n/translator.ts'
import type { ListShape } from '#app/utils/list.ts'
import { listMunicipalities, municipalityName } from '#db/queries/region.queries.ts'
import { AGREEMENT_STATES, type AgreementState } from './agreement.ts'
import type { readLegalDesk } from './read-legal-desk.server.ts'

type Agreement = Awaited<ReturnType<typeof readLegalDesk>>['agreements'][number]

/** Agreements in the order in which somebody has to do something. */
const FIRST: readonly AgreementState[] = ['to-countersign', 'to-release', 'being-made', 'correction-asked', 'to-sign']
const STATES = [...FIRST, ...AGREEMENT_STATES.filter((state) => !FIRST.includes(state))]

/**
 * The register of agreements of the legal desk; unless sorted it stands in the order in which somebody has to act.
 * `agreements` are all there are: one can look only for what occurs.
 */
export function agreementList(t: Translator, agreements: readonly Agreement[]): ListShape<Agreement> {
  return {
    sort: '',
    filters: filtersOf(t, agreements),
    columns: {
      provider: { header: t('legal.overview.provider'), value: (one) => one.providerName },
      number: { header: t('legal.overview.number'), value: (one) => one.number },
      state: { header: t('legal.overview.state'), value: (one) => t(`agreement.state.${one.state}`) },
      category: { header: t('agreement.category'), value: (one) => one.category },
      products: { header: t('agreement.products'), value: (one) => one.productCount },
      from: { header: t('agreement.starts'), value: (one) => ({ day: one.startsOn }) },
      until: { header: t('agreement.ends'), value: (one) => ({ day: one.endsOn }) },
      kvk: { header: t('public.register.kvk'), value: (one) => one.kvkNumber },
      version: { header: t('agreement.version'), value: (one) => one.version },
      amendments: { header: t('amendment.heading'), value: (one) => one.amendments },
      codes: {
        header: t('signing.register.codes'),
        value: (one) => one.products.map((product) => product.code).join(', '),
      },
      places: {
        header: t('agreement.municipalities'),
        value: (one) => one.municipalities.map(municipalityName).join(', '),
      },
      signBy: {
        header: t('agreement.until'),
        value: (one) => (one.state === 'to-sign' && one.signBy ? { instant: one.signBy } : null),
      },
      inForce: {
        header: t('signing.register.inForce'),
        value: (one) => (one.inForceAt ? { instant: one.inForceAt } : null),
      },
      kept: {
        header: t('signing.certificate.keep'),
        value: (one) => (one.keptUntil === null ? null : { day: one.keptUntil }),
      },
    },
  }
}

function filtersOf(t: Translator, agreements: readonly Agreement[]): NonNullable<ListShape<Agreement>['filters']> {
  const products = new Map(agreements.flatMap((one) => one.products.map(({ code, name }) => [code, name])))
  const years = [...new Set(agreements.map((one) => one.endsOn.slice(0, 4)))].sort()
  return {
    stand: {
      label: t('legal.overview.state'),
      options: STATES.map((value) => ({ value, label: t(`agreement.state.${value}`) })),
      of: (one) => [one.state],
    },
    categorie: {
      label: t('agreement.category'),
      options: ['A', 'B', 'C'].map((value) => ({ value, label: value })),
      of: (one) => (one.category === null ? [] : [one.category]),
    },
    product: {
      label: t('agreement.product'),
      options: [...products].sort().map(([value, name]) => ({ value, label: `${value} ${name}` })),
      of: (one) => one.products.map((product) => product.code),
    },
    gemeente: {
      label: t('public.register.municipality'),
      options: listMunicipalities().map(({ code, name }) => ({ value: code, label: name })),
      of: (one) => one.municipalities,
    },
    einde: {
      label: t('signing.register.endsIn'),
      options: years.map((value) => ({ value, label: value })),
      of: (one) => [one.endsOn.slice(0, 4)],
    },
  }
}

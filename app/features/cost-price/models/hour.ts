import type { StaffingLevel } from '../cost-price.ts'
import type { HourInput, OrganisationInput } from '../cost-price.schema.ts'
import { netHours } from '../labour-cost.ts'
import { given, type ExactTerm } from '../terms.ts'
import { assemble, fteTerm, perUnit, productTerm, staffLevels, staffTerm, type DirectCosts } from './shared.ts'

/**
 * K = sum of share x KF / Hd, Hd = Hn x client-bound share. The client-bound half is KF / Hn, an hour at work; the
 * other half is the hours at work that cannot be declared, and the background hours.
 */
export function hourCosts(organisation: OrganisationInput, product: HourInput): DirectCosts {
  const levels = staffLevels(product).filter((level) => !staffTerm(product, level, 'share').value.isZero())
  return assemble(product, {
    clientBound: levels.map((level) => clientBound(organisation, product, level)),
    notClientBound: [
      ...levels.map((level) => notClientBound(organisation, product, level)),
      ...background(organisation, product),
    ],
    other: [productTerm(product, 'travelCosts'), productTerm(product, 'otherClientCosts')],
  })
}

function clientBound(organisation: OrganisationInput, product: HourInput, level: StaffingLevel): ExactTerm {
  const share = staffTerm(product, level, 'share')
  const fte = fteTerm(organisation, product, level)
  const net = netHours(organisation)
  const formula = 'aandeel x loonkosten per fte : netto uren'
  const key = `${product.code}.staff.${level}.clientBound`
  return perUnit(
    { key, label: `${level}, cliëntgebonden`, formula },
    share.value.times(fte.value).dividedBy(net.value),
    [share, fte, net],
  )
}

function notClientBound(organisation: OrganisationInput, product: HourInput, level: StaffingLevel): ExactTerm {
  const bound = clientBound(organisation, product, level)
  const client = clientShare(organisation, level)
  const formula = 'cliëntgebonden kosten : cliëntgebonden deel - cliëntgebonden kosten'
  const key = `${product.code}.staff.${level}.notClientBound`
  const value = bound.value.dividedBy(client.value).minus(bound.value)
  return perUnit({ key, label: `${level}, niet-cliëntgebonden`, formula }, value, [{ ...bound, parts: [] }, client])
}

function background(organisation: OrganisationInput, product: HourInput): ExactTerm[] {
  const level = product.backgroundLevel
  if (level === undefined) return []
  const hours = productTerm(product, 'backgroundHours')
  const fte = fteTerm(organisation, product, level)
  const net = netHours(organisation)
  const client = clientShare(organisation, level)
  const formula = 'uren x loonkosten per fte : (netto uren x cliëntgebonden deel)'
  const value = hours.value.times(fte.value).dividedBy(net.value.times(client.value))
  const key = `${product.code}.background`
  return [perUnit({ key, label: `Achtergrond ${level}`, formula }, value, [hours, fte, net, client])]
}

/** The reader refuses a used level without this share, so 1 here never reaches a stored price. */
function clientShare(organisation: OrganisationInput, level: StaffingLevel): ExactTerm {
  const share = organisation.functions[level]?.clientShare ?? '1'
  return given(`org.functions.${level}.clientShare`, `Cliëntgebonden deel ${level}`, share, 'share')
}

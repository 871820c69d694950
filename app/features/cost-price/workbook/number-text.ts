/**
 * How a number was written. In a file a comma and a point can both be either; on the screen the portal itself writes
 * decimals with a comma, so there a comma is never a separator of thousands.
 */
export type Notation = 'file' | 'screen'

const CURRENCY = /€|\bEUR\b|\beuro\b/gi
const UNIT_WORD = /\s*(?:uur|uren|fte|km|kilometer|stuks)$/i
/** `3.500,-` is how whole euros are written: it says which sign is the decimal one. */
const NO_CENTS = /([.,])\s?[-–—]{1,2}$/
const SPACE = "[\\s\\u00a0\\u2009\\u202f']"
const SPACED_GROUPS = new RegExp(`^(-?\\d{1,3})(?:${SPACE}\\d{3})+(?=$|[.,])`)

/** The bare number in a text and whether a percent sign follows it; undefined when the text is no number. */
export function bareNumber(text: string): { digits: string; percent: boolean } | undefined {
  const percent = /(?:%|\bprocent)\s*$/i.test(text)
  const bare = text
    .replace(/(?:%|\bprocent)\s*$/i, '')
    .replaceAll(CURRENCY, '')
    .trim()
    .replace(UNIT_WORD, '')
    .replace(NO_CENTS, (_mark, sign: string) => `${sign}00`)
    .replace(/^[-–−]\s*/, '-')
    .trim()
  const digits = SPACED_GROUPS.test(bare)
    ? bare.replace(SPACED_GROUPS, (groups) => groups.replaceAll(/[^-\d]/g, ''))
    : bare
  return /^-?[\d.,]+$/.test(digits) ? { digits, percent } : undefined
}

/** All numbers the digits can mean, as plain decimals: '3.500' is 3500 or 3.5, '3.500,00' only 3500, '3,5' only 3.5. */
export function meaningsOf(digits: string, notation: Notation): string[] {
  const meanings = [grouped(digits, '.', ','), grouped(digits, ',', '.'), plain(digits)].filter(
    (meaning) => meaning !== undefined,
  )
  if (notation === 'screen' && digits.includes(',')) {
    const [first] = [grouped(digits, '.', ','), plain(digits)].filter((meaning) => meaning !== undefined)
    return first === undefined ? meanings : [first]
  }
  return [...new Set(meanings)]
}

/** Digits in groups of three, with at most one decimal sign of the other kind. */
function grouped(digits: string, separator: '.' | ',', decimal: '.' | ','): string | undefined {
  const [whole = '', fraction, ...more] = digits.split(decimal)
  const groups = whole.split(separator)
  const [first = '', ...rest] = groups
  const isGrouped = /^-?[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group))
  if (!isGrouped || more.length > 0 || (fraction !== undefined && !/^\d{1,15}$/.test(fraction))) return undefined
  return fraction === undefined ? groups.join('') : `${groups.join('')}.${fraction}`
}

function plain(digits: string): string | undefined {
  return /^-?\d{1,15}(?:[.,]\d{1,15})?$/.test(digits) ? digits.replace(',', '.') : undefined
}

/** An organisation that does not exist, with numbers that pass their checks, and the person who acts for it. */
export type Invented = {
  kvkNumber: string
  legalName: string
  rsin: string
  iban: string
  name: string
  email: string
  password: string
}

const PLACES = ['Beemster', 'Duinzicht', 'Elzenhof', 'Fladderak', 'Grutto', 'Heidestee', 'Iepenlaan', 'Kwikstaart']
const KINDS = ['Zorggroep', 'Jeugdhulp', 'Praktijk', 'Gezinshuizen', 'Jeugd en Gezin']
const FIRST_NAMES = ['Sefa', 'Ilse', 'Daan', 'Łucja', 'Mehmet', 'Noor', 'Şirin', 'Teun']
const FAMILY_NAMES = ['Öztürk', 'van den Berg', 'de Wit', 'Janssen', 'El Amrani', 'Peeters', 'Kowalska']

/** The organisation with this number in this run; another run gives other ones. `run` is 0 to 29,999. */
export function inventedOrganisation(run: number, index: number): Invented {
  const number = 60_000_000 + (run % 30_000) * 1_000 + index
  const kvkNumber = String(number)
  const pick = (list: readonly string[], step: number) => list[(index * step + run) % list.length] ?? ''
  const legalName = `${pick(PLACES, 3)} ${pick(KINDS, 1)} ${kvkNumber} B.V.`
  const name = `${pick(FIRST_NAMES, 5)} ${pick(FAMILY_NAMES, 1)}`
  return {
    kvkNumber,
    legalName,
    rsin: rsinFrom(110_000_000 + (number - 60_000_000) * 22),
    iban: ibanFrom(String(number).padStart(10, '0')),
    name,
    email: `bestuur@simulatie-${kvkNumber}.example`,
    password: `simulatie van aanbieder ${kvkNumber}`,
  }
}

/** The first nine digits from here that pass the eleven test. */
function rsinFrom(start: number): string {
  for (let number = start; ; number += 1) {
    const digits = String(number)
    const sum = Array.from(digits).reduce(
      (total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place),
      0,
    )
    if (sum % 11 === 0) return digits
  }
}

/** An account of a bank that does not exist, with its two check digits (ISO 7064 mod 97). */
function ibanFrom(account: string): string {
  const digits = Array.from(`DEMO${account}NL00`, (sign) => parseInt(sign, 36).toString()).join('')
  return `NL${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}DEMO${account}`
}

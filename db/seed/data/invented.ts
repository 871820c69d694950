import type { Organisation, Signatory } from '#app/features/party/provider.ts'
import { region } from '#db/reference-data/noord-limburg/region.ts'
import type { Random } from './random.ts'

/** Words that do not exist, so that no demonstration provider, street or person does. */
const HEADS = [
  'Zwirrel',
  'Plonder',
  'Kwinte',
  'Brindel',
  'Wiebert',
  'Lummer',
  'Fladder',
  'Drommel',
  'Snorre',
  'Twijgel',
  'Murmel',
]
const TAILS = ['stee', 'kring', 'wende', 'horst', 'veld', 'loo', 'gaarde']
const KINDS = ['Jeugdhulp', 'Zorggroep', 'Jeugd en Gezin', 'Begeleiding', 'Praktijk']
const STREETS = [
  'Tureluurspad',
  'Wobbelweg',
  'Kletterlaan',
  'Snuffelhof',
  'Drentelstraat',
  'Mompeldreef',
  'Huppelplein',
]
const FIRST_NAMES = [
  'Orlinde',
  'Wabbe',
  'Tjirre',
  'Evardo',
  'Maloeska',
  'Fendrik',
  'Ysolien',
  'Bartelo',
  'Şanurra',
  'Łubomił',
]
const LAST_NAMES = [
  'Kwispelhof',
  'van der Mompel',
  'Zwaluwink',
  'Drentelaar',
  'de Plonder',
  'Ĳzerwout',
  'Brumelaar',
  'Twijgenburg',
]

/** The invented word of provider `index`: "Zwirrelstee". There are 77, so that each is used once. */
function inventedWord(index: number): string {
  const head = HEADS[index % HEADS.length] ?? ''
  const tail = TAILS[Math.floor(index / HEADS.length) % TAILS.length] ?? ''
  return head + tail
}

function inventedPerson(random: Random): string {
  return `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`
}

/** The word of an e-mail address at the reserved domain `.example`, where no mail can arrive. */
function mailbox(name: string, word: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[łŁ]/g, 'l')
    .replace(/[^A-Za-z ]/g, '')
  return `${plain.trim().toLowerCase().replace(/ +/g, '.')}@${word.toLowerCase()}.example`
}

/** An RSIN in the range 9999, with the last digit that passes the eleven test. */
function inventedRsin(random: Random): string {
  for (;;) {
    const digits = `9999${String(random.between(0, 9999)).padStart(4, '0')}`
    const sum = Array.from(digits).reduce((total, digit, place) => total + Number(digit) * (9 - place), 0)
    if (sum % 11 < 10) return `${digits}${String(sum % 11)}`
  }
}

/** An IBAN of the bank DEMO, which does not exist, with the right check digits. */
function inventedIban(random: Random): string {
  const account = `0${String(random.between(0, 999_999_999)).padStart(9, '0')}`
  const digits = Array.from(`DEMO${account}NL00`, (character) => parseInt(character, 36).toString()).join('')
  const check = 98 - Number(BigInt(digits) % 97n)
  return `NL${String(check).padStart(2, '0')}DEMO${account}`
}

export type OrganisationPlan = { index: number; big: boolean; random: Random }

/** A fictitious organisation. Its KVK number lies in 9000xxxx, its postal code uses SS, which is never given out. */
export function inventedOrganisation({ index, big, random }: OrganisationPlan): Organisation {
  const word = inventedWord(index)
  const legalForm = big
    ? random.pick(['foundation', 'bv'] as const)
    : random.pick(['bv', 'foundation', 'sole-trader'] as const)
  const contact = inventedPerson(random)
  const name = `${word} ${big ? random.pick(KINDS.slice(0, 3)) : random.pick(KINDS)}`
  const legalName = { foundation: `Stichting ${name}`, bv: `${name} B.V.`, 'sole-trader': name }[legalForm]
  const rsin = legalForm === 'sole-trader' ? null : inventedRsin(random)
  return {
    legalName,
    tradeName: legalName === name ? null : name,
    kvkNumber: `9000${String(index + 1).padStart(4, '0')}`,
    rsin,
    vatNumber: rsin === null ? null : `NL${rsin}B01`,
    iban: inventedIban(random),
    agbCode: `99${String(900_001 + index)}`,
    legalForm,
    address: {
      street: random.pick(STREETS),
      houseNumber: String(random.between(1, 199)),
      postalCode: `59${String(random.between(10, 99))} SS`,
      town: random.pick(region.municipalities).name.replace(' (L)', ''),
    },
    contact: { name: contact, email: mailbox(contact, word), phone: `077 000 ${String(index + 1).padStart(4, '0')}` },
  }
}

/** One signatory who may sign alone, or two who sign jointly. */
export function inventedSignatories(index: number, random: Random): Signatory[] {
  const word = inventedWord(index)
  const jointly = index % 6 === 0
  return Array.from({ length: jointly ? 2 : 1 }, (_, place) => {
    const name = inventedPerson(random)
    const [box = '', domain = ''] = mailbox(name, word).split('@')
    return {
      name,
      jobTitle: place === 0 ? 'Bestuurder' : 'Directeur',
      email: place === 0 ? `${box}@${domain}` : `${box}.2@${domain}`,
      authority: jointly ? 'jointly' : 'alone',
    }
  })
}

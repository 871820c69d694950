import type { ProviderRole, StaffDesk } from './actor.ts'

type Account = { name: string; email: string; password: string }
export type DemoStaffAccount = Account & { desk: StaffDesk; role?: undefined; totpSecret: string; task: DemoTask }
export type DemoProviderAccount = Account & { desk: 'provider'; role: ProviderRole; kvkNumber: string }
export type DemoAccount = DemoStaffAccount | DemoProviderAccount

/** What somebody of the demo region does; a key of the translations. */
export type DemoTask = 'officer' | 'lawyer' | 'mandateHolder' | 'contractManager' | 'administrator'

/** Known to everybody: these accounts exist in the demo region only, which a production start refuses. */
export const DEMO_PASSWORD = 'openhuis-demo-venlo'

/** The demo providers that have an account, by KVK number. */
const DEMO_PROVIDERS = {
  first: '90000001',
  second: '90000002',
  third: '90000003',
  fourth: '90000004',
} as const

const staff = (name: string, email: string, desk: StaffDesk, task: DemoTask): DemoStaffAccount => ({
  name,
  email: `${email}@regio.openhuis.example`,
  password: DEMO_PASSWORD,
  desk,
  task,
  totpSecret: `demo-second-factor-of-${email}`,
})

const provider = (name: string, email: string, kvkNumber: string, role: ProviderRole): DemoProviderAccount => ({
  name,
  email: `${email}@aanbieder.openhuis.example`,
  password: DEMO_PASSWORD,
  desk: 'provider',
  role,
  kvkNumber,
})

/** Fictitious people of the demo region; the sign-in page shows them in demo mode. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  provider('Anouk Hendriks', 'anouk.hendriks', DEMO_PROVIDERS.first, 'administrator'),
  provider('Mehmet Şahin', 'mehmet.sahin', DEMO_PROVIDERS.second, 'administrator'),
  provider('Łucja Kowalska', 'lucja.kowalska', DEMO_PROVIDERS.third, 'administrator'),
  provider('Joost van der Velden', 'joost.vandervelden', DEMO_PROVIDERS.fourth, 'administrator'),
  staff('Ingrid Peeters', 'ingrid.peeters', 'procurement', 'officer'),
  staff('Bram Janssen', 'bram.janssen', 'procurement', 'officer'),
  staff('Nadia El Amrani', 'nadia.elamrani', 'procurement', 'officer'),
  staff('Tessa Vullings', 'tessa.vullings', 'procurement', 'officer'),
  staff('Wouter Smeets', 'wouter.smeets', 'legal', 'lawyer'),
  staff('Fleur Gommans', 'fleur.gommans', 'legal', 'lawyer'),
  staff('Karin Verhaegh', 'karin.verhaegh', 'legal', 'mandateHolder'),
  staff('Ruud Claessen', 'ruud.claessen', 'contract-management', 'contractManager'),
  staff('Petra Timmermans', 'petra.timmermans', 'admin', 'administrator'),
]

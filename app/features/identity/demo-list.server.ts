import { isDemo } from '#app/utils/env.server.ts'
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoTask } from './demo-accounts.ts'

type ShownDemoAccount = { name: string; email: string; task: DemoTask | 'provider'; kvkNumber: string }

/** The accounts that the sign-in page offers, in the demo region only; never a second-factor key. */
export function shownDemoAccounts(): { password: string; accounts: ShownDemoAccount[] } | null {
  if (!isDemo()) return null
  const accounts = DEMO_ACCOUNTS.map((account): ShownDemoAccount => {
    const { name, email } = account
    return account.desk === 'provider'
      ? { name, email, task: 'provider', kvkNumber: account.kvkNumber }
      : { name, email, task: account.task, kvkNumber: '' }
  })
  return { password: DEMO_PASSWORD, accounts }
}

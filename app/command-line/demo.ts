import pg from 'pg'
import { createDemoAccount } from '#app/features/identity/create-account.server.ts'
import { DEMO_ACCOUNTS } from '#app/features/identity/demo-accounts.ts'
import { readEnv } from '#app/utils/env.server.ts'
import { demoRegionState } from '#db/seed/demo-state.ts'
import { countRealProviders, emptyDatabase } from '#db/seed/empty-database.ts'
import { flag, onlyOptions, type Command, type ExitCode, type Output } from './command.ts'

/** Says no to a portal that works for real; every command about the demonstration region asks first. */
function refusedInProduction(output: Output): boolean {
  if (readEnv().OPENHUIS_ENV !== 'production') return false
  output.err('This is a production portal (OPENHUIS_ENV=production): it never gets demonstration data.')
  return true
}

/** Fills an empty database with the demonstration region. Does and says nothing when it is there already. */
export const demoEnsure: Command = {
  name: 'demo ensure',
  usage: 'demo ensure',
  needsDatabase: true,
  async run(words, output) {
    onlyOptions(words, [])
    if (refusedInProduction(output)) return 1
    return alone(databaseUrl(), async () => {
      const state = await demoRegionState()
      if (state === 'whole') return addAccounts()
      if (state === 'half') {
        output.out('The demo region was left half made; it is made again.')
        await emptyDatabase(databaseUrl())
      }
      return seed(output)
    })
  },
}

/** Takes everything away and makes the demonstration region again, also while the portal runs. */
export const demoReset: Command = {
  name: 'demo reset',
  usage: 'demo reset [--yes]',
  needsDatabase: true,
  async run(words, output) {
    onlyOptions(words, [], ['yes'])
    if (refusedInProduction(output)) return 1
    return alone(databaseUrl(), async () => {
      const real = await countRealProviders(databaseUrl())
      if (real > 0 && !flag(words, 'yes')) {
        output.err(
          `${String(real)} organisation(s) here are not of the demo region and would be lost. Add --yes to take them away too.`,
        )
        return 1
      }
      await emptyDatabase(databaseUrl())
      return seed(output)
    })
  },
}

async function seed(output: Output): Promise<ExitCode> {
  output.out('The demo region is made; this takes about half a minute …')
  // Only now: documents and workbooks take long to load, and mostly the region is there already.
  const { seedDemoRegion } = await import('#db/seed/demo-region.ts')
  await seedDemoRegion(output.out)
  output.out('The demo region is ready.')
  return 0
}

/** Accounts that a newer version added to the sign-in page; those that exist stay as they are. */
async function addAccounts(): Promise<ExitCode> {
  for (const account of DEMO_ACCOUNTS) await createDemoAccount(account)
  return 0
}

function databaseUrl(): string {
  return process.env.DATABASE_URL ?? ''
}

/** One at a time: a second start waits for the first and then finds everything there. */
async function alone(url: string, work: () => Promise<ExitCode>): Promise<ExitCode> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(`select pg_advisory_lock(hashtext('openhuis.demo'))`)
    return await work()
  } finally {
    await client.end()
  }
}

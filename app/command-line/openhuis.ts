import { readEnv } from '#app/utils/env.server.ts'
import { readyDatabase } from '#app/launch/database.ts'
import { closeConnection } from '#db/connection.server.ts'
import { keptSecret } from '#app/launch/kept-secret.ts'
import { agreementSample, agreementVerify } from './agreement-commands.ts'
import { auditVerify } from './audit-verify.ts'
import { contractTextExport, contractTextLoad } from './contract-text.ts'
import { costPriceCheck, costPriceTemplate } from './cost-price-commands.ts'
import { demoEnsure, demoReset } from './demo.ts'
import { simulateRound } from './simulate/simulate-round.ts'
import { userCreate } from './user-create.ts'
import { WrongUse, type Command, type ExitCode } from './command.ts'

/** npm run -s openhuis -- COMMAND */
const COMMANDS: readonly Command[] = [
  auditVerify,
  demoEnsure,
  demoReset,
  userCreate,
  costPriceTemplate,
  costPriceCheck,
  agreementSample,
  agreementVerify,
  contractTextLoad,
  contractTextExport,
  simulateRound,
]

const output = {
  out: (text: string) => process.stdout.write(`${text}\n`),
  err: (text: string) => process.stderr.write(`${text}\n`),
}

async function main(words: readonly string[]): Promise<ExitCode> {
  const json = words.includes('--json')
  const line = words.filter((word) => word !== '--json')
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, index) => line[index] === word))
  if (!command)
    throw new WrongUse(line.length === 0 ? 'which command?' : `'${line.slice(0, 2).join(' ')}' is not a command`)
  const rest = line.slice(command.name.split(' ').length)
  command.check?.(rest)
  const run = () => command.run(rest, { ...output, json })
  return command.needsDatabase ? withDatabase(run) : run()
}

/** Works on the same data as the portal, whether or not it runs now. */
async function withDatabase(run: () => Promise<ExitCode>): Promise<ExitCode> {
  const env = readEnv()
  const database = await readyDatabase(env)
  process.env.DATABASE_URL = database.url
  process.env.AUTH_SECRET = env.AUTH_SECRET ?? keptSecret(env.DATA_DIR)
  try {
    return await run()
  } finally {
    await closeConnection()
    await database.stop()
  }
}

function usage(): string {
  return ['Commands:', ...COMMANDS.map((command) => `  npm run -s openhuis -- ${command.usage}`)].join('\n')
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    const wrongUse = error instanceof WrongUse
    output.err(wrongUse ? `Wrong use: ${error.message}.\n${usage()}` : `Failed: ${(error as Error).message}`)
    process.exitCode = wrongUse ? 2 : 1
  },
)

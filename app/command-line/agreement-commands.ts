import { machineNow } from '#app/utils/clock.server.ts'
import { onlyOptions, requiredOption, WrongUse, type Command } from './command.ts'

/** Writes a full-length agreement of a fictitious provider, signed by both parties with test certificates. */
export const agreementSample: Command = {
  name: 'agreement sample',
  usage: 'agreement sample --out FILE.pdf',
  needsDatabase: false,
  check: (words) => {
    onlyOptions(words, ['out'])
    requiredOption(words, 'out')
  },
  async run(words, output) {
    const { writeSample } = await import('./agreement-sample.ts')
    const written = await writeSample(requiredOption(words, 'out'), machineNow())
    output.out(output.json ? JSON.stringify(written) : `${written.file}: ${String(written.bytes)} bytes`)
    return 0
  },
}

/** Says whether a signed agreement is genuine: 0 when it is, 1 when not, with the reasons. */
export const agreementVerify: Command = {
  name: 'agreement verify',
  usage: 'agreement verify FILE.pdf [--json]',
  needsDatabase: false,
  check: (words) => {
    fileOf(words)
  },
  async run(words, output) {
    const { reportLines, verifyFile } = await import('./agreement-verify.ts')
    const report = await verifyFile(fileOf(words), machineNow())
    output.out(output.json ? JSON.stringify(report, null, 2) : reportLines(report).join('\n'))
    return report.genuine ? 0 : 1
  },
}

function fileOf(words: readonly string[]): string {
  const [file, ...more] = words
  if (file === undefined || file.startsWith('--')) throw new WrongUse('which file?')
  if (more.length > 0) throw new WrongUse(`'${more.join(' ')}' is not known here`)
  return file
}

// npm run -s openhuis -- COMMAND: the command line of the portal.
import { runPrepared } from './prepare.mjs'

await runPrepared('app/command-line/openhuis.ts', process.argv.slice(2), { build: false })

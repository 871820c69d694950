// npm start: makes the install and the build complete, then starts the portal. Runs on bare Node.
import { runPrepared } from './prepare.mjs'

await runPrepared('app/launch/portal.ts', process.argv.slice(2), { build: true })

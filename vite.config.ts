import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import { denyImports } from 'vite-env-only'
import remixConfig from './remix.config.js'

/** What must never reach a browser: the build fails when a client module imports it. */
const SERVER_ONLY = {
  files: ['db/**', 'emails/**', 'templates/**', '**/*.server.*'],
  specifiers: ['pg', 'kysely', 'nodemailer', 'pdf-lib', '@libpdf/core', 'better-auth', 'graphile-worker'],
}

export default defineConfig({
  plugins: [denyImports({ client: SERVER_ONLY }), remix(remixConfig)],
  build: { target: 'es2022', sourcemap: false },
  ssr: { noExternal: [/^@utrecht\//, /^@tabler\//] },
})

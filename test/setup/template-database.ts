import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startEmbeddedPostgres } from '../../app/launch/embedded-postgres.ts'
import { migrateToLatest } from '../../db/migrate.ts'

export const TEMPLATE = 'openhuis_template'

/**
 * Starts a PostgreSQL server of its own for the tests and migrates one template database, which every test file
 * then clones in some forty milliseconds. The real server: what holds here holds in production.
 */
// Vitest takes its global setup as the default export.
// eslint-disable-next-line import-x/no-default-export -- asked by the tool
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'openhuis-test-'))
  // Reachable for the account that PostgreSQL runs under when the tests run as root.
  chmodSync(folder, 0o755)
  const server = await startEmbeddedPostgres(path.join(folder, 'postgres'))
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query(`create database ${TEMPLATE}`)
  await admin.end()
  await migrateToLatest(server.url(TEMPLATE))
  project.provide('adminUrl', server.url('postgres'))
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- augmentation needs an interface
  interface ProvidedContext {
    adminUrl: string
  }
}

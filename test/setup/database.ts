import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { closeConnection } from '../../db/connection.server.ts'
import { TEMPLATE } from './template-database.ts'

/**
 * Gives this test file a database of its own, a clone of the migrated template, and a data folder of its own.
 * `connection()`, `inTransaction()` and `storage()` then work as they do in the portal.
 */
export function useDatabase(): {
  ownerQuery: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>
} {
  const name = `openhuis_test_${randomUUID().replaceAll('-', '')}`
  const adminUrl = inject('adminUrl')
  const url = adminUrl.replace(/\/[^/]*$/, `/${name}`)
  const folder = mkdtempSync(path.join(os.tmpdir(), 'openhuis-files-'))
  const admin = new pg.Pool({ connectionString: adminUrl, max: 1 })
  const owner = new pg.Pool({ connectionString: url, max: 2 })
  beforeAll(async () => {
    await admin.query(`create database ${name} template ${TEMPLATE}`)
    Object.assign(process.env, {
      DATABASE_URL: url,
      DATA_DIR: folder,
      PUBLIC_URL: 'http://localhost:3000',
      AUTH_SECRET: 'a-secret-for-tests-of-at-least-32-characters',
    })
  })
  afterAll(async () => {
    await closeConnection()
    await owner.end()
    await dropDatabase(admin, name)
    await admin.end()
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    /** Runs SQL as the owner of the tables, beside row-level security: to arrange or to tamper, never to assert behaviour. */
    ownerQuery: async (text, values) => (await owner.query(text, values)).rows as never,
  }
}

/** Connections that are still closing get their moment; one that stays open is a leak and fails the file. */
async function dropDatabase(admin: pg.Pool, name: string): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    try {
      await admin.query(`drop database ${name}`)
      return
    } catch (error) {
      if (waited >= 5_000) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

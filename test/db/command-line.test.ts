import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { useDatabase } from '../setup/database.ts'

const { ownerQuery } = useDatabase()
const TIME = 60_000
const PASSWORD = 'lang-genoeg-wachtwoord-8'

function openhuis(words: readonly string[], more: { input?: string; environment?: string } = {}) {
  const ended = spawnSync(process.execPath, ['--import', 'tsx', 'app/command-line/openhuis.ts', ...words], {
    encoding: 'utf8',
    input: more.input ?? '',
    env: { ...process.env, OPENHUIS_ENV: more.environment ?? 'demo' },
  })
  return { code: ended.status, out: ended.stdout.trim(), err: ended.stderr.trim() }
}

const account = (email: string) => ['user', 'create', '--name', 'Fleur Test', '--email', email, '--desk', 'legal']

describe('contract-text', () => {
  test(
    'writes the text in use, loads it changed as a new edition, and says in words what is wrong with a file',
    () => {
      const folder = mkdtempSync(path.join(os.tmpdir(), 'openhuis-text-'))
      const file = path.join(folder, 'basis.json')
      expect(openhuis(['contract-text', 'export', '--base', '--out', file]).code).toBe(0)
      const text = JSON.parse(readFileSync(file, 'utf8')) as { clauses: { clause: { modelText: boolean } }[] }
      for (const { clause } of text.clauses) clause.modelText = false
      writeFileSync(file, JSON.stringify(text))
      const loaded = openhuis(['contract-text', 'load', file, '--json'])
      expect(loaded.code).toBe(0)
      expect(JSON.parse(loaded.out)).toMatchObject({ region: null, edition: 2, known: false })
      writeFileSync(file, JSON.stringify({ ...text, clauses: text.clauses.slice(3) }))
      const refused = openhuis(['contract-text', 'load', file])
      expect([refused.code, refused.err]).toEqual([1, 'number-missing {"article":"1.1"}'])
      writeFileSync(file, '{')
      expect(openhuis(['contract-text', 'load', file]).err).toContain('the file is not JSON')
      expect(openhuis(['contract-text', 'load']).code).toBe(2)
      rmSync(folder, { recursive: true })
    },
    TIME,
  )
})

describe('user create', () => {
  test(
    'makes an account with a mandate and gives its password once, as JSON',
    async () => {
      const ended = openhuis([...account('fleur@regio.example'), '--mandate', 'Directeur', '--json'])
      expect(ended.code).toBe(0)
      const said = JSON.parse(ended.out) as { personId: string; email: string; password: string }
      expect(said.email).toBe('fleur@regio.example')
      expect(said.password.length).toBeGreaterThan(20)
      const [row] = await ownerQuery(
        'select d.desk, m.function from staff_desk d join region_mandate m using (person_id) where person_id = $1',
        [said.personId],
      )
      expect(row).toEqual({ desk: 'legal', function: 'Directeur' })
    },
    TIME,
  )

  test(
    'takes a password from its input and then shows none; the same address again is refused',
    () => {
      const words = [...account('noor@regio.example'), '--password-stdin']
      const made = openhuis([...words, '--json'], { input: `${PASSWORD}\n` })
      expect(Object.keys(JSON.parse(made.out) as object)).toEqual(['personId', 'email'])
      const again = openhuis(words, { input: `${PASSWORD}\n` })
      expect([again.code, again.err]).toEqual([1, 'Failed: this e-mail address has an account already'])
    },
    TIME,
  )

  test(
    'says in one line that a password is too short',
    () => {
      const ended = openhuis([...account('kort@regio.example'), '--password-stdin'], { input: 'kort\n' })
      expect([ended.code, ended.err]).toEqual([1, 'Failed: the password is too short: take 12 characters or more'])
    },
    TIME,
  )

  test.each([
    [['user', 'create'], '--name is missing'],
    [['user', 'create', '--name', 'A', '--email', 'geen-adres', '--desk', 'legal'], '--email is not an e-mail address'],
    [['user', 'create', '--name', 'A', '--email', 'a@b.nl', '--desk', 'kassa'], '--desk is one of'],
    [
      ['user', 'create', '--name', 'A', '--email', 'a@b.nl', '--desk', 'admin', '--mandate', 'X'],
      '--mandate goes with',
    ],
    [['user', 'create', '--colour', 'red'], "'--colour' is not known here"],
    [['user', 'destroy'], "'user destroy' is not a command"],
  ])(
    '%j is wrong use',
    (words, why) => {
      const { code, err } = openhuis(words)
      expect(code).toBe(2)
      expect(err.split('\n')[0]).toContain(why)
      expect(err).toContain('npm run -s openhuis -- user create')
    },
    TIME,
  )
})

describe('demo', () => {
  test.each(['ensure', 'reset'])(
    '%s refuses a production portal',
    async (what) => {
      const { code, err } = openhuis(['demo', what], { environment: 'production' })
      expect(code).toBe(1)
      expect(err).toBe('This is a production portal (OPENHUIS_ENV=production): it never gets demonstration data.')
      expect(await ownerQuery('select from procedure')).toEqual([])
    },
    TIME,
  )

  test(
    'reset keeps what somebody registered, unless told to take it away',
    async () => {
      await ownerQuery(
        `insert into provider (id, kvk_number, legal_name) values (gen_random_uuid(), '12345678', 'Stichting Echt')`,
      )
      const { code, err } = openhuis(['demo', 'reset'])
      expect([code, err.split('\n').length]).toEqual([1, 1])
      expect(err).toContain('--yes')
      expect(await ownerQuery('select legal_name from provider')).toEqual([{ legal_name: 'Stichting Echt' }])
    },
    TIME,
  )
})

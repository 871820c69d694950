import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { keepRunning, pauseAfter } from './keep-running.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'openhuis-kept-'))

function keep(name: string, script: string) {
  const said: string[] = []
  const giveUp = vi.fn()
  const pidFile = path.join(folder, `${name}.pid`)
  const start = vi.fn(() => spawn(process.execPath, ['-e', script], { stdio: 'ignore' }))
  const kept = keepRunning({ name, start, pidFile, say: (text) => said.push(text), giveUp })
  return { ...kept, said, giveUp, start, pid: () => Number(fs.readFileSync(pidFile, 'utf8')), pidFile }
}

test('a process that is killed comes back under another id, and the file names it', async () => {
  const kept = keep('web', 'setInterval(() => {}, 1000)')
  const first = kept.pid()
  process.kill(first, 'SIGKILL')
  await vi.waitFor(() => {
    expect(kept.pid()).not.toBe(first)
  }, 5_000)
  expect(() => process.kill(kept.pid(), 0)).not.toThrow()
  expect(kept.said).toEqual(['web ended unexpectedly (SIGKILL) and is started again.'])
  await kept.stop()
  expect(fs.existsSync(kept.pidFile)).toBe(false)
})

test('a process that is stopped stays away, also while it waits for its next start', async () => {
  const running = keep('running', 'setInterval(() => {}, 1000)')
  await running.stop()
  const crashed = keep('crashed', 'process.exit(3)')
  await vi.waitFor(() => {
    expect(crashed.said).toEqual(['crashed ended unexpectedly (3) and is started again.'])
  }, 5_000)
  await crashed.stop()
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect([running.start.mock.calls.length, crashed.start.mock.calls.length]).toEqual([1, 1])
  expect(crashed.giveUp).not.toHaveBeenCalled()
})

test('the pauses grow to ten seconds, and after ten crashes in a row it is given up', () => {
  expect([1, 2, 3, 6, 7, 10].map(pauseAfter)).toEqual([200, 400, 800, 6_400, 10_000, 10_000])
  expect(pauseAfter(11)).toBeUndefined()
})

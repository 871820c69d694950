import { existsSync } from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Parsed } from './parse-workbook.server.ts'

/** Heap of one reading thread in megabytes; with the caps of the guard a file cannot take more than 256 in all. */
const HEAP = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 32 }
const START_MILLISECONDS = 15_000
const MAXIMUM_THREADS = 2
const WORKER = 'app/features/cost-price/workbook/reading-worker.server.mjs'

type Message = { ready: true } | { parsed: Parsed }

const idle: Worker[] = []
const waiting: (() => void)[] = []
let running = 0

/**
 * Parses in a thread that can be killed: `too-slow` after the deadline, `expands-too-far` when memory runs out, `busy`
 * when no thread came up in time, which says nothing about the file.
 */
export async function parseInThread(
  bytes: Uint8Array,
  deadlineMilliseconds: number,
  startMilliseconds = START_MILLISECONDS,
): Promise<Parsed> {
  const worker = await claim(startMilliseconds)
  if (worker === undefined) return { ok: false, reason: 'busy' }
  const copy = Uint8Array.from(bytes)
  worker.postMessage(copy, [copy.buffer])
  const outcome = await answerOf(worker, deadlineMilliseconds)
  if (outcome.ok === undefined) {
    await discard(worker)
    return { ok: false, reason: outcome.timedOut ? 'too-slow' : 'expands-too-far' }
  }
  release(worker)
  return outcome
}

type Outcome = Parsed | { ok: undefined; timedOut: boolean }

function answerOf(worker: Worker, deadline: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      settle({ ok: undefined, timedOut: true })
    }, deadline)
    function settle(outcome: Outcome): void {
      clearTimeout(timer)
      stopListening(worker)
      resolve(outcome)
    }
    worker.on('message', (message: Message) => {
      if ('parsed' in message) settle(message.parsed)
    })
    worker.on('error', () => {
      settle({ ok: undefined, timedOut: false })
    })
    worker.on('exit', () => {
      settle({ ok: undefined, timedOut: false })
    })
  })
}

/** By name: removing all listeners at once also removes those by which the worker delivers messages. */
function stopListening(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}

/** A thread of our own for one file; undefined when the machine is too busy to start one. */
async function claim(startMilliseconds: number): Promise<Worker | undefined> {
  const free = idle.pop()
  if (free !== undefined) return hold(free)
  if (running >= MAXIMUM_THREADS) {
    await new Promise<void>((resolve) => waiting.push(resolve))
    return claim(startMilliseconds)
  }
  running += 1
  try {
    const worker = await start(startMilliseconds)
    if (worker) return hold(worker)
  } catch (error) {
    freePlace()
    throw error
  }
  freePlace()
  return undefined
}

/** Whoever waits longest may try. */
function freePlace(): void {
  running -= 1
  waiting.shift()?.()
}

/** A thread at work keeps the process alive; an idle one does not. */
function hold(worker: Worker): Worker {
  worker.ref()
  return worker
}

function release(worker: Worker): void {
  worker.unref()
  idle.push(worker)
  waiting.shift()?.()
}

async function discard(worker: Worker): Promise<void> {
  worker.on('error', () => undefined)
  await worker.terminate()
  freePlace()
}

/** Starting is outside the deadline of a file: it costs the same for every file and happens once. */
function start(milliseconds: number): Promise<Worker | undefined> {
  const worker = new Worker(workerPath(), { resourceLimits: HEAP })
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      worker.removeAllListeners('message')
      void worker.terminate()
      resolve(undefined)
    }, milliseconds)
    worker.once('message', () => {
      clearTimeout(timer)
      stopListening(worker)
      resolve(worker)
    })
    worker.once('error', (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}

/** Beside this file when run from source; in the project folder when this code was bundled into build/server. */
function workerPath(): string {
  const beside = import.meta.dirname
  const candidates = [
    path.join(beside, 'reading-worker.server.mjs'),
    path.resolve(process.cwd(), WORKER),
    path.resolve(beside, '../..', WORKER),
    path.resolve(beside, '../../..', WORKER),
  ]
  const found = candidates.find((candidate) => existsSync(candidate))
  if (found === undefined) throw new Error(`The reading thread is missing: ${WORKER}`)
  return found
}

import type { NextFunction, Request, RequestHandler, Response } from 'express'

const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST']
/** Largest form in bytes: one of texts only, and one with files (each file has a limit of its own). */
const LARGEST = { texts: 2 ** 20, files: 64 * 2 ** 20 }

type Problem = { status: number; sentence: string }

/**
 * Answers in one sentence what no page of this portal can have sent: another method, an address or host that cannot be
 * read (also one with a NUL, which PostgreSQL stores nowhere), a form of unknown or too large size.
 */
export const refuseUnreadable: RequestHandler = (request: Request, response: Response, next: NextFunction) => {
  const problem = problemOf(request)
  if (!problem) {
    next()
    return
  }
  if (problem.status === 405) response.set('Allow', METHODS.join(', '))
  // What was not read of the body must not be taken for the next request.
  if (request.method === 'POST') response.set('Connection', 'close')
  response.status(problem.status).type('text/plain').send(problem.sentence)
}

function problemOf(request: Request): Problem | undefined {
  if (!METHODS.includes(request.method)) return { status: 405, sentence: 'Dit kan het portaal niet met dit adres.' }
  if (!isReadable(request)) return { status: 400, sentence: 'Dit adres klopt niet. Controleer het, of begin op /.' }
  return request.method === 'POST' ? bodyProblem(request) : undefined
}

function isReadable({ originalUrl, headers }: Request): boolean {
  if (originalUrl.includes('%00') || !URL.canParse(`http://${headers.host ?? ''}`)) return false
  try {
    decodeURIComponent(originalUrl.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

function bodyProblem({ headers }: Request): Problem | undefined {
  if (headers['transfer-encoding'] !== undefined)
    return { status: 411, sentence: 'Stuur een formulier met de lengte erbij (Content-Length).' }
  const largest = headers['content-type']?.startsWith('multipart/') ? LARGEST.files : LARGEST.texts
  if (Number(headers['content-length'] ?? 0) <= largest) return undefined
  const megabytes = String(largest / 2 ** 20)
  return {
    status: 413,
    sentence: `Dit formulier is te groot: het mag hoogstens ${megabytes} MB zijn. Er is niets bewaard. Ga terug in uw browser; daar staat nog wat u typte. Maak de tekst korter of het bestand kleiner en verstuur het opnieuw.`,
  }
}

/** The last resort, when even the error page could not be made: one line for the operator, one sentence for the visitor. */
// Express knows an error handler by its four arguments.

export function failPlainly(error: unknown, request: Request, response: Response, next: NextFunction): void {
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const line = { level: 'error', method: request.method, path: request.path, cause }
  process.stderr.write(`${JSON.stringify(line)}\n`)
  if (response.headersSent) {
    next(error)
    return
  }
  response
    .status(500)
    .type('text/plain')
    .send('Er ging iets mis bij ons. Wat u opsloeg is veilig. Probeer het over een paar minuten opnieuw.')
}

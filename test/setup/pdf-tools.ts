import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What a program of the machine said about a PDF. */
export type ToolAnswer = { exitCode: number; output: string }

/** Programs that judge our PDFs independently, when the machine has them. */
export type PdfTool = 'pdfsig' | 'qpdf' | 'pdfinfo' | 'pdftotext' | 'pdfdetach' | 'pdffonts' | 'openssl'

/** Whether the machine has the program; tests that need an absent one are skipped by name. */
export async function hasTool(tool: PdfTool): Promise<boolean> {
  const answer = await call(
    tool,
    [tool === 'openssl' ? 'version' : tool === 'qpdf' ? '--version' : '-v'],
    process.cwd(),
  )
  return answer.exitCode !== NOT_FOUND
}

/** Puts the files in an empty folder, runs the program there and returns what it said. */
export async function askTool(tool: PdfTool, args: string[], files: Record<string, Uint8Array>): Promise<ToolAnswer> {
  return inFolder(files, (folder) => call(tool, args, folder))
}

/** As {@link askTool}, and reads back a file that the program wrote. */
export async function toolFile(
  tool: PdfTool,
  args: string[],
  request: { files: Record<string, Uint8Array>; result: string },
): Promise<Buffer> {
  return inFolder(request.files, async (folder) => {
    await call(tool, args, folder)
    return readFile(join(folder, request.result))
  })
}

/** The text of a PDF, as a reader would copy it. */
export async function textOf(pdf: Uint8Array): Promise<string> {
  return (await askTool('pdftotext', ['-layout', 'document.pdf', '-'], { 'document.pdf': pdf })).output
}

const NOT_FOUND = 127

async function call(tool: PdfTool, args: string[], cwd: string): Promise<ToolAnswer> {
  try {
    const { stdout, stderr } = await run(tool, args, { cwd, maxBuffer: 32 * 1024 * 1024 })
    return { exitCode: 0, output: stdout + stderr }
  } catch (error) {
    const failed = error as { code?: number | string; stdout?: string; stderr?: string }
    if (failed.code === 'ENOENT') return { exitCode: NOT_FOUND, output: `${tool} is not on this machine` }
    return {
      exitCode: typeof failed.code === 'number' ? failed.code : 1,
      output: `${failed.stdout ?? ''}${failed.stderr ?? ''}`,
    }
  }
}

async function inFolder<Result>(
  files: Record<string, Uint8Array>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'openhuis-pdf-'))
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

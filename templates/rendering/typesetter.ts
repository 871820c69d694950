import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { coverageOf, type FontCoverage } from '#templates/rendering/font-coverage.ts'
import { fontFiles, templatesFolder } from '#templates/rendering/folders.ts'

/** A Typst file with the JSON files it reads, by their name from the root of `templates/`. */
export type TypesettingJob = { mainFile: string; jsonFiles: Record<string, string> }

/** Typeset bytes, or the reasons why Typst could not or would not. */
export type Typeset = { bytes: Uint8Array } | { reasons: string[] }

export type Typesetter = {
  /** Which characters the document font can show. */
  covers: FontCoverage
  typeset: (job: TypesettingJob) => Promise<Typeset>
}

/**
 * Typst inside this process: reads templates and fonts once, makes tagged PDF/A-3a. Data only ever reach it as
 * JSON files, so that nothing a person typed is read as markup. A warning is a failure: it means that the
 * document differs from what its template says.
 */
export function createTypesetter(): Typesetter {
  const folder = templatesFolder()
  const fonts = fontFiles().map((file) => readFileSync(file))
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: fonts }] })

  async function typeset(job: TypesettingJob): Promise<Typeset> {
    const shadows = Object.entries(job.jsonFiles).map(([name, json]) => ({ path: join(folder, name), json }))
    for (const { path, json } of shadows) compiler.mapShadow(path, Buffer.from(json, 'utf8'))
    try {
      return compile(compiler, join(folder, job.mainFile))
    } finally {
      for (const { path } of shadows) compiler.unmapShadow(path)
      compiler.evictCache(0)
      await nextTurn() // lets the native document go; otherwise each document keeps some 10 MiB
    }
  }

  return { covers: coverageOf(fonts), typeset }
}

function compile(compiler: NodeCompiler, mainFilePath: string): Typeset {
  const compiled = compiler.compile({ mainFilePath })
  const document = compiled.result
  if (!document) return { reasons: reasonsOf(compiled.takeDiagnostics()) }
  const warnings = compiled.takeWarnings()
  if (warnings) return { reasons: reasonsOf(warnings) }
  try {
    return { bytes: compiler.pdf(document, { pdfStandard: 'a-3a' }) }
  } catch (error) {
    return { reasons: [error instanceof Error ? error.message : String(error)] }
  }
}

function reasonsOf(diagnostics: { shortDiagnostics: unknown[] } | null): string[] {
  return (diagnostics?.shortDiagnostics ?? ['unknown cause']).map((diagnostic) => JSON.stringify(diagnostic))
}

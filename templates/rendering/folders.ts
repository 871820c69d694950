import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The `templates` folder on disk. Found by walking up from this module, because the server bundle runs from
 * `build/` while Typst reads its files from the source folder.
 */
export function templatesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'templates', 'layout')) || !existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('The templates folder is missing: reinstall the portal.')
    folder = parent
  }
  return join(folder, 'templates')
}

const FACES = ['Regular', 'It', 'Semibold', 'SemiboldIt', 'Bold']

/** The font files that documents may use: Source Sans 3, complete Latin, by Adobe under the OFL. */
export function fontFiles(): string[] {
  const fonts = dirname(createRequire(import.meta.url).resolve('source-sans/package.json'))
  return FACES.map((face) => join(fonts, 'TTF', `SourceSans3-${face}.ttf`))
}

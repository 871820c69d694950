import { readFileSync } from 'node:fs'
import { chromium, type Page } from '@playwright/test'
import { shippedText } from '#templates/framework-agreement/2026-1/clauses.ts'
import { composeFrameworkAgreement } from '#templates/framework-agreement/2026-1/manifest.ts'
import type { Contract } from '#templates/framework-agreement/2026-1/contract.ts'
import { browserLaunch } from '../../e2e/fixtures/browser.ts'

const FONT = readFileSync(
  'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
).toString('base64')

const STYLE = `
  @font-face { font-family: 'Source Sans 3'; src: url(data:font/woff2;base64,${FONT}) }
  @page { size: A4; margin: 26mm 25mm }
  body { font: 10.5pt/1.45 'Source Sans 3', sans-serif; color: #1b2733 }
  h1 { break-before: page; font-size: 15pt } h2 { font-size: 12pt } h3 { font-size: 10.5pt }
  table { width: 100%; border-collapse: collapse } th, td { border-bottom: 1px solid #c3ccd5; text-align: left; padding: 5px }
`

/**
 * A browser that is running. `print` in a page that is open already, the least that printing can cost; `printAfresh` in a
 * page of its own, so that nothing of one provider is left for the next.
 */
export async function printingBrowser() {
  const browser = await chromium.launch(await browserLaunch())
  const open = await browser.newPage()
  return {
    print: (contract: Contract) => printIn(open, contract),
    printAfresh: async (contract: Contract): Promise<Uint8Array> => {
      const context = await browser.newContext()
      try {
        return await printIn(await context.newPage(), contract)
      } finally {
        await context.close()
      }
    },
    close: () => browser.close(),
  }
}

/** One print from the start of a browser to its end, as a job would do that has none running. */
export async function printOnce(contract: Contract): Promise<void> {
  const browser = await printingBrowser()
  await browser.printAfresh(contract)
  await browser.close()
}

async function printIn(page: Page, contract: Contract): Promise<Uint8Array> {
  await page.setContent(htmlOf(contract))
  const small = 'style="font-size: 8px; width: 100%; padding: 0 25mm"'
  return page.pdf({
    format: 'A4',
    tagged: true,
    outline: true,
    preferCSSPageSize: true,
    displayHeaderFooter: true,
    headerTemplate: `<div ${small}>Raamovereenkomst, ${safe(contract.region.name)}</div>`,
    footerTemplate: `<div ${small}>Documentnummer ${contract.number}, versie ${contract.version}, pagina <span class="pageNumber"></span> van <span class="totalPages"></span></div>`,
  })
}

/** The same content as the Typst template sets: cover, contents, articles, signatures and annexes. */
function htmlOf(contract: Contract): string {
  const { articles, standardHash } = composeFrameworkAgreement(shippedText(), contract)
  const part = (number: 0 | 1 | 2 | 3 | 'annex') =>
    articles
      .filter((article) => article.part === number)
      .map(
        ({ article, title, holds, paragraphs }) =>
          `<h2>${article} ${safe(title)}</h2>${holds ? paragraphs.map(paragraphHtml).join('') : '<p>N.v.t.</p>'}`,
      )
      .join('')
  const contents = articles.map(({ article, title }) => `<li>${article} ${safe(title)}</li>`).join('')
  return `<!doctype html><html lang="nl"><head><title>Raamovereenkomst</title><style>${STYLE}</style></head><body>
    <p>${safe(contract.region.name)}</p><h1>Raamovereenkomst ${contract.number}</h1><p>${safe(contract.provider.name)}</p>
    <p>${standardHash}</p><h1>Inhoud</h1><ul>${contents}</ul><h1>Partijen</h1>${part(0)}
    <h1>Deel 1</h1>${part(1)}<h1>Deel 2</h1>${part(2)}<h1>Deel 3</h1>${part(3)}
    <h1>Ondertekening</h1>${[...contract.provider.signatories, ...contract.region.signatories]
      .map((person) => `<p>${safe(person.name)}, ${safe(person.function)}</p>`)
      .join('')}
    <h1>Bijlage 1</h1>${productTable(contract)}<h1>Bijlage 2</h1>${part('annex')}
    <h1>Bijlage 4</h1>${contract.products.map(requirementsHtml).join('')}</body></html>`
}

function paragraphHtml({ text, items }: { text: string; items: string[] }): string {
  const list = items.length > 0 ? `<ol>${items.map((item) => `<li>${safe(item)}</li>`).join('')}</ol>` : ''
  return `<p>${safe(text)}</p>${list}`
}

function productTable({ products }: Contract): string {
  const rows = products.map(
    (one) =>
      `<tr><td>${one.code}</td><td>${safe(one.name)}</td><td>${one.tariff}</td><td>${one.unit}</td><td>${safe(one.municipalities.join(', '))}</td><td>${one.startsOn}</td></tr>`,
  )
  return `<table><thead><tr><th>Code</th><th>Product</th><th>Tarief</th><th>Eenheid</th><th>Gemeenten</th><th>Vanaf</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function requirementsHtml({ name, description, requirements }: Contract['products'][number]): string {
  const list = requirements.map(({ code, text }) => `<li>${code} ${safe(text)}</li>`).join('')
  return `<h2>${safe(name)}</h2><p>${safe(description)}</p><ul>${list}</ul>`
}

const safe = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

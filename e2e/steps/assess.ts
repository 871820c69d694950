import { expect, type Visitor } from '../fixtures/test.ts'

/** The pages of one application at the procurement desk. */
const desk = (application: string) => application.replace('/aanmeldingen', '/inkoop/aanmeldingen')

/** Opens a page of a file; whoever has not declared interests in this moment is asked first. */
async function open(visitor: Visitor, address: string): Promise<void> {
  await visitor.go(address)
  if (!visitor.page.url().includes('/belangen')) return
  await visitor.press('Ik heb geen (ander) belang')
  await visitor.go(address)
}

type Judgement = { outcome: 'met' | 'not-met'; reason?: string }

/** Gives a verdict on one criterion. */
export async function judge(
  visitor: Visitor,
  application: string,
  criterionId: string,
  { outcome, reason }: Judgement,
): Promise<void> {
  await open(visitor, `${desk(application)}/criteria/${criterionId}`)
  await visitor.choose('outcome', outcome)
  await visitor.fill({ reason: reason ?? '' })
  await visitor.press('Bewaar')
}

/** Shows that a refusal without a reason is impossible on the screen too. */
export async function refuseWithoutReason(visitor: Visitor, application: string, criterionId: string): Promise<void> {
  await open(visitor, `${desk(application)}/criteria/${criterionId}`)
  await visitor.choose('outcome', 'not-met')
  await visitor.press('Bewaar')
  await expect(visitor.page.getByRole('alert')).toBeVisible()
}

export async function askRepair(
  visitor: Visitor,
  application: string,
  request: { criterionId: string; words: string },
): Promise<void> {
  await open(visitor, `${desk(application)}/herstel`)
  await visitor.choose('criteria', request.criterionId)
  await visitor.fill({ [`words.${request.criterionId}`]: request.words })
  await visitor.press('Controleer het verzoek')
  await visitor.press('Vraag het herstel')
}

export async function answerRepair(visitor: Visitor, application: string): Promise<void> {
  await visitor.go(`${application}/herstel`)
  await visitor.page.locator('[name="declaration"]').check()
  await visitor.page.getByRole('main').locator('form button').last().click()
  await visitor.page.waitForURL(/\/ontvangst\//)
}

export async function proposeDecision(visitor: Visitor, application: string): Promise<void> {
  await open(visitor, `${desk(application)}/voorstel`)
  await visitor.press('Stel dit besluit voor')
}

export async function confirmDecision(visitor: Visitor, application: string): Promise<void> {
  await open(visitor, `${desk(application)}/vaststellen`)
  await visitor.press('Stel het besluit vast')
}

/** Lets all decisions of the moment that are ready leave together; files that wait follow later. */
export async function sendDecisions(visitor: Visitor, momentId: string): Promise<void> {
  await visitor.go(`/inkoop/momenten/${momentId}/besluiten`)
  const rest = visitor.page.locator('[name="restReason"]')
  if (await rest.count()) await rest.fill('De andere aanmeldingen worden nog beoordeeld.')
  await visitor.press('Kijk na en verstuur')
  await visitor.press('Verstuur de besluiten')
  await visitor.page.waitForURL(/\/besluiten\/[0-9a-f-]{36}$/)
}

export async function confirmCategory(visitor: Visitor, application: string): Promise<void> {
  await open(visitor, `${desk(application)}/categorie`)
  await visitor.press(/^Stel/)
}

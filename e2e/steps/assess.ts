import { expect, type Visitor } from '../fixtures/test.ts'

/** The pages of one application at the procurement desk. */
const desk = (application: string) => application.replace('/aanmeldingen', '/inkoop/aanmeldingen')

type Judgement = { outcome: 'met' | 'not-met'; reason?: string }

/** Gives a verdict on one criterion. */
export async function judge(
  visitor: Visitor,
  application: string,
  criterionId: string,
  { outcome, reason }: Judgement,
): Promise<void> {
  await visitor.go(`${desk(application)}/criteria/${criterionId}`)
  await visitor.choose('outcome', outcome)
  await visitor.fill({ reason: reason ?? '' })
  await visitor.press('Bewaar')
}

/** Shows that a refusal without a reason is impossible on the screen too. */
export async function refuseWithoutReason(visitor: Visitor, application: string, criterionId: string): Promise<void> {
  await visitor.go(`${desk(application)}/criteria/${criterionId}`)
  await visitor.choose('outcome', 'not-met')
  await visitor.press('Bewaar')
  await expect(visitor.page.getByRole('alert')).toBeVisible()
}

export async function askRepair(
  visitor: Visitor,
  application: string,
  request: { criterionId: string; words: string },
): Promise<void> {
  await visitor.go(`${desk(application)}/herstel`)
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
  await visitor.go(`${desk(application)}/voorstel`)
  await visitor.press('Stel dit besluit voor')
}

export async function confirmDecision(visitor: Visitor, application: string): Promise<void> {
  await visitor.go(`${desk(application)}/vaststellen`)
  await visitor.press('Stel het besluit vast')
}

export async function confirmCategory(visitor: Visitor, application: string): Promise<void> {
  await visitor.go(`${desk(application)}/categorie`)
  await visitor.press(/^Stel/)
}

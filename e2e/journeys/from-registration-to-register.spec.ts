import { verifySignatures } from '#app/features/agreement/signing/verify-signatures.server.ts'
import { criteriaFor } from '#app/features/procedure/catalogue.ts'
import { DEMO_PASSWORD } from '#app/features/identity/demo-accounts.ts'
import { procedureContentNoordLimburg } from '#db/reference-data/noord-limburg/procedure-content.ts'
import { expect, test, visitor } from '../fixtures/test.ts'
import {
  addEvidence,
  answerCriteria,
  chooseProducts,
  confirmOrganisation,
  openMomentId,
  PRODUCTS,
  startApplication,
  stateFacts,
  submit,
  uploadWorkbook,
} from '../steps/apply.ts'
import {
  answerRepair,
  askRepair,
  confirmCategory,
  confirmDecision,
  judge,
  proposeDecision,
  refuseWithoutReason,
  sendDecisions,
} from '../steps/assess.ts'
import { download, makeAgreement, openAndSign, release } from '../steps/contract.ts'
import { moveClosing } from '../steps/moment.ts'
import { openLastMail, signIn, signInAs } from '../steps/people.ts'
import { fillInOrganisation, register, type Newcomer } from '../steps/register.ts'

const criteria = criteriaFor(procedureContentNoordLimburg, PRODUCTS)
/** A criterion with evidence, so that repairing means adding a document. */
const repaired = criteria.find((criterion) => criterion.evidence.some((one) => one.handling === 'stored'))!
const others = criteria.filter((criterion) => criterion.id !== repaired.id)
const evidence = repaired.evidence.find((one) => one.handling === 'stored')!

for (const script of [true, false]) {
  test(`from registration to the public register, ${script ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    test.setTimeout(600_000)
    const context = await browser.newContext({ javaScriptEnabled: script, locale: 'nl-NL', acceptDownloads: true })
    const person = visitor(await context.newPage(), script)
    // Another organisation each time, so that the journey can be walked again on the same portal.
    const kvkNumber = String(91_000_000 + (Date.now() % 900_000))
    const newcomer: Newcomer = {
      kvkNumber,
      legalName: `Blauwvinger ${kvkNumber} B.V.`,
      name: 'Sefa Öztürk-van Łaan',
      email: `sefa@blauwvinger-${kvkNumber}.example`,
      password: 'een lang wachtwoord voor Sefa',
    }

    await test.step('a visitor reads the procedure', async () => {
      await person.go('/')
      await person.go('/procedures/jeugdhulp-segment-2-4-noord-limburg-2026')
      await expect(person.page.getByRole('main')).toContainText('per dagdeel')
      await person.go('/aanbieders')
      await expect(person.page.getByRole('main')).not.toContainText(newcomer.legalName)
    })

    await test.step('a provider registers and fills in its organisation once', async () => {
      await register(person, newcomer)
      await fillInOrganisation(person, newcomer)
    })

    const momentId = await openMomentId()
    const application = await startApplication(person)

    await test.step('it fills in its one application', async () => {
      await confirmOrganisation(person, application)
      await chooseProducts(person, application)
      await stateFacts(person, application)
      await answerCriteria(person, application)
      await uploadWorkbook(person, application)
      await person.go(`${application}/overzicht`)
    })

    await test.step('it submits and gets a receipt on screen and by mail', async () => {
      await submit(person, application)
      await expect(person.page.getByRole('main')).toContainText(/[0-9a-f]{4}/)
      await openLastMail(person, newcomer.email, /ntvang/)
    })

    const putBack = await moveClosing(momentId, 0)

    await test.step('an officer judges and asks one repair', async () => {
      await signInAs(person, 'Ingrid Peeters')
      await refuseWithoutReason(person, application, repaired.id)
      for (const criterion of others) await judge(person, application, criterion.id, { outcome: 'met' })
      await judge(person, application, repaired.id, { outcome: 'not-met', reason: 'Het bewijsstuk is niet te lezen.' })
      await askRepair(person, application, { criterionId: repaired.id, words: 'Voeg een leesbaar bewijsstuk toe.' })
    })

    await test.step('the provider repairs only what was asked', async () => {
      await signIn(person, newcomer.email, newcomer.password)
      await person.go('/aanbieder')
      await addEvidence(person, `${application}/vragen/${repaired.id}/bewijs/${evidence.id}`)
      await answerRepair(person, application)
    })

    await test.step('the officer proposes, a second officer confirms, the category follows', async () => {
      await signInAs(person, 'Ingrid Peeters')
      await judge(person, application, repaired.id, { outcome: 'met' })
      await proposeDecision(person, application)
      await signInAs(person, 'Bram Janssen')
      await confirmDecision(person, application)
      await sendDecisions(person, momentId)
      await confirmCategory(person, application)
    })

    await test.step('the provider reads the decision and why', async () => {
      await signIn(person, newcomer.email, newcomer.password)
      await person.go(`${application}/besluit`)
      await expect(person.page.getByRole('main')).toContainText('Toegelaten')
      await person.go(`${application}/categorie`)
      await openLastMail(person, newcomer.email, /[Bb]esluit/)
    })

    const agreementId = await test.step('legal makes the agreement and a second lawyer releases it', async () => {
      await signInAs(person, 'Wouter Smeets')
      const id = await makeAgreement(person, newcomer.kvkNumber)
      await signInAs(person, 'Fleur Gommans')
      await release(person, id)
      return id
    })

    await test.step('the provider signs, the region countersigns', async () => {
      await signIn(person, newcomer.email, newcomer.password)
      await openAndSign(person, `/overeenkomsten/${agreementId}`, newcomer.password)
      await signInAs(person, 'Karin Verhaegh')
      const first = await openAndSign(person, `/juridisch/overeenkomsten/${agreementId}`, DEMO_PASSWORD)
      const both = await download(person, /Open de PDF/)
      expect(Buffer.compare(Buffer.from(both.subarray(0, first.length)), Buffer.from(first))).toBe(0)
      expect((await verifySignatures(both)).map((signature) => signature.valid)).toEqual([true, true])
      await person.go('/controleer')
      await person.page
        .locator('[name="file"]')
        .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from(both) })
      await person.press('Controleer')
      await expect(person.page.getByRole('main')).toContainText('Deze PDF is echt')
    })

    await test.step('the public register shows the provider, as page and as JSON', async () => {
      await person.go(`/aanbieders/${newcomer.kvkNumber}`)
      await expect(person.page.getByRole('heading', { level: 1 })).toHaveText(newcomer.legalName)
      const answer = await person.page.request.get(`${process.env.PORTAL_URL ?? ''}/api/v1/admitted-providers`)
      const { items } = (await answer.json()) as { items: { kvkNumber: string; products: { code: string }[] }[] }
      expect(
        items.find((item) => item.kvkNumber === newcomer.kvkNumber)?.products.map((product) => product.code),
      ).toEqual(PRODUCTS)
    })

    await putBack()
    await context.close()
  })
}

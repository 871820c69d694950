/** Every migration in order, registered by hand; the key is what the database remembers. */
import * as foundations from './20261122T190000-foundations.ts'
import * as auditAndDelivery from './20261122T190100-audit-and-delivery.ts'
import * as identity from './20261122T190200-identity.ts'
import * as parties from './20261122T190300-parties.ts'
import * as procedures from './20261122T190400-procedures.ts'
import * as applications from './20261122T190500-applications.ts'
import * as assessment from './20261122T190600-assessment.ts'
import * as agreements from './20261122T190700-agreements.ts'
import * as mandates from './20261122T200000-mandates.ts'
import * as followers from './20261122T221000-followers.ts'
import * as notifications from './20261122T221001-notifications.ts'
import * as procedureDrafts from './20261122T221100-procedure-drafts.ts'
import * as moments from './20261122T221200-moments.ts'
import * as questions from './20261122T221250-questions.ts'
import * as evidence from './20261122T221400-evidence.ts'
import * as applicationParties from './20261122T221500-application-parties.ts'
import * as judgingInDepth from './20261122T221600-judging-in-depth.ts'
import * as endingsInDecisions from './20261122T231000-endings-in-decisions.ts'
import * as signingLife from './20261122T222000-signing-life.ts'
import * as signingCodes from './20261122T222010-signing-codes.ts'
import * as agreementBatches from './20261130T033800-agreement-batches.ts'
import * as decisions from './20261122T221700-decisions.ts'
import * as tariffVersions from './20261130T032000-tariff-versions.ts'
import * as tariffStudy from './20261130T033000-tariff-study.ts'
import * as signingEvidence from './20261130T040500-signing-evidence.ts'
import * as tariffIndexation from './20261130T034000-tariff-indexation.ts'
import * as costPriceReference from './20261130T034500-cost-price-reference.ts'
import * as agreementDestruction from './20261130T043500-agreement-destruction.ts'
import * as contractText from './20261130T060500-contract-text.ts'
import * as amendments from './20261130T061500-amendments.ts'
import * as amendedRegister from './20261130T061600-amended-register.ts'
import * as typedCostPrice from './20261130T062500-typed-cost-price.ts'
import * as amendmentSigning from './20261130T113000-amendment-signing.ts'
import * as endingAnswers from './20261130T120000-ending-answers.ts'

export const migrations = {
  '20261122T190000-foundations': foundations,
  '20261122T190100-audit-and-delivery': auditAndDelivery,
  '20261122T190200-identity': identity,
  '20261122T190300-parties': parties,
  '20261122T190400-procedures': procedures,
  '20261122T190500-applications': applications,
  '20261122T190600-assessment': assessment,
  '20261122T190700-agreements': agreements,
  '20261122T200000-mandates': mandates,
  '20261122T221000-followers': followers,
  '20261122T221001-notifications': notifications,
  '20261122T221100-procedure-drafts': procedureDrafts,
  '20261122T221200-moments': moments,
  '20261122T221250-questions': questions,
  '20261122T221400-evidence': evidence,
  '20261122T221500-application-parties': applicationParties,
  '20261122T221600-judging-in-depth': judgingInDepth,
  '20261122T231000-endings-in-decisions': endingsInDecisions,
  '20261122T222000-signing-life': signingLife,
  '20261122T222010-signing-codes': signingCodes,
  '20261122T221700-decisions': decisions,
  '20261130T032000-tariff-versions': tariffVersions,
  '20261130T033000-tariff-study': tariffStudy,
  '20261130T033800-agreement-batches': agreementBatches,
  '20261130T040500-signing-evidence': signingEvidence,
  '20261130T034000-tariff-indexation': tariffIndexation,
  '20261130T034500-cost-price-reference': costPriceReference,
  '20261130T043500-agreement-destruction': agreementDestruction,
  '20261130T060500-contract-text': contractText,
  '20261130T061500-amendments': amendments,
  '20261130T061600-amended-register': amendedRegister,
  '20261130T062500-typed-cost-price': typedCostPrice,
  '20261130T113000-amendment-signing': amendmentSigning,
  '20261130T120000-ending-answers': endingAnswers,
}

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
}

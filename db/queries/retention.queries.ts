import { retentionRules } from '../reference-data/noord-limburg/retention.ts'

/** How long the region keeps its agreements, with the source of each rule. */
export function listRetentionRules() {
  return retentionRules
}

/**
 * The only place that reads the clock of this machine. It serves what is not a deadline (log lines, cache
 * headers); where a deadline is at stake the database clock counts: see `databaseNow` in db/transaction.ts.
 */
export function machineNow(): Date {
  return new Date()
}

export type AuditLinkTable = {
  sequence: number
  event_id: number
  previous_hash: string
  hash: string
}

export type HeartbeatTable = {
  name: string
  beaten_at: Date
}

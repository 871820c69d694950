export type DecisionBatchTable = {
  id: string
  moment_id: string
  decided_at: Date
  taken_by: string
  taken_by_name: string
  rest_reason: string | null
}

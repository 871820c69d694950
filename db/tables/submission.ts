export type SubmissionTable = {
  id: string
  application_id: string
  provider_id: string
  kind: 'application' | 'repair'
  sequence: number
  receipt_number: string
  submission_key: string
  submitted_at: Date
  submitted_by: string
  submitted_by_name: string
  content: string
  sha256: string
}

export type ReferenceFactTable = {
  load_id: string
  provider_id: string
  clients: number
  volume: string
}

/** A replay as a file: the same facts as the page, for whoever wants to compute it again. */
export function replayFile(replay: { decision: { number: string } }): {
  name: string
  mediaType: string
  bytes: Uint8Array
} {
  return {
    name: `Besluit ${replay.decision.number}.json`,
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(replay, null, 2)}\n`),
  }
}

/** One file of an archive package, with what it is in words. */
export type ArchivedFile = { path: string; bytes: Uint8Array; what: string }

/** What the manifest says about one file. */
export type ManifestEntry = { path: string; sha256: string; size: number; what: string }

/** About which agreement a package is, and until when it is kept. */
export type ArchivedAgreement = {
  number: string
  provider: { name: string; kvkNumber: string }
  region: string
  retention: { destroyFrom: string; years: number; source: string; status: string } | null
}

/** Version of the manifest's shape. */
const SHAPE = 1

/** The manifest: every file but itself, in the order of its path. */
export function manifestText(agreement: ArchivedAgreement, entries: readonly ManifestEntry[]): string {
  const files = [...entries].sort((one, other) => (one.path < other.path ? -1 : 1))
  return `${JSON.stringify({ shape: SHAPE, agreement, hash: 'SHA-256', files }, null, 2)}\n`
}

/** What a person reads first who opens the package without the portal. */
export function readmeText({ number, provider, region, retention }: ArchivedAgreement): string {
  const kept = retention
    ? `Bewaren tot ${retention.destroyFrom} (${retention.source}; status: ${retention.status}).`
    : 'De bewaartermijn begint pas als de overeenkomst is geëindigd of de tekst is gesloten.'
  return [
    `Archiefpakket van raamovereenkomst ${number}`,
    `${region} en ${provider.name} (KVK ${provider.kvkNumber})`,
    '',
    kept,
    '',
    'Inhoud',
    '- versies/<nummer>/: elke versie van de tekst als PDF: zoals uitgegeven en na elke handtekening.',
    '- versies/<nummer>/gegevens.json: de gegevens waarmee de tekst is gemaakt.',
    '- versies/<nummer>/ondertekening.json: wie ondertekende, hoe, wanneer en wat die persoon had geopend.',
    '- versies/<nummer>/ondertekeningsbewijs.pdf: hetzelfde, leesbaar.',
    '- wijzigingen/<nummer>/: elke wijziging van de overeenkomst, als die er zijn: document, gegevens en handtekeningen.',
    '- einde/: hoe de overeenkomst eindigt, als dat is voorgesteld of vastgesteld, met het bericht.',
    '- auditspoor.json: wat er met de overeenkomst is gebeurd, met de plaats van elke regel in de keten.',
    '- manifest.json: van elk bestand het controlegetal (SHA-256), de grootte en wat het is.',
    '',
    'Controleren',
    '- Bereken van elk bestand het SHA-256-getal en vergelijk het met manifest.json.',
    '- Open een ondertekende PDF in een PDF-lezer en bekijk het paneel met handtekeningen.',
    '',
  ].join('\n')
}

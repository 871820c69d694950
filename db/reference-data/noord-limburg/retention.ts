import type { RetentionRule } from '#app/features/agreement/retention.ts'

/**
 * How long the region keeps its agreements. The tax law's seven years for records is certain; that it decides for
 * agreements, and the year for texts that never came into force, the region's archivist has to confirm with the
 * selection list for municipalities and inter-municipal bodies.
 */
export const retentionRules: Readonly<Record<RetentionRule['applies'], RetentionRule>> = {
  ended: {
    applies: 'ended',
    years: 7,
    source: {
      document: 'Algemene wet inzake rijksbelastingen (BWBR0002320)',
      paragraph: 'artikel 52, vierde lid',
      status: 'assumed',
    },
  },
  'never-in-force': {
    applies: 'never-in-force',
    years: 1,
    source: {
      document: 'Selectielijst gemeenten en intergemeentelijke organen 2020',
      paragraph: 'door de archivaris te bevestigen',
      status: 'assumed',
    },
  },
}

/** The region that this portal ships with. CBS municipality codes: CBS Gemeentecodes 2026. */
export const region = {
  code: 'noord-limburg',
  name: 'Noord-Limburg',
  contractingBody: {
    name: 'MGR Limburg-Noord',
    /** Fictitious: the demo region signs nothing real. */
    kvkNumber: '90009000',
    address: 'Voorbeeldplein 1, 5900 AA Venlo',
    department: 'Regionaal inkoopteam jeugdhulp',
    email: 'inkoop.jeugd@openhuis.example',
  },
  /** Who hears a case about a decision on admission; letters name it. */
  court: 'voorzieningenrechter van de rechtbank Limburg',
  municipalities: [
    { code: '0889', name: 'Beesel' },
    { code: '0893', name: 'Bergen (L)' },
    { code: '0907', name: 'Gennep' },
    { code: '1507', name: 'Horst aan de Maas' },
    { code: '1894', name: 'Peel en Maas' },
    { code: '0983', name: 'Venlo' },
    { code: '0984', name: 'Venray' },
  ],
} as const

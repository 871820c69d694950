import { useTranslations } from 'use-intl'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Moment } from '#app/components/moment.tsx'
import { Section } from '#app/components/section.tsx'
import type { Layer, TextStatus } from '../clause.ts'
import type { Effect } from '../contract-text.ts'

type Change = {
  id: string
  layer: Layer
  scope: string
  effect: Effect
  legalBasis: string
  version: number
  status: TextStatus
  own: boolean
  by: string
  at: Date
}

type Changes = { here: string; rowVersion: number; mayWrite: boolean; part: string; changes: readonly Change[] }

/** What each layer does with this clause in this edition, with what a lawyer can do about it. */
export function ClauseChanges({ here, rowVersion, mayWrite, part, changes }: Changes) {
  const t = useTranslations('contractText')
  const layers = (['region', 'category', 'product', 'provider'] as const).filter(
    (layer) => layer !== 'provider' || part === '2',
  )
  return (
    <Section heading={t('changes.heading')} lead={t('changes.lead')}>
      {changes.length > 0 ? (
        <DataTable
          caption={t('changes.heading')}
          captionHidden
          rows={changes}
          rowKey={(change) => change.id}
          columns={[
            {
              key: 'layer',
              header: t('changes.layer'),
              rowHeader: true,
              cell: (change) => <LayerOf change={change} />,
            },
            { key: 'effect', header: t('changes.effect'), cell: (change) => <EffectOf change={change} /> },
            { key: 'version', header: t('changes.version'), cell: (change) => change.version },
            { key: 'by', header: t('changes.by'), cell: (change) => change.by },
            {
              key: 'do',
              header: t('changes.do'),
              cell: (change) =>
                mayWrite && (change.effect !== 'clause' || change.own) ? (
                  <ChangeSteps here={here} rowVersion={rowVersion} change={change} />
                ) : null,
            },
          ]}
        />
      ) : null}
      {mayWrite ? (
        <ButtonGroup>
          {layers.map((layer) => (
            <LinkButton key={layer} kind="secondary" href={`${here}/${layer}`}>
              {t(`changes.add.${layer}`)}
            </LinkButton>
          ))}
        </ButtonGroup>
      ) : null}
    </Section>
  )
}

function LayerOf({ change }: { change: Pick<Change, 'layer' | 'scope'> }) {
  const t = useTranslations('contractText')
  return `${t(`layer.${change.layer}`)} ${change.scope}`.trim()
}

function EffectOf({ change }: { change: Pick<Change, 'effect' | 'legalBasis'> }) {
  const t = useTranslations('contractText')
  return (
    <>
      {t(`effect.${change.effect}`)}
      <p className="oh-muted">{t('basis', { basis: change.legalBasis })}</p>
    </>
  )
}

function ChangeSteps({ here, rowVersion, change }: { here: string; rowVersion: number; change: Change }) {
  const t = useTranslations('contractText.changes')
  return (
    <ButtonGroup>
      {change.effect === 'clause' ? null : (
        <LinkButton kind="secondary" href={`${here}/${change.layer}?voor=${encodeURIComponent(change.scope)}`}>
          {t('edit')}
        </LinkButton>
      )}
      <Form inline>
        <HiddenField name="rowVersion" value={String(rowVersion)} />
        <HiddenField name="change" value={change.id} />
        <Button kind="subtle">{t('takeOut')}</Button>
      </Form>
    </ButtonGroup>
  )
}

type Version = Change & { region: string | null; adoptedBy: string | null }

/** Every version of the clause that was ever kept, in every layer and region. */
export function ClauseVersions({ versions }: { versions: readonly Version[] }) {
  const t = useTranslations('contractText')
  return (
    <Section heading={t('versions.heading')} lead={t('versions.lead')}>
      <DataTable
        caption={t('versions.heading')}
        captionHidden
        rows={versions}
        rowKey={(one) => one.id}
        columns={[
          { key: 'layer', header: t('changes.layer'), rowHeader: true, cell: (one) => <LayerOf change={one} /> },
          { key: 'region', header: t('versions.region'), cell: (one) => one.region ?? t('base') },
          { key: 'version', header: t('changes.version'), cell: (one) => one.version },
          {
            key: 'status',
            header: t('versions.status'),
            cell: (one) =>
              one.adoptedBy === null ? t(`state.${one.status}`) : t('versions.adopted', { name: one.adoptedBy }),
          },
          { key: 'by', header: t('changes.by'), cell: (one) => one.by },
          { key: 'at', header: t('versions.at'), cell: (one) => <Moment at={one.at} short /> },
        ]}
      />
    </Section>
  )
}

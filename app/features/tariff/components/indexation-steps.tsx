import { useTranslations } from 'use-intl'
import { Alert } from '#app/components/alert.tsx'
import { Button, ButtonGroup, LinkButton } from '#app/components/button.tsx'
import { Form } from '#app/components/form.tsx'
import { HiddenField } from '#app/components/other-fields.tsx'
import { Section } from '#app/components/section.tsx'
import { StateBar } from '#app/components/state-bar.tsx'
import type { Tone } from '#app/components/tone.ts'
import type { IndexationAct, IndexationStatus } from '../indexation.ts'

const TONE: Record<IndexationStatus, Tone> = {
  concept: 'neutral',
  proposed: 'warning',
  adopted: 'info',
  published: 'ok',
}

/** Where an indexation stands and who is at turn. */
export function IndexationState({ status }: { status: IndexationStatus }) {
  const t = useTranslations('tariff')
  return (
    <StateBar state={t(`status.${status}`)} tone={TONE[status]} turn={t(`turn.${status}`)} next={t(`next.${status}`)} />
  )
}

type Steps = { id: string; rowVersion: number; status: IndexationStatus; acts: readonly IndexationAct[] }

/** What this officer can do now; one main step, the way back beside it. */
export function IndexationSteps({ id, rowVersion, status, acts }: Steps) {
  const t = useTranslations('tariff.acts')
  if (status === 'published') return null
  const main = acts.find((act) => act === 'propose' || act === 'adopt')
  return (
    <Section heading={t('heading')}>
      {status === 'proposed' && main === undefined ? <Alert type="info">{t('otherOfficer')}</Alert> : null}
      <ButtonGroup>
        {main ? <ActForm act={main} rowVersion={rowVersion} kind="primary" /> : null}
        {acts.includes('publish') ? (
          <LinkButton href={`/inkoop/tarieven/indexering/${id}/publiceren`}>{t('publish')}</LinkButton>
        ) : null}
        {acts.includes('return') ? <ActForm act="return" rowVersion={rowVersion} kind="secondary" /> : null}
        {acts.includes('discard') ? <ActForm act="discard" rowVersion={rowVersion} kind="secondary" /> : null}
      </ButtonGroup>
    </Section>
  )
}

type ActFormProps = {
  act: Exclude<IndexationAct, 'publish'>
  rowVersion: number
  kind: 'primary' | 'secondary'
}

function ActForm({ act, rowVersion, kind }: ActFormProps) {
  const t = useTranslations('tariff.acts')
  return (
    <Form inline>
      <HiddenField name="act" value={act} />
      <HiddenField name="rowVersion" value={String(rowVersion)} />
      <Button kind={kind}>{t(act)}</Button>
    </Form>
  )
}

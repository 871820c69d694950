import { describe, expect, it } from 'vitest'
import type { TariffStatus } from '#app/features/tariff/tariff-version.ts'
import {
  amountOf,
  namesIn,
  nextStudyStatus,
  STUDY_TRANSITIONS,
  studyActions,
  type StudyAction,
  type StudyRole,
} from './proposal.ts'

const STATUSES: readonly TariffStatus[] = ['concept', 'proposed', 'adopted', 'published']
const ROLES: readonly StudyRole[] = ['proposer', 'other-officer']
const ACTIONS: readonly StudyAction[] = ['change', 'propose', 'return', 'adopt', 'publish']

describe('a study', () => {
  const allowed = new Set(
    STUDY_TRANSITIONS.flatMap(({ action, from, by }) => by.map((role) => `${action} ${from} ${role}`)),
  )
  const all = ACTIONS.flatMap((action) =>
    STATUSES.flatMap((from) => ROLES.map((role) => [action, from, role] as const)),
  )

  it.each(all.filter((one) => !allowed.has(one.join(' '))))(
    'refuses to %s what is %s by the %s',
    (action, from, role) => {
      expect(nextStudyStatus(action, from, role)).toBeUndefined()
    },
  )

  it('is never adopted by whoever proposed it, and never changed after adoption', () => {
    expect(studyActions('proposed', 'proposer')).toEqual(['return'])
    expect(studyActions('proposed', 'other-officer')).toEqual(['return', 'adopt'])
    for (const role of ROLES) {
      expect(studyActions('adopted', role)).toEqual(['publish'])
      expect(studyActions('published', role)).toEqual([])
    }
  })

  it('proposes the exact sum of its elements', () => {
    const element = (amount: string) => ({ amount, reason: '' })
    const elements = { a: element('71.1'), b: element('3.25'), c: element('20.05'), d: element('2.80') }
    expect(amountOf({ elements })).toBe('97.20')
  })

  it.each([
    ['Bij Stichting De Kleine Beer is het duurder', ['De Kleine Beer B.V.', 'Stichting De Kleine Beer'], 1],
    ['stichting de kleinebeer vraagt meer', ['Stichting De Kleine Beer'], 1],
    ['De helft ligt lager', ['Zorg'], 0],
    ['Zie opgave van 12345678', ['12345678'], 1],
  ])('sees the name of a provider in %j', (text, names, count) => {
    expect(namesIn([text], names)).toHaveLength(count)
  })
})

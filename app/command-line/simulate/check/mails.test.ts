import { expect, test } from 'vitest'
import { inventedOrganisation } from '../people.ts'
import { differences } from './mails.ts'

const organisation = inventedOrganisation(0, 1)
const { email: recipient } = organisation
const due = (...kinds: string[]) => ({ organisation, mails: kinds.map((kind) => ({ recipient, kind })) })

test('exactly the mails that are due, in any order, is right', () => {
  expect(differences(due('decision', 'verify-email', 'decision'), ['verify-email', 'decision', 'decision'])).toEqual([])
})

test('one too few, one too many and one nobody expects are each named', () => {
  expect(differences(due('verify-email', 'decision'), ['decision', 'decision', 'Hallo'])).toEqual([
    `${recipient} got 'verify-email' 0 times instead of 1`,
    `${recipient} got 'decision' 2 times instead of 1`,
    `${recipient} got 'Hallo' 1 times instead of 0`,
  ])
})

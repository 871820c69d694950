import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { localPath } from './redirect-target.ts'

const OTHERWISE = '/aanbieder'

describe('localPath', () => {
  it.each([
    '/',
    '/inkoop',
    '/aanmeldingen/12?stap=2',
    '/organisatie/collegas#uitnodigen',
    '/a%2Fb?x=https://evil.example',
  ])('keeps the local path %s', (path) => {
    expect(localPath(path, OTHERWISE)).toBe(path)
  })

  it.each([
    'https://evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/./\\evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    ' //evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'inkoop',
    '',
    '/x\r\nSet-Cookie: a=b',
    `/${'a'.repeat(600)}`,
    undefined,
    null,
    7,
  ])('refuses %j', (target) => {
    expect(localPath(target, OTHERWISE)).toBe(OTHERWISE)
  })

  it('never leaves the portal, whatever is asked', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '.', '..', ':', '@', '%2f', '%5c', '\t', 'evil.example', 'https:', '?', '#'),
    )
    fc.assert(
      fc.property(pieces, (parts) => {
        const path = localPath(parts.join(''), OTHERWISE)
        expect(new URL(path, 'https://openhuis.example').host).toBe('openhuis.example')
      }),
    )
  })
})

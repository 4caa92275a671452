import { describe, expect, it } from 'vitest'
import { grantWords, sharedState, shareEnd } from '@/components/share/share-words'
import type { Share } from '@/lib/share/schema'

const noon = Date.UTC(2026, 10, 25, 12)
const share: Share = {
  id: 'share-1',
  kind: 'use',
  target: 'template',
  state: 'open',
  path: '/r/token',
  name: 'Hero shot',
  href: '/templates/hero-shot',
  isGone: false,
  title: '',
  note: '',
  versionNumber: 4,
  isFollowing: false,
  hasValues: false,
  showsPrompt: true,
  hasPassword: false,
  expiresAt: noon,
  turnedOffAt: null,
  createdBy: 'Owner',
  createdAt: noon,
  lastOpenedAt: null,
  opens: 0,
}

describe('the words of a link', () => {
  it('say what it shows', () => {
    expect(sharedState(share)).toBe('Version 4')
    expect(sharedState({ ...share, hasValues: true })).toBe('Version 4, filled in')
    expect(sharedState({ ...share, versionNumber: null, isFollowing: true })).toBe('The published version')
    expect(sharedState({ ...share, target: 'collection', isFollowing: true })).toBe('Its pictures as they change')
    expect(sharedState({ ...share, target: 'run' })).toBeNull()
  })

  it('say what it grants', () => {
    expect(grantWords(share)).toBe('Use this template')
    expect(grantWords({ kind: 'view' })).toBe('View')
  })

  it('say when it ends or did', () => {
    expect(shareEnd(share)).toBe('Ends on 25 November 2026.')
    expect(shareEnd({ ...share, expiresAt: null })).toBe('No end.')
    expect(shareEnd({ ...share, state: 'expired' })).toBe('Ended on 25 November 2026.')
    expect(shareEnd({ ...share, state: 'turned-off', turnedOffAt: noon })).toBe('Turned off on 25 November 2026.')
  })
})

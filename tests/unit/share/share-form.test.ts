import { describe, expect, it } from 'vitest'
import { mayFollow, previewKey, shareFormOf, shareInputOf } from '@/components/share/dialog/share-form'
import type { ShareSubject } from '@/components/share/share-subject'
import { shareRequest } from '@/lib/share/request'

const published: ShareSubject = {
  target: 'template',
  targetId: 'template-1',
  name: 'Hero shot',
  version: { id: 'version-4', number: 4, isPublished: true },
}
const filled: ShareSubject = { ...published, values: { subject: 'a cup' } }
const hats: ShareSubject = { target: 'collection', targetId: 'hats', name: 'Hats' }

describe('what the share dialog asks for', () => {
  it('stays at the version for whoever may use the template', () => {
    const input = shareInputOf(published, shareFormOf(published, 30))
    expect(input).toMatchObject({ kind: 'use', versionId: 'version-4', expiresInDays: 30, password: null })
  })

  it('follows the published version to be looked at, unless told to stay', () => {
    const form = { ...shareFormOf(published, 30), grant: 'view' as const }
    expect(shareInputOf(published, form)).toMatchObject({ kind: 'view', versionId: null, isFollowing: true })
    expect(shareInputOf(published, { ...form, isFollowing: false })).toMatchObject({ versionId: 'version-4' })
  })

  it('never follows with values: they fill the fields of one version', () => {
    expect(mayFollow(filled, 'view')).toBe(false)
    expect(shareInputOf(filled, { ...shareFormOf(filled, 30), grant: 'view', isFollowing: true })).toMatchObject({
      versionId: 'version-4',
      values: { subject: 'a cup' },
    })
  })

  it('follows no version that is not published', () => {
    const draft = { ...published, version: { id: 'version-5', number: 5, isPublished: false } }
    expect(mayFollow(draft, 'view')).toBe(false)
  })

  it('lets a collection follow or stay, and names no version for it', () => {
    const form = shareFormOf(hats, 30)
    expect(shareInputOf(hats, form)).toMatchObject({ kind: 'view', versionId: null, isFollowing: true })
    expect(shareInputOf(hats, { ...form, isFollowing: false })).toMatchObject({ isFollowing: false })
  })

  it('reads an empty end as none and an empty password as none', () => {
    const form = { ...shareFormOf(hats, 30), expiresInDays: '', password: 'open sesame' }
    expect(shareInputOf(hats, form)).toMatchObject({ expiresInDays: null, password: 'open sesame' })
  })

  it.each([published, filled, hats])('is what the server takes: $name', subject => {
    expect(shareRequest.safeParse(shareInputOf(subject, shareFormOf(subject, 30))).success).toBe(true)
  })

  it('is previewed anew for what shows, and not for the password or the end', () => {
    const form = shareFormOf(published, 30)
    const key = (changes: Partial<typeof form>) => previewKey(shareInputOf(published, { ...form, ...changes }))
    expect(key({ password: 'open sesame', expiresInDays: '7' })).toBe(key({}))
    expect(key({ title: 'Autumn' })).not.toBe(key({}))
    expect(key({ grant: 'view' })).not.toBe(key({}))
    expect(key({ password: 'open sesame' })).not.toContain('sesame')
  })
})

import 'server-only'
import { createHash, createHmac } from 'node:crypto'
import { deriveKey } from '@/lib/store/secret'

/** 144 bits: nobody guesses one, and an address stays short. */
const tokenBytes = 18

/**
 * The secret word of a link's address: 24 characters, made of the link's id and the number of its address. Nothing
 * else knows it, so that the owner can be shown it again and a copy of the database opens no link.
 */
export const shareToken = (shareId: string, epoch: number): string =>
  createHmac('sha256', deriveKey('share'))
    .update(`${shareId} ${epoch}`)
    .digest()
    .subarray(0, tokenBytes)
    .toString('base64url')

/** What the database keeps of a token. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whether a text from an address has the shape of a token. */
export const isTokenShaped = (text: string): boolean => /^[\w-]{24}$/.test(text)

import 'server-only'
import { createHash, randomBytes } from 'node:crypto'

/** So that scanners for leaked secrets, and people, see what it is. */
const prefix = 'ps_'
const secretBytes = 32

/** Characters that a token is told by when it is not shown any more. */
const shownCharacters = 4

/** The text of a new token: 256 random bits. */
export const newTokenText = (): string => prefix + randomBytes(secretBytes).toString('base64url')

/** Whether a text has the shape of a token: nothing else is looked up. */
export const isTokenText = (text: string): boolean => /^ps_[\w-]{43}$/.test(text)

/** What is kept of a token. It is random, so that no slow hash is needed. */
export const hashOfToken = (text: string): string => createHash('sha256').update(text).digest('hex')

export const lastCharactersOf = (text: string): string => text.slice(-shownCharacters)

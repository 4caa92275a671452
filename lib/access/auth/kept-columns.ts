/** The library's models, as our tables name them. */
export const models = {
  user: {
    modelName: 'member',
    fields: { emailVerified: 'is_email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
  session: {
    modelName: 'member_session',
    fields: {
      userId: 'member_id',
      ipAddress: 'address',
      userAgent: 'device',
      createdAt: 'created_at',
      updatedAt: 'seen_at',
      expiresAt: 'expires_at',
    },
  },
  account: {
    modelName: 'member_account',
    fields: {
      userId: 'member_id',
      providerId: 'provider',
      accountId: 'subject',
      password: 'password_hash',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
  },
  verification: {
    modelName: 'member_verification',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
} as const

const unchanged: Record<string, readonly string[]> = {
  member: ['id', 'name', 'email'],
  member_session: ['id', 'token'],
  member_account: ['id'],
  member_verification: ['id', 'identifier', 'value'],
}

const kept = new Map(
  Object.values(models).map(({ modelName, fields }) => [
    modelName as string,
    new Set<string>([...(unchanged[modelName] ?? []), ...Object.values(fields)]),
  ]),
)

/**
 * Whether a value of the library's has a column. Pictures have none, nor have the tokens of a sign-in elsewhere: nothing
 * here uses them, and what is not kept cannot get lost.
 */
export const isKept = (table: string, column: string): boolean => kept.get(table)?.has(column) ?? false

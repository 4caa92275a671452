import type { Kysely } from 'kysely'

/** Members, how they sign in, where they are signed in, the links that let them in, and who came first. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('member')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('name', 'text', column => column.notNull())
    .addColumn('email', 'text', column => column.notNull())
    .addColumn('is_email_verified', 'integer', column => column.notNull())
    .addColumn('role', 'text', column => column.notNull())
    .addColumn('invited_by', 'text')
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('updated_at', 'bigint', column => column.notNull())
    .addColumn('blocked_at', 'bigint')
    .addUniqueConstraint('member_email', ['email'])
    .execute()
  await schema.createIndex('member_of_workspace').on('member').columns(['workspace_id', 'created_at', 'id']).execute()

  await schema
    .createTable('member_account')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('member_id', 'text', column => column.notNull().references('member.id'))
    .addColumn('provider', 'text', column => column.notNull())
    .addColumn('subject', 'text', column => column.notNull())
    .addColumn('password_hash', 'text')
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('updated_at', 'bigint', column => column.notNull())
    .addUniqueConstraint('member_account_subject', ['provider', 'subject'])
    .addUniqueConstraint('member_account_provider', ['member_id', 'provider'])
    .execute()

  await schema
    .createTable('member_session')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('member_id', 'text', column => column.notNull().references('member.id'))
    .addColumn('token', 'text', column => column.notNull())
    .addColumn('address', 'text')
    .addColumn('device', 'text')
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('seen_at', 'bigint', column => column.notNull())
    .addColumn('expires_at', 'bigint', column => column.notNull())
    .addUniqueConstraint('member_session_token', ['token'])
    .execute()
  await schema.createIndex('member_session_of').on('member_session').columns(['member_id']).execute()

  await schema
    .createTable('member_verification')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('identifier', 'text', column => column.notNull())
    .addColumn('value', 'text', column => column.notNull())
    .addColumn('expires_at', 'bigint', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('updated_at', 'bigint', column => column.notNull())
    .execute()
  await schema.createIndex('member_verification_identifier').on('member_verification').columns(['identifier']).execute()

  await schema
    .createTable('member_link')
    .addColumn('id', 'text', column => column.primaryKey())
    .addColumn('workspace_id', 'text', column => column.notNull())
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('token_hash', 'text', column => column.notNull())
    .addColumn('role', 'text')
    .addColumn('member_id', 'text', column => column.references('member.id'))
    .addColumn('email', 'text', column => column.notNull())
    .addColumn('created_by', 'text', column => column.notNull())
    .addColumn('created_at', 'bigint', column => column.notNull())
    .addColumn('expires_at', 'bigint', column => column.notNull())
    .addColumn('used_at', 'bigint')
    .addColumn('revoked_at', 'bigint')
    .addUniqueConstraint('member_link_token', ['token_hash'])
    .execute()
  await schema.createIndex('member_link_of').on('member_link').columns(['workspace_id', 'created_at']).execute()

  await schema
    .createTable('first_admin')
    .addColumn('workspace_id', 'text', column => column.primaryKey())
    .addColumn('member_id', 'text', column => column.notNull())
    .addColumn('claimed_at', 'bigint', column => column.notNull())
    .execute()
}

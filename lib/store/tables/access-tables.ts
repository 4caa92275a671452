export type AccessTables = {
  member: MemberTable
  member_account: MemberAccountTable
  member_session: MemberSessionTable
  member_verification: MemberVerificationTable
  member_link: MemberLinkTable
  first_admin: FirstAdminTable
}

type MemberTable = {
  id: string
  workspace_id: string
  name: string
  /** In lower case. */
  email: string
  is_email_verified: number
  role: string
  /** Who made the invitation; null for the first admin. */
  invited_by: string | null
  created_at: number
  updated_at: number
  /** Since when they may not sign in; null while they may. */
  blocked_at: number | null
}

/** One way in which a member signs in: a password, or the organisation's own sign-in. Its tokens are kept nowhere. */
type MemberAccountTable = {
  id: string
  member_id: string
  provider: string
  /** What the provider calls the member. */
  subject: string
  password_hash: string | null
  created_at: number
  updated_at: number
}

type MemberSessionTable = {
  id: string
  member_id: string
  /** Worth nothing without the seal that the cookie carries. */
  token: string
  address: string | null
  /** The browser's own words about itself. */
  device: string | null
  created_at: number
  /** To the minute. */
  seen_at: number
  expires_at: number
}

/** What a sign-in at another provider has to remember until it comes back. */
type MemberVerificationTable = {
  id: string
  identifier: string
  value: string
  expires_at: number
  created_at: number
  updated_at: number
}

/** A link that lets one person in once: to join, or to set a new password. The token itself is made from the id. */
type MemberLinkTable = {
  id: string
  workspace_id: string
  kind: string
  /** SHA-256, hex. */
  token_hash: string
  /** Of whoever joins; null for a password. */
  role: string | null
  /** Whose password; null for an invitation. */
  member_id: string | null
  /** Whom it is for, in lower case. */
  email: string
  created_by: string
  created_at: number
  expires_at: number
  used_at: number | null
  revoked_at: number | null
}

/** The one row that makes someone the first admin. */
type FirstAdminTable = { workspace_id: string; member_id: string; claimed_at: number }

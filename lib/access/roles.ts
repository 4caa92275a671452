/** What members may do, each more than the one before. */
export const roles = ['viewer', 'editor', 'admin'] as const
export type Role = (typeof roles)[number]

/** A role out of text from a row; the least where it is none of ours. */
export const roleOf = (text: string): Role => roles.find(role => role === text) ?? 'viewer'

/** Whether one role includes another. */
export const includesRole = (held: Role, asked: Role): boolean => roles.indexOf(held) >= roles.indexOf(asked)

import type { Role } from '@/lib/access/roles'

/** What a role is called, and what it may do beyond the one before. */
export const roleWords = {
  viewer: {
    name: 'Viewer',
    may: 'A viewer looks, compares, downloads and votes.',
    invited: 'You will look, compare and vote.',
  },
  editor: {
    name: 'Editor',
    may: 'An editor also makes pictures, templates and links.',
    invited: 'You will make pictures too.',
  },
  admin: {
    name: 'Admin',
    may: 'An admin also looks after members, prices and budgets.',
    invited: 'You will look after members and budgets too.',
  },
} satisfies Record<Role, { name: string; may: string; invited: string }>

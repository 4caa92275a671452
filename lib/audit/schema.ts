/** What is written down, in words for the log, by the kind it is filtered by. A released word never goes. */
export const auditKinds = {
  access: {
    'workspace-set-up': 'Set this workspace up',
    'signed-in': 'Signed in',
    'sign-in-refused': 'Was not let in',
    'signed-out': 'Signed out',
    'session-ended': 'Ended a session',
    'password-changed': 'Changed a password',
  },
  members: {
    'member-invited': 'Invited a member',
    'invitation-withdrawn': 'Withdrew an invitation',
    'member-joined': 'Joined',
    'member-role-changed': 'Changed a role',
    'member-renamed': 'Changed a name',
    'member-blocked': 'Blocked a member',
    'member-unblocked': 'Let a member in again',
    'password-link-made': 'Made a link to set a password',
  },
  tokens: {
    'token-made': 'Made a token',
    'token-turned-off': 'Turned a token off',
  },
  money: {
    'budgets-changed': 'Changed the budgets',
    'personal-budget-changed': 'Changed a person’s budget',
    'prices-changed': 'Changed the prices',
    'spending-paused': 'Paused spending',
    'spending-resumed': 'Let spending go on',
    'queue-resumed': 'Let the queue go on',
    'charge-answered': 'Answered for a charge',
    'charge-reopened': 'Took an answer for a charge back',
  },
  settings: {
    'settings-imported': 'Imported settings',
    'field-sent-again': 'Let a refused field be sent again',
  },
  links: {
    'link-made': 'Made a link',
    'link-rotated': 'Gave a link a new address',
    'link-turned-off': 'Turned a link off',
    'links-turned-off': 'Turned all links off',
  },
  templates: {
    'template-published': 'Published a template',
    'template-archived': 'Archived a template',
    'template-brought-back': 'Brought a template back',
  },
  experiments: {
    'experiment-started': 'Started an experiment',
    'voting-opened': 'Opened voting',
    'voting-closed': 'Closed voting',
    'vote-link-rotated': 'Gave a vote a new address',
    'voter-left-out': 'Left a voter out',
    'voter-taken-back': 'Counted a voter again',
  },
  pictures: {
    'trash-emptied': 'Emptied the trash',
  },
} as const

export type AuditKind = keyof typeof auditKinds
type Words = { [Kind in AuditKind]: keyof (typeof auditKinds)[Kind] }
/** A word for what was done. */
export type AuditWhat = Words[AuditKind]

/** Single values that tell more of what was done; never a prompt and never a secret. */
export type AuditDetail = Record<string, string | number | boolean | null>

/** Against guessing, length does what rules about letters do not: https://pages.nist.gov/800-63-4/sp800-63b.html */
export const shortestPassword = 10
/** Hashing a longer one costs time and protects no better. */
export const longestPassword = 128
export const longestName = 80
export const longestEmail = 254
/** How long an invitation is open, days. */
export const invitationDays = [1, 7, 30] as const
/** How long a link to set a new password is open, hours. */
export const passwordLinkHours = 24

/** What may be chosen beside a prompt. Apart from the schemas: the first page needs these, and no zod. */
export const qualities = ['low', 'medium', 'high', 'xhigh', 'max'] as const
export const backgrounds = ['auto', 'opaque'] as const
export const formats = ['png', 'jpeg', 'webp'] as const

export type Quality = (typeof qualities)[number]
export type ImageFormat = (typeof formats)[number]

/** The page on which a template is edited; its other pages lie below it. */
export const templatePage = (slug: string): string => `/templates/${encodeURIComponent(slug)}`

export const versionsPage = (slug: string): string => `${templatePage(slug)}/versions`

/** One version as it is, with what was made with it. */
export const versionPage = (slug: string, number: number): string => `${versionsPage(slug)}/${number}`

/** Where two versions are compared; by itself it asks for them. */
export const comparePath = (slug: string): string => `${templatePage(slug)}/compare`

/** What differs between two versions, by their numbers. */
export const comparePage = (slug: string, from: number, to: number): string =>
  `${comparePath(slug)}?from=${from}&to=${to}`

export const valuesPage = (slug: string): string => `${templatePage(slug)}/values`

/**
 * A template as a file.
 * @param versionId without one the newest version
 */
export const exportAddress = (slug: string, as: 'prompt' | 'json', versionId: string | null = null): string =>
  `${templatePage(slug)}/export?as=${as}${versionId === null ? '' : `&version=${versionId}`}`

/** The runs of a template as a table. */
export const runsTableAddress = (slug: string): string => `${templatePage(slug)}/runs.csv`

/** The playground with a template, at its published version unless another is named. */
export const playgroundAddress = (slug: string, versionId: string | null = null): string => {
  const params = new URLSearchParams({ template: slug })
  if (versionId !== null) params.set('version', versionId)
  return `/?${params}`
}

/** The playground, filled with one of the template's value sets. */
export const valueSetAddress = (slug: string, setId: string): string =>
  `/?${new URLSearchParams({ template: slug, set: setId })}`

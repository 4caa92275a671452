/** The editor, opened with a template. */
export const templateAddress = (slug: string): string => `/?template=${encodeURIComponent(slug)}`

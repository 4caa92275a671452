import type { TemplateDetail } from './schema'

/** Which version people use, and whether there is a newer one: "Version 4 is published. Newest is 5." */
export function publishWords({
  publishedVersionId,
  versions,
  newest,
}: Pick<TemplateDetail, 'publishedVersionId' | 'versions'> & { newest: { version: number } }): string {
  const published = versions.find(version => version.id === publishedVersionId)
  if (!published) return `Not published, so the playground does not offer it. Newest is version ${newest.version}.`
  const words = `Version ${published.number} is published.`
  return published.number === newest.version ? words : `${words} Newest is ${newest.version}.`
}

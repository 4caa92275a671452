import 'server-only'
import type { Principal } from '@/lib/access/principal'
import { done, type Result, refused } from '@/lib/result'
import { numberedVersion, publishedTemplate, templateCards } from '@/lib/template/records'
import { apiTemplate, apiTemplateEntry } from './template-shape'

/** The templates that can be used, in the order of the picker. */
export async function listTemplates(who: Principal) {
  const cards = await templateCards(who)
  return done({
    templates: cards.flatMap(card =>
      card.publishedNumber === null ? [] : [apiTemplateEntry({ ...card, publishedNumber: card.publishedNumber })],
    ),
  })
}

/** A template at its published version, or at another one by its number. */
export async function oneTemplate(
  who: Principal,
  slug: string,
  version: number | undefined,
): Promise<Result<ReturnType<typeof apiTemplate>>> {
  const found = version === undefined ? await publishedTemplate(who, slug) : await numberedVersion(who, slug, version)
  return found
    ? done(apiTemplate(found))
    : refused('not-found', 'There is no such template, or nothing of it is published.')
}

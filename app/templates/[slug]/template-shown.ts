import { cache } from 'react'
import { principal } from '@/lib/access/principal'
import { templateDetail } from '@/lib/template/records'

/** The template at an address, asked for once by the layout, the page and its title. */
export const templateShown = cache(async (slug: string) => templateDetail(await principal('viewer'), slug))

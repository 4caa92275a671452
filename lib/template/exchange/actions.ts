'use server'

import { action } from '@/lib/action'
import { importTemplates as importAll } from './import-templates'
import { importTemplatesRequest } from './request'

/** Makes and publishes templates, all or none. */
export const importTemplates = action(importTemplatesRequest, 'editor', async (request, who) => importAll(who, request))

import 'server-only'
import { z } from 'zod'
import { settings } from '@/lib/provider/schema'

const choice = 'Null: the provider chooses.'

/** What is asked of the model beside the prompt. */
export const settingsShape = z
  .object({
    ...settings.shape,
    size: z.string().describe('`auto`, or pixels such as `1024x1024`.'),
    n: z.int().describe('Number of images, from 1 to 10.'),
    quality: settings.shape.quality.describe(choice),
    background: settings.shape.background.describe(choice),
    format: settings.shape.format.describe(choice),
    compression: settings.shape.compression.describe(`A percentage, for jpeg and webp. ${choice}`),
  })
  .meta({ id: 'Settings' })

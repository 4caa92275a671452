import type { Starter } from './starter-parts'
import { flatIcon, packaging, pattern, socialAd, storyboardFrame, travelPoster } from './starters-graphic'
import { cityScene, interior, landscape, portrait, productHeroShot } from './starters-photo'

export type { Starter } from './starter-parts'

/** The template a newcomer sees first. */
export const defaultStarter = 'product-hero-shot'

const freePrompt: Starter = {
  slug: 'free-prompt',
  name: 'Free prompt',
  description: 'Your own words, sent as they are.',
  content: {
    body: '{{prompt}}',
    fields: [
      {
        name: 'prompt',
        label: 'Your prompt',
        type: 'longtext',
        required: true,
        default: 'A futuristic cityscape at night, full of neon lights',
        placeholder: 'What the picture shows and how it looks',
        options: [],
      },
    ],
    settings: { n: 1, size: '1024x1024' },
    locks: [],
  },
}

/** In the order of the picker. The landscape, city, icon and portrait hold the examples of the provider's guide. */
export const starters: readonly Starter[] = [
  freePrompt,
  productHeroShot,
  socialAd,
  portrait,
  landscape,
  cityScene,
  flatIcon,
  packaging,
  pattern,
  storyboardFrame,
  travelPoster,
  interior,
]

/** The starter that a template is: nobody of the workspace wrote it. Null for one with a person's name. */
export const starterOf = (template: { slug: string; created_by: string }): Starter | null =>
  (template.created_by === '' && starters.find(starter => starter.slug === template.slug)) || null

import { look, type Starter, style, subject } from './starter-parts'

export const productHeroShot: Starter = {
  slug: 'product-hero-shot',
  name: 'Product hero shot',
  description: 'One product, well lit, with room for a headline beside it.',
  content: {
    body: 'A product photograph of {{subject}}, centred with room for a headline, {{style}}. No text, no logo.',
    fields: [
      subject('a ceramic pour-over coffee set', { placeholder: 'The product and what it is made of' }),
      style('soft window light, 85 mm, linen backdrop', [
        look(
          'Window light',
          'soft window light, 85 mm, linen backdrop',
          'Gentle shadows from one side, warm and domestic.',
        ),
        look('Film grain', '35 mm film, visible grain, faded colours', 'Looks like a scanned analogue print.'),
        look('Flat illustration', 'flat vector illustration, four colours', 'Clean shapes, no photographic detail.'),
        look('Risograph', 'two-colour risograph print, coarse paper', 'Grainy ink, slightly misprinted, bold.'),
        look(
          'Studio white',
          'bright studio light, seamless white backdrop',
          'Even light and a crisp edge, as in a shop.',
        ),
        look('Dark and moody', 'low-key light, one spotlight, black slate', 'Deep shadows; the product glows.'),
      ]),
    ],
    settings: { n: 3, size: '1024x1024' },
    locks: [],
  },
}

export const portrait: Starter = {
  slug: 'portrait',
  name: 'Portrait',
  description: 'A person in a place, from a watercolor to a photograph.',
  content: {
    body: 'Portrait of {{subject}} in {{place}}, {{style}}.',
    fields: [
      subject('a red-haired woman', { placeholder: 'Who it is: age, hair, clothes' }),
      {
        name: 'place',
        label: 'Place',
        type: 'text',
        required: true,
        default: 'a sunlit forest',
        placeholder: 'Where they are',
        options: [],
      },
      style('watercolor style', [
        look('Watercolor', 'watercolor style', 'Soft edges, paper showing through the colour.'),
        look('Oil painting', 'oil painting, thick brushwork', 'Rich colours and visible strokes.'),
        look('Daylight photo', 'photograph, 50 mm, natural light', 'An honest, sharp likeness.'),
        look('Charcoal', 'charcoal drawing on grey paper', 'No colour; strong light and dark.'),
        look('Film still', 'film still, anamorphic lens, shallow focus', 'Cinematic, with a blurred background.'),
      ]),
    ],
    settings: { n: 2, size: '1024x1024' },
    locks: [],
  },
}

export const landscape: Starter = {
  slug: 'landscape',
  name: 'Landscape',
  description: 'A view with depth, small and quick to try.',
  content: {
    body: '{{subject}}, {{style}}. Clear foreground, middle distance and horizon.',
    fields: [
      subject('A mountain landscape in spring', { placeholder: 'The place and the season' }),
      style('fresh greens, clear morning light', [
        look('Clear morning', 'fresh greens, clear morning light', 'Bright, sharp and calm.'),
        look('Mist', 'low mist, muted colours, soft light', 'Layers that fade into the distance.'),
        look('Golden hour', 'low golden sun, long shadows', 'Warm light from the side.'),
        look('Woodblock', 'Japanese woodblock print, flat colours', 'Few colours, strong outlines.'),
        look('Gouache', 'gouache painting, broad brushstrokes', 'Matte colour and simple shapes.'),
      ]),
    ],
    settings: { n: 2, size: '512x512' },
    locks: [],
  },
}

export const cityScene: Starter = {
  slug: 'city-scene',
  name: 'City scene',
  description: 'A busy place at one hour of the day.',
  content: {
    body: 'A bustling {{subject}} at {{hour}}, {{style}}.',
    fields: [
      subject('futuristic robot city', { placeholder: 'What kind of city or street' }),
      {
        name: 'hour',
        label: 'Time of day',
        type: 'select',
        required: true,
        default: 'dusk',
        options: ['dawn', 'noon', 'dusk', 'night'].map(hour => ({
          value: hour,
          label: `${hour.charAt(0).toUpperCase()}${hour.slice(1)}`,
        })),
      },
      style('detailed concept art, glowing windows', [
        look('Concept art', 'detailed concept art, glowing windows', 'Painted, deep and full of small things.'),
        look('Travel poster', 'vintage travel poster, flat colours', 'Large simple shapes, a clear silhouette.'),
        look('Rainy neon', 'wet streets, neon reflections, telephoto lens', 'Colour in every puddle, tight framing.'),
        look('Isometric', 'isometric illustration, seen from above', 'A tidy model of the place, no horizon.'),
        look('Ink and wash', 'ink drawing with grey wash', 'Loose lines, no colour.'),
      ]),
    ],
    settings: { n: 3, size: '1024x1024' },
    locks: [],
  },
}

export const interior: Starter = {
  slug: 'interior',
  name: 'Interior',
  description: 'A room as a magazine would show it.',
  content: {
    body: 'Interior photograph of {{subject}}, straight verticals, eye level, {{style}}. No people.',
    fields: [
      subject('a small reading corner with a green armchair', { placeholder: 'The room and what stands in it' }),
      style('Scandinavian, pale oak, overcast daylight', [
        look('Scandinavian', 'Scandinavian, pale oak, overcast daylight', 'Light, plain and quiet.'),
        look('Mid-century', 'mid-century modern, walnut, warm lamps', 'Low furniture and amber light.'),
        look('Mediterranean', 'Mediterranean, lime plaster, hard sunlight', 'White walls, sharp shadows.'),
        look('Industrial', 'industrial loft, brick and steel, tall windows', 'Raw surfaces and a lot of space.'),
      ]),
    ],
    settings: { n: 2, size: '1536x1024' },
    locks: [],
  },
}

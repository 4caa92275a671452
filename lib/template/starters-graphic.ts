import { look, type Starter, style, subject } from './starter-parts'

export const socialAd: Starter = {
  slug: 'social-ad',
  name: 'Social ad with headline',
  description: 'A square advertisement whose headline is spelled as you write it.',
  content: {
    body: 'A square advertisement showing {{subject}}. In the upper third the headline “{{headline}}” in large, legible type, spelled exactly so; no other text. {{style}}.',
    fields: [
      subject('a bowl of ramen, steam rising', { placeholder: 'What is advertised' }),
      {
        name: 'headline',
        label: 'Headline',
        help: 'Up to five words come out best.',
        type: 'text',
        required: true,
        default: 'Warm by seven',
        placeholder: 'The words in the picture',
        options: [],
      },
      style('Bold colour blocks, sans-serif type', [
        look('Colour blocks', 'Bold colour blocks, sans-serif type', 'Loud and simple, reads at thumb size.'),
        look('Editorial', 'Editorial photograph, thin serif type', 'Quiet and expensive.'),
        look('Cut paper', 'Cut-paper collage, hand-cut letters', 'Playful, with real shadows.'),
        look('Swiss poster', 'Swiss poster design, strict grid, red and black', 'Strict, graphic, typographic.'),
      ]),
    ],
    settings: { n: 3, size: '1024x1024' },
    locks: [],
  },
}

export const flatIcon: Starter = {
  slug: 'flat-icon',
  name: 'Flat icon',
  description: 'One thing as a small icon, six tries at once.',
  content: {
    body: '{{subject}} icon, {{style}}, centred on a plain background with a generous margin. No text.',
    fields: [
      subject('Coffee cup', { placeholder: 'One thing, in a word or two' }),
      style('flat design, two colours', [
        look('Flat', 'flat design, two colours', 'Filled shapes without shading.'),
        look('Line', 'single-weight line drawing, black on white', 'Outlines only, one thickness.'),
        look('Duotone', 'duotone, teal and cream', 'Two tones with a soft overlap.'),
        look('Clay', 'soft 3D clay render, matte', 'Round and touchable.'),
        look('Pixel', 'pixel art, 16 colours', 'Square dots, like an old game.'),
      ]),
    ],
    settings: { n: 6, size: '256x256' },
    locks: [],
  },
}

export const packaging: Starter = {
  slug: 'packaging',
  name: 'Packaging',
  description: 'A pack on its own, with a name on the label.',
  content: {
    body: 'Packaging design for {{subject}}, one pack standing upright, label facing the camera. {{#brand}}The label reads “{{brand}}” and nothing else.{{/brand}}{{^brand}}The label is blank: no text, no logo.{{/brand}} {{style}}.',
    fields: [
      subject('a tin of loose-leaf tea', { placeholder: 'The pack and what is inside' }),
      {
        name: 'brand',
        label: 'Name on the label',
        help: 'Leave empty for a blank label.',
        type: 'text',
        required: false,
        default: 'Hinterland',
        placeholder: 'One or two words',
        options: [],
      },
      style('Botanical engraving, cream and dark green', [
        look('Botanical', 'Botanical engraving, cream and dark green', 'Fine line drawing, traditional.'),
        look('Minimal', 'Minimal, one colour, plenty of white', 'Only the name and one shape.'),
        look('Seventies', 'Seventies stripes, orange and brown', 'Warm, rounded, nostalgic.'),
        look('Kraft', 'Kraft paper, single black stamp', 'Hand-made and honest.'),
      ]),
    ],
    settings: { n: 3, size: '1024x1536' },
    locks: [],
  },
}

export const pattern: Starter = {
  slug: 'pattern',
  name: 'Seamless pattern',
  description: 'A surface that repeats, for fabric, paper or a background.',
  content: {
    body: 'Seamless repeating pattern of {{subject}}, evenly spread, edges that tile without a seam, {{style}}. No border, no text.',
    fields: [
      subject('lemons, leaves and small white flowers', { placeholder: 'Two or three motifs' }),
      style('block print, three colours', [
        look('Block print', 'block print, three colours', 'Slightly uneven ink, hand-made.'),
        look('Delft', 'blue brushwork on white, Delft tile', 'One blue in many strengths.'),
        look('Geometric', 'geometric shapes, flat colour, strict grid', 'Abstract and regular.'),
        look('Embroidery', 'embroidered thread on dark cloth', 'Visible stitches, raised.'),
      ]),
    ],
    settings: { n: 2, size: '1024x1024' },
    locks: [],
  },
}

export const storyboardFrame: Starter = {
  slug: 'storyboard-frame',
  name: 'Storyboard frame',
  description: 'One moment of a film, in the shot you choose.',
  content: {
    body: 'Storyboard frame, {{shot}}: {{subject}}. {{style}}. No captions, no panel borders.',
    fields: [
      subject('a courier runs up a spiral staircase, rain outside', { placeholder: 'Who does what, and where' }),
      {
        name: 'shot',
        label: 'Shot',
        type: 'select',
        required: true,
        default: 'wide shot',
        options: [
          look('Wide', 'wide shot', 'The whole place, the person small.'),
          look('Medium', 'medium shot', 'From the waist up.', 'medium shot from the waist up, eye level'),
          look('Close-up', 'close-up', 'The face fills the frame.', 'close-up, the face fills the frame'),
          look(
            'Over the shoulder',
            'over-the-shoulder shot',
            'From behind one person towards another.',
            'over-the-shoulder shot, one person from behind and blurred, the other facing us',
          ),
          look(
            'From above',
            'high-angle shot',
            'Looking down; the person seems small.',
            'high-angle shot, the camera high above and looking down',
          ),
        ],
      },
      style('Loose pencil, grey marker shading', [
        look('Pencil', 'Loose pencil, grey marker shading', 'Quick and open to change.'),
        look('Ink noir', 'Black ink, hard shadows, film noir', 'Only black and white, dramatic.'),
        look('Colour script', 'Soft gouache colour script', 'Mood and light before detail.'),
        look('Clean line', 'Clean line, flat colour, European comic', 'Everything legible, nothing sketchy.'),
      ]),
    ],
    settings: { n: 3, size: '1536x1024' },
    locks: [],
  },
}

export const travelPoster: Starter = {
  slug: 'travel-poster',
  name: 'Travel poster',
  description: 'A place as a tall poster with its name below.',
  content: {
    body: 'Travel poster of {{subject}}, tall format, strong silhouette, the name “{{place}}” in large letters at the bottom and no other text. {{style}}.',
    fields: [
      subject('a lighthouse on a cliff above the sea', { placeholder: 'The sight and its surroundings' }),
      {
        name: 'place',
        label: 'Name of the place',
        type: 'text',
        required: true,
        default: 'Skagen',
        placeholder: 'As it should be spelled',
        options: [],
      },
      style('Screen print, five flat colours, 1930s', [
        look('Screen print', 'Screen print, five flat colours, 1930s', 'Large shapes and a paper texture.'),
        look('Art deco', 'Art deco, gold lines on deep blue', 'Symmetrical and elegant.'),
        look('Modern', 'Modern vector illustration, gradients in the sky', 'Smooth, bright, contemporary.'),
        look('Linocut', 'Linocut, two inks, carved texture', 'Rough edges and high contrast.'),
      ]),
    ],
    settings: { n: 2, size: '1024x1536' },
    locks: [],
  },
}

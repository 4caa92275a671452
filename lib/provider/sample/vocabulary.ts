/** What a prompt may ask to see. Order is rank: the first kind whose words occur wins. */
export const kinds = {
  icons: /\b(icons?|glyphs?|pictograms?|emblem|logo|badge|sticker)\b/,
  pattern: /\b(patterns?|wallpaper|textile|ornament|terrazzo|seamless(ly)? (repeat|til)\w*|tiled)\b/,
  packaging: /\b(packaging|packag(e|es)|box(es)?|carton|pouch|tin|label(led)?|unboxing)\b/,
  stairs: /\b(stairs?|staircase|stairwell|spiral)\b/,
  portrait:
    /\b(portraits?|woman|man|girl|boy|face|person|people|headshot|model's|lady|actor|singer|barista|knight|detective)\b/,
  skyline:
    /\b(city|cities|cityscape|skyline|street|downtown|robots?|buildings?|skyscrapers?|metropolis|tokyo|manhattan|urban|cyberpunk|rooftops?|alley)\b/,
  interior:
    /\b(interior|(living|dining|sitting|hotel) ?room|bedroom|bathroom|kitchen|office|loft|armchair|sofa|couch|lounge|reading corner|furniture|cafe|café|lobby)\b/,
  sea: /\b(sea|ocean|beach|coast|waves?|surf|island|sail(boat|ing)?|harbou?r|lighthouse|shore|lagoon|boat|ship)\b/,
  forest: /\b(forests?|woods|woodland|trees?|jungle|grove|redwoods?|birch(es)?|fox|deer|wolf|owl)\b/,
  ridges:
    /\b(mountains?|landscape|valley|hills?|ridges?|peaks?|alps?|alpine|desert|dunes?|canyon|meadow|fields?|volcano|horizon|countryside|sunset|sunrise)\b/,
  stillLife:
    /\b(product|bottles?|coffee|still life|vase|cup|mug|teapot|ceramics?|pottery|perfume|candle|jar|serum|cosmetics?|skincare|glassware|wine|tea|bowl|fruit|lemons?|ramen|soup|noodles|salad|table|kettle|set|watch|headphones|sneakers?|shoes?|burger|cake|food|drink)\b/,
} as const
export type Kind = keyof typeof kinds | 'forms'

/** The season or hour, which gives the light. Order is rank: in a spring morning it is spring that gives the colours. */
export const moods = {
  neon: /\b(neon|cyberpunk|synthwave|vaporwave)\b/,
  night: /\b(night|midnight|moon(lit|light)?|stars|starry|dark)\b/,
  autumn: /\b(autumn|fall colou?rs|october|harvest|rust(y)?)\b/,
  winter: /\b(winter|snow(y)?|ice|icy|frost(y)?|arctic|glacier)\b/,
  spring: /\b(spring|blossoms?|flowers?|floral|meadow|fresh|bloom(ing|s)?)\b/,
  desert: /\b(desert|dunes?|canyon|sahara|mars)\b/,
  dusk: /\b(dusk|twilight|evening|blue hour|nightfall)\b/,
  golden: /\b(golden hour|sunset|sunrise|sunlit|sunlight|sunny|warm)\b/,
  morning: /\b(morning|dawn|mist(y)?|fog(gy)?|pastel|soft light|window light)\b/,
  day: /\b(day(light)?|noon|midday|summer|bright|blue sk(y|ies))\b/,
} as const
export type Mood = keyof typeof moods

/** How the picture is made, whatever it shows. */
export const manners = {
  watercolour: /\b(watercolou?rs?|gouache|aquarelle|ink wash)\b/,
  risograph:
    /\b(risograph|riso|screen ?print|halftone|silkscreen|linocut|two-colou?r|two inks|block print|woodblock|print)\b/,
  flat: /\b(flat|vector|minimalist illustration|geometric|paper ?cut|bauhaus|icons?)\b/,
  pencil: /\b(pencil|ink drawing|ink and wash|sketch|storyboard|charcoal|hand-drawn|line drawing|engraving|etching)\b/,
  mono: /\b(black and white|black-and-white|monochrome|mono|b&w|greyscale|grayscale|noir)\b/,
  film: /\b(film|analog(ue)?|35 ?mm|kodak|portra|cinematic|vintage|retro|grain(y)?|polaroid)\b/,
  pixels: /\b(pixel art|8-bit|16-bit|pixel(l?ated)?)\b/,
  oil: /\b(oil paint(ing)?|oils|impasto|impressionis[tm]|painterly|acrylic)\b/,
} as const
export type Manner = keyof typeof manners | 'photo'

/** Hue words. Value: OKLab-friendly sRGB anchors. */
export const colourWords: Readonly<Record<string, string>> = {
  red: '#d23a2e',
  crimson: '#b3202f',
  scarlet: '#e0341f',
  burgundy: '#6f1d2c',
  terracotta: '#c5643f',
  rust: '#a8502a',
  orange: '#ef8a2b',
  coral: '#f2795f',
  peach: '#f6b18b',
  amber: '#eda52f',
  gold: '#d9a83c',
  golden: '#d9a83c',
  yellow: '#f2c832',
  mustard: '#cf9b23',
  ochre: '#c4892f',
  lime: '#a5cc37',
  green: '#3f9a55',
  olive: '#7a7f37',
  sage: '#98ab88',
  emerald: '#12946a',
  mint: '#93d6b7',
  teal: '#12857f',
  turquoise: '#2cb9b0',
  cyan: '#29b6d3',
  aqua: '#49c5cf',
  blue: '#2f6fc9',
  navy: '#223a6b',
  cobalt: '#2450b8',
  indigo: '#42409b',
  violet: '#7b51b8',
  purple: '#7c469d',
  lavender: '#b3a1da',
  lilac: '#c3a3d4',
  magenta: '#c73a92',
  pink: '#ee8fae',
  rose: '#d9637f',
  brown: '#7c5236',
  beige: '#d9c5a3',
  cream: '#f1e6cf',
  sand: '#d9bf94',
  copper: '#b8693c',
  bronze: '#93693a',
  charcoal: '#33363b',
  slate: '#56636f',
  silver: '#b9bfc6',
}

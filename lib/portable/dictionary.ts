/**
 * What templates say again and again, the most frequent last: a link does not spell it out, it points here. Links that
 * begin with `t1.` can only be read with exactly these letters: never change one. A better dictionary is `t2.`.
 */
export const dictionary = new TextEncoder().encode(
  [
    'cinematic, realistic, minimal, minimalist, modern, vintage, retro, dramatic, moody, elegant, playful, abstract, ',
    'isometric, render, 3D, anime, comic, sketch, sculpture, collage, poster, logo, icon, banner, packaging, storyboard, ',
    'architecture, interior, fashion, food, animal, character, man, woman, child, face, hair, eyes, clothes, hands, ',
    'city, street, forest, mountain, sea, sky, clouds, rain, snow, spring, summer, autumn, winter, morning, evening, night, ',
    'red, orange, yellow, green, blue, purple, pink, brown, black, white, grey, gold, silver, pastel, vivid, muted, neon, ',
    'wood, metal, glass, stone, paper, fabric, leather, ceramic, linen, concrete, marble, slate, ',
    'gouache painting, oil painting, watercolor style, charcoal drawing, pencil drawing, ink drawing, pixel art, ',
    'flat vector illustration, risograph print, woodblock print, screen print, analogue print, line art, ',
    'wide angle, 35 mm film, 50 mm, 85 mm, macro, close-up, aerial view, shallow focus, depth of field, visible grain, ',
    'golden hour, low-key light, window light, studio light, natural light, soft light, backlight, neon lights, spotlight, ',
    'long shadows, deep shadows, gentle shadows, bright, dark, warm, cold, clean shapes, sharp edges, seamless backdrop, ',
    'background, foreground, horizon, centred, composition, headline, beside it, with room for a headline, ',
    'four colours, faded colours, rich colours, few colours, coarse paper, photographic detail, high detail, ',
    'How it looks: light, medium, colours. What it is made of. Who it is: age, hair, clothes. Where they are. What it shows. ',
    'The product and what it is made of. An image of a photograph of a painting of an illustration of a portrait of ',
    'Mood, Place, Setting, Scene, Color, Colour, Background, Product, Format, Text, Headline, Audience, Brand, Season, ',
    'transparent, opaque, auto, low, medium, high, png, jpeg, webp, background, compression, quality, format, model, ',
    'No text, no logo, no watermark. ',
    'gpt-image-2","size":"1024x1536","size":"1536x1024","size":"512x512","size":"256x256","size":"auto","',
    '"y":"longtext","y":"multiselect","y":"boolean","y":"number","y":"color","y":"list","y":"select","r":1,"a":1,',
    '{{#  }}{{/  }}{{^  }}, {{style}}. {{subject}}, {{style}}, {{mood}} {{place}} in {{ ',
    '{"n":"style","l":"Style","d":"{"n":"subject","l":"Subject","r":1,"d":"a ","p":"The  and its "},',
    '"]]}],"s":{"n":1,"n":2,"n":4,"n":3,"size":"1024x1024"},"l":["size"],"v":{"subject":"',
    '."]]},{"n":"","l":"","h":"","p":"","o":[["","',
    '{"n":"","d":"","t":["","b":"A  of {{subject}}, {{style}}. ","f":[{"n":"',
    '."],["',
  ].join(''),
)

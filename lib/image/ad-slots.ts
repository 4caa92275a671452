/** Edges of a slot that its page covers with words or buttons, in the slot's pixels. */
export type SafeArea = { top: number; right: number; bottom: number; left: number }

/** A place that pictures are made for. `safe`: null where nothing covers it. */
export type AdSlot = { id: string; group: string; name: string; width: number; height: number; safe: SafeArea | null }

const slot = (id: string, name: string, width: number, height: number, safe: SafeArea | null = null) => ({
  id,
  name,
  width,
  height,
  safe,
})

// Stories and reels: Meta asks to keep 14 % above and 35 % below free of words, 6 % at the sides. TikTok's own words and
// buttons take about as much, and more at the right. YouTube writes the length into the lower right corner.
const groups: Record<string, ReturnType<typeof slot>[]> = {
  'Instagram and Facebook': [
    slot('meta-square', 'Feed, square', 1080, 1080),
    slot('meta-portrait', 'Feed, portrait', 1080, 1350),
    slot('meta-story', 'Story and reel', 1080, 1920, { top: 270, right: 65, bottom: 670, left: 65 }),
    slot('meta-link', 'Link', 1200, 628),
  ],
  LinkedIn: [slot('linkedin-link', 'Link', 1200, 627), slot('linkedin-square', 'Square', 1200, 1200)],
  X: [slot('x-post', 'Post', 1600, 900)],
  Pinterest: [slot('pinterest-pin', 'Pin', 1000, 1500)],
  TikTok: [slot('tiktok-video', 'Video', 1080, 1920, { top: 130, right: 140, bottom: 480, left: 60 })],
  YouTube: [slot('youtube-thumbnail', 'Thumbnail', 1280, 720, { top: 0, right: 0, bottom: 60, left: 0 })],
  'Google Ads': [
    slot('google-landscape', 'Landscape', 1200, 628),
    slot('google-square', 'Square', 1200, 1200),
    slot('google-portrait', 'Portrait', 960, 1200),
  ],
  'Display banners': [
    slot('banner-300x250', 'Medium rectangle', 300, 250),
    slot('banner-336x280', 'Large rectangle', 336, 280),
    slot('banner-728x90', 'Leaderboard', 728, 90),
    slot('banner-970x250', 'Billboard', 970, 250),
    slot('banner-300x600', 'Half page', 300, 600),
    slot('banner-160x600', 'Skyscraper', 160, 600),
    slot('banner-320x100', 'Mobile banner', 320, 100),
  ],
  Websites: [slot('web-share', 'Link preview', 1200, 630), slot('web-hero', 'Hero', 1920, 1080)],
}

/** The usual places of advertising, with the sizes that their owners asked for in November 2026. */
export const adSlots: readonly AdSlot[] = Object.entries(groups).flatMap(([group, slots]) =>
  slots.map(one => ({ ...one, group })),
)

export const adSlot = (id: string): AdSlot | null => adSlots.find(slot => slot.id === id) ?? null

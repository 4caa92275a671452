/**
 * Where the form shows what is said at a path of the template, or of the request that saves it: `about.tags.3` at
 * `tags`, `content.fields.0.min` at `fields.0.min`. The only lock there is anything to say about is the model's.
 */
export const formPath = (path: string): string =>
  path
    .replace(/^(about|content)\./, '')
    .replace(/^tags\..*/, 'tags')
    .replace(/^locks\b.*/, 'settings.model')

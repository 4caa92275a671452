import 'server-only'
import { z } from 'zod'
import { askedRun } from './asked-run'
import { imageEntryShape, imageShape } from './image-shape'
import { listImagesQuery } from './images'
import type { Operation } from './operation'
import { nextCursor, pageQuery } from './page-query'
import { renderedShape } from './render'
import { runShape } from './run-shape'
import { templateEntryShape, templateShape } from './template-shape'

const plain = z.object({})
const look = {
  method: 'GET',
  scope: 'read',
  pace: 'api',
  query: plain,
  body: null,
  isKeyed: false,
  status: 200,
} as const

/** Seconds that a question may wait for the end of a run: less than proxies wait for an answer. */
const longestWait = 30
const outOfBounds = `Write a whole number from 0 to ${longestWait}.`

/** Everything that `/api/v1` does. */
export const operations = {
  listTemplates: {
    ...look,
    id: 'listTemplates',
    path: '/templates',
    summary: 'The templates that can be used, in the order of the picker.',
    answer: z.object({ templates: z.array(templateEntryShape) }),
    refuses: [],
  },
  getTemplate: {
    ...look,
    id: 'getTemplate',
    path: '/templates/{slug}',
    summary: 'A template with its fields and settings: the published version, or the one that is named.',
    query: z.object({
      version: z.coerce.number('Write the number of a version.').int().min(1).optional().describe('Its number.'),
    }),
    answer: templateShape,
    refuses: [404],
  },
  render: {
    ...look,
    id: 'render',
    method: 'POST',
    path: '/render',
    summary: 'The exact prompt and its price. Nothing is made and nothing is charged.',
    body: askedRun,
    answer: renderedShape,
    refuses: [404, 413],
  },
  startRun: {
    id: 'startRun',
    method: 'POST',
    path: '/runs',
    summary: 'Starts a run. The same key with the same content is the same run, however often it arrives.',
    scope: 'run',
    pace: 'runs',
    query: plain,
    body: askedRun,
    isKeyed: true,
    answer: runShape,
    status: 202,
    refuses: [404, 409, 413],
  },
  listRuns: {
    ...look,
    id: 'listRuns',
    path: '/runs',
    summary: 'Runs, the newest first.',
    query: pageQuery,
    answer: z.object({ runs: z.array(runShape), nextCursor }),
    refuses: [],
  },
  getRun: {
    ...look,
    id: 'getRun',
    path: '/runs/{id}',
    summary: 'A run, now or as soon as it has ended.',
    query: z.object({
      wait: z.coerce
        .number(outOfBounds)
        .int(outOfBounds)
        .min(0, outOfBounds)
        .max(longestWait, outOfBounds)
        .default(0)
        .describe('Seconds to wait for its end; it is answered as it is then.'),
    }),
    answer: runShape,
    refuses: [404],
  },
  cancelRun: {
    id: 'cancelRun',
    method: 'POST',
    path: '/runs/{id}/cancel',
    summary: 'Cancels a run: for free while it waits. A request that has left cannot be called back.',
    scope: 'run',
    pace: 'brakes',
    query: plain,
    body: z.strictObject({
      mayBeCharged: z
        .boolean()
        .default(false)
        .describe('Stop also when the request has left, and so may be charged. Refused with 409 without.'),
    }),
    isKeyed: false,
    answer: runShape,
    status: 200,
    refuses: [404, 409, 413],
  },
  listImages: {
    ...look,
    id: 'listImages',
    path: '/images',
    summary: 'Images, the newest first.',
    query: listImagesQuery,
    answer: z.object({ images: z.array(imageEntryShape), nextCursor }),
    refuses: [],
  },
  getImage: {
    ...look,
    id: 'getImage',
    path: '/images/{id}',
    summary: 'An image with all that it was made of.',
    answer: imageShape,
    refuses: [404],
  },
  getOriginal: {
    ...look,
    id: 'getOriginal',
    path: '/images/{id}/original',
    summary: 'The picture as it came.',
    answer: 'picture',
    refuses: [404],
  },
  getPreview: {
    ...look,
    id: 'getPreview',
    path: '/images/{id}/w640',
    summary: 'A WebP copy, 640 pixels wide.',
    answer: 'picture',
    refuses: [404],
  },
} as const satisfies Record<string, Operation>

import type { World } from './world'

export type RouteRow = {
  /**
   * The least role that may; `anyone`: a link, a probe or a way in, which have tests of their own; `read` and `run`: the
   * scope of a token, which alone opens it.
   */
  role: 'anyone' | 'read' | 'run' | 'viewer' | 'editor' | 'admin'
  /** What stands in the brackets of its path. */
  params?: (world: World) => Record<string, string>
  /** What follows its path. */
  query?: (world: World) => string
  /** What is sent as JSON. */
  body?: (world: World) => unknown
  /** Whether it is of one thing: for others that is not there. */
  isOfOne?: boolean
  /** How it ends for its own people, where that is not 200. */
  own?: number
}

const all: RouteRow = { role: 'viewer' }
const anyone: RouteRow = { role: 'anyone' }
const ofOne = (params: RouteRow['params'], more: Partial<RouteRow> = {}): RouteRow => ({
  role: 'viewer',
  params,
  isOfOne: true,
  ...more,
})

const api = (role: 'read' | 'run', row: Partial<RouteRow> = {}): RouteRow => ({ role, ...row })
const apiOfOne = (role: 'read' | 'run', params: RouteRow['params'], own = 200): RouteRow =>
  api(role, { params, isOfOne: true, own })

const image = ({ imageId: id }: World) => ({ id })
const sweep = ({ sweepId: id }: World) => ({ id })
const template = ({ slug }: World) => ({ slug })
const experiment = ({ openId: id }: World) => ({ id })
const filledIn = ({ slug: template }: World) => ({ template, values: { subject: 'a cat' } })
const slot = () => 'slot=meta-square'
/** Its votes are hidden as long as voting is open. */
const stillHidden = { own: 409 }
/** No picture of these tests has a file. */
const noFile = { own: 503 }

/** Every page and every handler by its path: one that is missing here fails the test. */
export const routeRows: Record<string, RouteRow> = {
  'page /account': all,
  'page /invite/[token]': anyone,
  'page /members': { role: 'admin' },
  'page /settings/tokens': { role: 'admin' },
  'page /setup': anyone,
  'page /': { role: 'viewer', query: ({ imageId }) => `vary=${imageId}` },
  'page /collections': all,
  'page /collections/[slug]': ofOne(({ collectionSlug: slug }) => ({ slug })),
  'page /compare': { role: 'viewer', query: ({ imageId, otherImageId }) => `images=${imageId},${otherImageId}` },
  'page /crops/[id]': ofOne(image),
  'page /experiments': all,
  'page /experiments/[id]': ofOne(experiment),
  'page /experiments/new': { role: 'editor' },
  'page /gallery': all,
  'page /images/[id]': ofOne(image),
  'page /links': all,
  'page /open': anyone,
  'page /r/[token]': anyone,
  'page /runs/[id]': ofOne(({ runId: id }) => ({ id })),
  'page /s/[token]': anyone,
  'page /settings': all,
  'page /settings/log': { role: 'admin' },
  'page /sign-in': anyone,
  'page /spending': all,
  'page /sweeps/[id]': ofOne(sweep),
  'page /templates': all,
  'page /templates/[slug]': ofOne(template),
  'page /templates/[slug]/compare': ofOne(template),
  'page /templates/[slug]/values': ofOne(template),
  'page /templates/[slug]/versions': ofOne(template),
  'page /templates/[slug]/versions/[number]': ofOne(({ slug }) => ({ slug, number: '1' })),
  'page /templates/import': { role: 'editor' },
  'page /templates/new': { role: 'editor' },
  'page /v/[token]': anyone,

  'DELETE /api/[...path]': anyone,
  'GET /api/[...path]': anyone,
  'PATCH /api/[...path]': anyone,
  'POST /api/[...path]': anyone,
  'PUT /api/[...path]': anyone,
  'GET /api/v1/images': api('read'),
  'GET /api/v1/images/[id]': apiOfOne('read', image),
  'GET /api/v1/images/[id]/original': apiOfOne('read', image, 503),
  'GET /api/v1/images/[id]/w640': apiOfOne('read', image, 503),
  'GET /api/v1/openapi.json': anyone,
  'POST /api/v1/render': api('read', { body: filledIn, isOfOne: true }),
  'GET /api/v1/runs': api('read'),
  'POST /api/v1/runs': api('run', { body: filledIn, isOfOne: true, own: 202 }),
  'GET /api/v1/runs/[id]': apiOfOne('read', ({ runId: id }) => ({ id })),
  'POST /api/v1/runs/[id]/cancel': api('run', {
    params: ({ queuedRunId: id }) => ({ id }),
    body: () => ({}),
    isOfOne: true,
  }),
  'GET /api/v1/templates': api('read'),
  'GET /api/v1/templates/[slug]': apiOfOne('read', template),
  'GET /metrics': anyone,
  'GET /setup/[token]': anyone,
  'GET /sign-in/callback/oidc': anyone,

  'GET /events': all,
  'HEAD /events': all,
  'GET /experiments/[id]/preferences.json': ofOne(experiment, stillHidden),
  'GET /experiments/[id]/report.html': ofOne(experiment, stillHidden),
  'GET /experiments/[id]/votes.csv': ofOne(experiment, stillHidden),
  'GET /experiments/version': { role: 'viewer', query: ({ versionId }) => `version=${versionId}` },
  'GET /gallery/page': all,
  'GET /gallery/zip': ofOne(undefined, { query: ({ imageId }) => `ids=${imageId}` }),
  'POST /gallery/zip': ofOne(undefined),
  'GET /healthz': anyone,
  'GET /images/[id]/[rendition]': ofOne(({ imageId: id }) => ({ id, rendition: 'original' }), noFile),
  'GET /images/[id]/crop': ofOne(image, { query: slot, ...noFile }),
  'GET /images/[id]/crops': ofOne(image, { query: slot }),
  'GET /images/[id]/details': ofOne(image),
  'GET /links/reach': all,
  'GET /r/[token]/card.png': anyone,
  'GET /r/[token]/images/[n]/[rendition]': anyone,
  'GET /r/[token]/template.prompt': anyone,
  'GET /readyz': anyone,
  'GET /runs': all,
  'GET /s/[token]/card.png': anyone,
  'GET /s/[token]/images/[n]/[rendition]': anyone,
  'GET /settings/export': all,
  'GET /settings/log/csv': { role: 'admin' },
  'GET /spending/csv': all,
  // None of its pictures has come yet.
  'GET /sweeps/[id]/contact-sheet': ofOne(sweep, { own: 404 }),
  'GET /sweeps/[id]/zip': ofOne(sweep, { own: 404 }),
  'GET /template-choices': all,
  'GET /templates/[slug]/export': ofOne(template),
  'GET /templates/[slug]/runs.csv': ofOne(template),
  'GET /templates/export': all,
  'GET /v/[token]/ballot': anyone,
  'GET /v/[token]/card.png': anyone,
  'GET /v/[token]/images/[ref]/[side]': anyone,
  'POST /v/[token]/vote': anyone,
  'GET /value-sets': { role: 'viewer', query: ({ templateId }) => `template=${templateId}` },
}

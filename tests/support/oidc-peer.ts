import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Provider } from 'oidc-provider'
import { freePort } from './free-port'

type Person = { email: string; name: string; isVerified?: boolean }

/** An organisation's own sign-in, as `oidc-provider` implements it. */
export type OidcPeer = {
  issuer: string
  clientId: string
  clientSecret: string
  /** Who can sign in there, by what they are called in its addresses. */
  people: Record<string, Person>
  stop: () => Promise<void>
}

const client = { clientId: 'proofsheet', clientSecret: 'a secret of the peer and of nobody else' }

/** Takes everybody who comes back to a port of 127.0.0.1 for Proofsheet. Its page asks nothing but who one is. */
export async function startOidcPeer(people: Record<string, Person>): Promise<OidcPeer> {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        application_type: 'native',
        redirect_uris: ['http://127.0.0.1/sign-in/callback/oidc'],
      },
    ],
    jwks: { keys: [{ ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) }] },
    cookies: { keys: ['a key of the peer'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    async findAccount(_, sub) {
      const person = people[sub]
      if (!person) return undefined
      const { email, name, isVerified = true } = person
      return { accountId: sub, claims: async () => ({ sub, email, name, email_verified: isVerified }) }
    },
    async loadExistingGrant({ oidc }) {
      const grant = new provider.Grant({ clientId: client.clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()

  async function ask(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer)
    if (!pathname.startsWith('/interaction/')) return answer(request, response)
    const accountId = searchParams.get('as')
    if (accountId !== null)
      return provider.interactionFinished(request, response, {
        login: { accountId },
        consent: {},
      })
    const links = Object.entries(people).map(([sub, { name }]) => `<p><a href="?as=${sub}">I am ${name}</a></p>`)
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><title>The organisation</title><h1>The organisation</h1>${links.join('')}`)
  }

  const server = createServer((request, response) => {
    ask(request, response).catch(error => response.writeHead(500).end(String(error)))
  }).listen(port, '127.0.0.1')
  await once(server, 'listening')
  return {
    issuer,
    ...client,
    people,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

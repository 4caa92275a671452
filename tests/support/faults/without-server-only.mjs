// For `node --import`: the marker package throws outside a server bundle, and the children of the fault tests are servers.
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (name, context, next) =>
    name === 'server-only'
      ? { url: 'data:text/javascript,', format: 'module', shortCircuit: true }
      : next(name, context),
})

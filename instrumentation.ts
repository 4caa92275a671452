export async function register() {
  // The condition is written so that the bundler drops everything inside it from the edge build.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startServer } = await import('@/lib/server')
    await startServer()
  }
}

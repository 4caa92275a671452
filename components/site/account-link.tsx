/** Where a key is made: the provider's account page. */
const accountPage = 'https://wisgate.ai/hall/tokens'

export function AccountLink() {
  return (
    <a href={accountPage} target="_blank" rel="noreferrer" className="underline underline-offset-2 hover:text-ink">
      your WisGate account page
    </a>
  )
}

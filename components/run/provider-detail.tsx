import { Disclosure } from '@/components/ui/disclosure'

/** The provider's own words, for who wants to read them. */
export const ProviderDetail = ({ text }: { text: string }) => (
  <Disclosure summary="Details" className="mt-1">
    <pre className="rounded-frame bg-paper p-3 font-mono text-small wrap-anywhere whitespace-pre-wrap text-ink">
      {text}
    </pre>
  </Disclosure>
)

import Link from 'next/link'

/** A frame circled in grease pencil. */
export function BrandMark() {
  return (
    <svg aria-hidden width="22" height="22" viewBox="0 0 22 22" fill="none">
      <rect x="1" y="1" width="20" height="20" rx="4" stroke="currentColor" strokeWidth="1.6" />
      <path
        d="M4 11.5c2-6 11-7.5 13-2.5s-3 8.5-8 8S3.5 13 5 10"
        className="stroke-mark"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </svg>
  )
}

export function Brand() {
  return (
    <Link href="/" className="flex items-center gap-2.5 rounded-frame font-bold tracking-tight">
      <BrandMark />
      {/* Beside the navigation a phone has room for the mark alone. */}
      <span className="max-[560px]:sr-only">Proofsheet</span>
    </Link>
  )
}

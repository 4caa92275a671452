import { allDialects } from '@/lib/template/exchange/dialects/all-dialects'

/** What can be pasted, while nothing is. */
export function DialectExamples() {
  return (
    <section aria-labelledby="examples" className="grid grid-cols-[minmax(0,1fr)] content-start gap-4">
      <h2 id="examples" className="text-lead font-bold">
        What you paste appears here as a form
      </h2>
      <p className="max-w-[62ch] text-soft">
        Placeholders become fields, everything else stays as it is. Nothing is saved until you press Import. These ways
        to write placeholders are understood:
      </p>
      <dl className="grid gap-x-6 gap-y-3 wide:grid-cols-[max-content_minmax(0,1fr)]">
        {allDialects.map(({ id, label, example }) => (
          <div key={id} className="contents">
            <dt className="text-small font-medium max-wide:-mb-2">{label}</dt>
            <dd className="font-mono text-small wrap-anywhere text-soft">{example}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-[62ch] text-small text-soft">
        Files: .prompt and JSON of Proofsheet, style presets as CSV or JSON, prompts of Langfuse, OpenAI and Open WebUI,
        lists of prompts in JSON or Markdown.
      </p>
    </section>
  )
}

/** What is asked. It stands above everything that a voter sees. */
export function ShownQuestion({ question }: { question: string }) {
  return (
    <h1 dir="auto" className="text-lead font-bold tracking-tight wrap-anywhere text-balance wide:text-title">
      {question}
    </h1>
  )
}

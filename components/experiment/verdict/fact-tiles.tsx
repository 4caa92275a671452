/** Figures with what they are, side by side as there is room. */
export function FactTiles({ facts }: { facts: readonly { figure: string; words: string }[] }) {
  return (
    <dl className="grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-6 border-t border-line">
      {facts.map(({ figure, words }) => (
        <div key={words} className="flex flex-col-reverse justify-end border-b border-line py-3.5">
          <dt className="text-small wrap-anywhere text-soft">{words}</dt>
          <dd className="text-title font-bold">{figure}</dd>
        </div>
      ))}
    </dl>
  )
}

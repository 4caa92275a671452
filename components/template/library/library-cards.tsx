'use client'

import type { TemplateCard as Card } from '@/lib/template/schema'
import { BringBack } from './bring-back'
import { TemplateCard } from './template-card'

/** A card and how much its template is used, in words: the server's, because days are its own. */
export type UsedCard = { card: Card; usage: string }

/**
 * The templates of the library, or of its archive. Shown by the browser from what the server tells of them: with three
 * hundred, every letter of a search would otherwise send the markup of each.
 */
export function LibraryCards({ cards, mayEdit }: { cards: readonly UsedCard[]; mayEdit: boolean }) {
  return (
    <ul
      aria-label="Templates"
      className="grid gap-x-7 gap-y-6 wide:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] wide:gap-y-9"
    >
      {cards.map(({ card, usage }) => (
        <TemplateCard
          key={card.id}
          card={card}
          usage={usage}
          action={card.isArchived && mayEdit && <BringBack templateId={card.id} name={card.name} />}
        />
      ))}
    </ul>
  )
}

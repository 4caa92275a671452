import type { Note } from '@/lib/template/exchange/note'
import { wordsOfMessage } from './json-text'

/** Messages as one text, and what is to be said about that. Null when none of them has words. */
export function joinedMessages(
  messages: readonly unknown[],
): { text: string; remarks: Note[]; leftovers: Note[] } | null {
  const words = messages.map(wordsOfMessage)
  const texts = words.filter(text => text !== null && text.trim() !== '')
  if (texts.length === 0) return null
  const lost = messages.filter((_, position) => words[position] === null)
  return {
    text: texts.join('\n\n'),
    remarks:
      texts.length > 1 ? [{ text: '', line: 0, message: `${texts.length} messages were joined to one prompt.` }] : [],
    leftovers: lost.map(message => ({
      text: JSON.stringify(message).slice(0, 200),
      line: 0,
      message: 'This message has no words of its own.',
    })),
  }
}

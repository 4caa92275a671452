import { useState } from 'react'
import type { Field } from '@/lib/template/schema'
import type { EditorForm } from './editor-form'
import { useValue } from './use-value'

/** The choice of a select that reveals a text of its own. No option's value begins with a space. */
export const otherChoice = ' other'

/** One of a field's options, or other words where it takes them. */
export function useChoice(editor: EditorForm, field: Field) {
  const { value, set, ...rest } = useValue(editor, field.name)
  // What was typed as other words: it may happen to be an option's value on its way to more.
  const [typed, setTyped] = useState<string | null>(null)
  const isOffered = value === '' || field.options.some(option => option.value === value)
  const isOther = field.allowOther === true && (typed === value || !isOffered)
  const write = (words: string) => {
    setTyped(words)
    set(words)
  }
  const choose = (choice: string) => {
    setTyped(choice === otherChoice ? '' : null)
    set(choice === otherChoice ? '' : choice)
  }
  return { ...rest, value, isOffered, isOther, choice: isOther ? otherChoice : value, choose, write }
}

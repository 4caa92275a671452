import type { SharedView } from '@/lib/share/schema'

/** What a preview says beneath the title: what it is, and how much of it. */
export function cardWords(view: SharedView): string {
  const pictures = counted(view.images.length, 'picture')
  switch (view.target) {
    case 'template':
      return view.form ? `A template with ${counted(view.form.fields.length, 'field')}` : 'A prompt'
    case 'collection':
      return `A collection of ${pictures}`
    default:
      return view.images.length === 1 ? 'Made with Proofsheet' : pictures
  }
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

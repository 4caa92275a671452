import type { RefObject } from 'react'
import { BodyMarks } from './body-marks'
import { useEdited } from './edited'
import type { TemplateFormHandle } from './template-form-handle'
import { useFirst } from './use-first'
import { useTemplateSentence } from './use-template-sentence'

/** Whatever decides where a letter stands is said once, for the text and for the marks beneath it. */
const letters =
  '[grid-area:text] min-w-0 px-3.5 py-3 font-mono text-base leading-relaxed wide:text-small wide:leading-relaxed ' +
  'text-start tracking-normal whitespace-pre-wrap break-normal wrap-anywhere hyphens-none [font-variant-ligatures:none] ' +
  '[tab-size:4] '

// iOS lays out the letters of a text area three pixels further in, whatever its padding.
const indent = 'supports-[-webkit-touch-callout:none]:px-[calc(--spacing(3.5)+3px)]'

/**
 * The body as a plain text area, with its marks drawn beneath. The text area is as high as its text and the frame around
 * both scrolls, so that they cannot come apart.
 */
export function BodyEditor({
  form,
  areaRef,
  describedBy,
}: TemplateFormHandle & { areaRef: RefObject<HTMLTextAreaElement | null>; describedBy: string }) {
  const { bodyProblems } = useEdited()
  const sentence = useTemplateSentence({ form }, 'body')
  const first = useFirst({ form }, 'body')
  const { ref, ...wiring } = form.register('body', { onChange: () => form.clearErrors('body') })
  return (
    <div
      data-frame
      className="max-h-[60vh] overflow-y-auto rounded-control border border-control bg-sheet has-aria-invalid:border-mark has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
    >
      <div className="grid min-h-40 grid-cols-[minmax(0,1fr)] [grid-template-areas:'text']">
        <BodyMarks form={form} className={`${letters} ${indent}`} />
        <textarea
          {...wiring}
          ref={area => {
            ref(area)
            areaRef.current = area
          }}
          defaultValue={first.text}
          dir="auto"
          aria-label="Prompt text"
          aria-describedby={describedBy}
          aria-invalid={sentence !== null || bodyProblems.length > 0 || undefined}
          placeholder="What the picture shows, and how. Insert a field for each part that changes."
          className={`${letters} relative field-sizing-content w-full resize-none overflow-hidden bg-transparent outline-none`}
        />
      </div>
    </div>
  )
}

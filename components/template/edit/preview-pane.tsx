import Link from 'next/link'
import { useMemo } from 'react'
import { PromptPreview } from '@/components/editor/prompt-preview'
import { TemplateField } from '@/components/editor/template-field'
import { playgroundAddress } from '@/components/template/addresses'
import { buttonStyle } from '@/components/ui/button'
import type { OpenedTemplate } from '@/lib/template/opened-template'
import { parse } from '@/lib/template/parse'
import { useEdited } from './edited'
import { settingsSentence } from './settings-sentence'
import { usePreviewForm } from './use-preview-form'

/**
 * What the users of the template will see, with the words as they stand: to be tried, not to be saved.
 * @param props.savedWords what the form says while it says what was saved
 */
export function PreviewPane({ opened, savedWords }: { opened: OpenedTemplate | null; savedWords: string }) {
  const { settled, words } = useEdited()
  const { form, start } = usePreviewForm(settled)
  const template = useMemo(() => ({ fields: settled.fields, nodes: parse(settled.body.trim()).nodes }), [settled])
  return (
    <section aria-label="Preview" className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lead font-bold">Preview</h2>
        {opened && (
          <Link
            href={playgroundAddress(opened.slug, opened.newest.id)}
            prefetch={false}
            className={buttonStyle('plain', 'text-small')}
          >
            Try {words === savedWords ? 'it' : `version ${opened.newest.number}`} in the playground
          </Link>
        )}
      </div>
      {settled.body.trim() === '' && settled.fields.length === 0 ? (
        <p className="text-small text-soft">Here you see what people will fill in, and the prompt it makes.</p>
      ) : (
        <>
          {settled.fields.map(field => (
            <TemplateField
              // Another type or other options are another control.
              key={`${field.name} ${field.type} ${field.options.map(option => option.value).join('\n')}`}
              form={form}
              start={start}
              field={field}
            />
          ))}
          <PromptPreview form={form} template={template} over={null} />
        </>
      )}
      <p className="text-small text-soft">{settingsSentence(settled)}</p>
    </section>
  )
}

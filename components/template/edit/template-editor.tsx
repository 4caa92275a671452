'use client'

import { useRef, useState } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'
import type { OpenedTemplate } from '@/lib/template/opened-template'
import { AboutSection } from './about-section'
import { BodySection } from './body-section'
import { preloadCheck } from './check-form'
import { EditedTemplate } from './edited'
import { FieldsSection } from './fields-section'
import { insertText } from './insert-text'
import { NameField } from './name-field'
import { PreviewPane } from './preview-pane'
import { SaveBar } from './save-bar'
import { SettingsSection } from './settings-section'
import { useSaveShortcut } from './use-save-shortcut'
import { useTemplateEditing } from './use-template-editing'
import { ViewSwitch } from './view-switch'

/**
 * The page where a template is written: what it is made of on the left, what its users will see beside it. On a phone
 * one of the two at a time.
 * @param props.opened null for a new template
 */
export function TemplateEditor({
  opened,
  pricedModels,
  mayEdit,
}: {
  opened: OpenedTemplate | null
  pricedModels: readonly string[]
  mayEdit: boolean
}) {
  const editing = useTemplateEditing(opened)
  const { form, list, saving } = editing
  const [view, setView] = useState<'edit' | 'preview'>('edit')
  const areaRef = useRef<HTMLTextAreaElement>(null)
  // What is typed before the script is alive would be lost.
  const isAlive = useHydrated() && mayEdit
  useSaveShortcut(() => isAlive && saving.save())

  const insert = (name: string) => {
    const area = areaRef.current
    if (!area) return
    const { selectionStart: start, selectionEnd: end } = area
    insertText(area, `{{${name}}}`, { start, end })
  }
  return (
    <EditedTemplate form={form}>
      <ViewSwitch view={view} onChange={setView} />
      <div className="mx-auto grid max-w-7xl grid-cols-[minmax(0,1fr)] px-4 pt-6 pb-44 wide:grid-cols-[minmax(0,1fr)_24.5rem] wide:px-7 wide:pb-0">
        <form noValidate aria-label="Template" onFocus={preloadCheck} className="min-w-0 wide:pr-7">
          <fieldset
            disabled={!isAlive}
            data-shown={view === 'edit'}
            className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-9 pb-8 [&_:is(input,select,textarea,button,summary)]:scroll-my-24 max-wide:data-[shown=false]:hidden"
          >
            <NameField form={form} />
            <BodySection form={form} list={list} areaRef={areaRef} onInsert={insert} />
            <FieldsSection form={form} list={list} onInsert={insert} />
            <SettingsSection form={form} pricedModels={pricedModels} />
            <AboutSection form={form} />
          </fieldset>
          {mayEdit && <SaveBar editing={editing} opened={opened} isAlive={isAlive} />}
        </form>
        <div
          data-shown={view === 'preview'}
          className="max-wide:data-[shown=false]:hidden wide:border-l wide:border-line wide:pl-7"
        >
          <div className="wide:sticky wide:top-0 wide:max-h-dvh wide:overflow-y-auto wide:py-6">
            <PreviewPane opened={opened} savedWords={editing.base.words} />
          </div>
        </div>
      </div>
    </EditedTemplate>
  )
}

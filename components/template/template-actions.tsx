'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { RefusalLine } from '@/components/run/refusal-line'
import { useAction } from '@/components/run/use-action'
import { ShareButton } from '@/components/share/share-button'
import { Button, buttonStyle } from '@/components/ui/button'
import { Menu, MenuButton } from '@/components/ui/menu'
import { archiveTemplate, duplicateTemplate } from '@/lib/template/actions'
import type { TemplateDetail } from '@/lib/template/schema'
import { playgroundAddress, templatePage } from './addresses'
import { ArchivedLine } from './archived-line'
import { ExportEntries } from './export-entries'
import { sharedTemplate } from './shared-template'

/**
 * What can be done with a whole template. On a phone all but *Use* and *Share* stand in one menu.
 * @param props.children what stands beside the actions
 */
export function TemplateActions({
  template,
  mayEdit,
  children,
}: {
  template: TemplateDetail
  mayEdit: boolean
  children: ReactNode
}) {
  const { id, slug, newest, publishedVersionId, isArchived } = template
  const router = useRouter()
  const [isJustArchived, setJustArchived] = useState(false)
  const archive = useAction(
    () => archiveTemplate({ templateId: id, isArchived: !isArchived }),
    () => setJustArchived(!isArchived),
  )
  const duplicate = useAction(
    () => duplicateTemplate({ versionId: newest.versionId }),
    copy => router.push(templatePage(copy.slug)),
  )
  const refusal = archive.refusal ?? duplicate.refusal
  return (
    <>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-3">
        <div className="mr-auto grid min-w-0 flex-1 gap-0.5 max-wide:basis-full">{children}</div>
        {publishedVersionId !== null && !isArchived && (
          <Link href={playgroundAddress(slug)} prefetch={false} className={buttonStyle()}>
            Use
          </Link>
        )}
        {mayEdit && <ShareButton subject={sharedTemplate(template)} />}
        <div className="contents max-wide:hidden">
          <Menu label="Export">
            <ExportEntries slug={slug} />
          </Menu>
          {mayEdit && (
            <>
              <Button onClick={duplicate.press} aria-disabled={duplicate.isAsking}>
                Duplicate
              </Button>
              {!isArchived && (
                <Button onClick={archive.press} aria-disabled={archive.isAsking}>
                  Archive
                </Button>
              )}
            </>
          )}
        </div>
        <div className="wide:hidden">
          <Menu label="More">
            <ExportEntries slug={slug} />
            {mayEdit && (
              <>
                <MenuButton onClick={duplicate.press}>Duplicate</MenuButton>
                {!isArchived && <MenuButton onClick={archive.press}>Archive</MenuButton>}
              </>
            )}
          </Menu>
        </div>
      </div>
      {refusal && <RefusalLine failure={refusal} />}
      {isArchived && <ArchivedLine isJustArchived={isJustArchived} onBringBack={mayEdit ? archive.press : null} />}
    </>
  )
}

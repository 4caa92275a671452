'use client'

import { Button } from '@/components/ui/button'
import { copyText } from '@/components/ui/copy-text'
import { useToast } from '@/components/ui/toaster'

export function CopyButton({ text, label }: { text: string; label: string }) {
  const toast = useToast()
  const copy = async () =>
    toast(
      (await copyText(text)) ? 'Copied.' : 'The browser did not allow copying. Select the text and copy it by hand.',
    )
  return <Button onClick={copy}>{label}</Button>
}

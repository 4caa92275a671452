import { Button } from '@/components/ui/button'
import { type SizeProblem, sizeWords } from '@/lib/provider/sizes'
import { sizeInForm } from '@/lib/run/form-defaults'
import type { EditorForm } from './editor-form'

/** What is the matter with a size, and the nearest one without it as one click. */
export function SizeAdvice({
  form,
  message,
  nearest,
}: Pick<EditorForm, 'form'> & Pick<SizeProblem, 'message' | 'nearest'>) {
  const chooseNearest = (size: string) => {
    const chosen = sizeInForm(size)
    form.setValue('customSize', chosen.customSize)
    form.setValue('size', chosen.size)
    form.clearErrors(['size', 'customSize'])
  }
  return (
    <>
      {message}{' '}
      {nearest && (
        <Button variant="plain" className="-ml-1 min-h-6 text-small" onClick={() => chooseNearest(nearest)}>
          Use {sizeWords(nearest)} instead
        </Button>
      )}
    </>
  )
}

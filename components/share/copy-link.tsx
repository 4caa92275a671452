import { CopyField } from '@/components/ui/copy-field'

/** A link to read, to select and to copy. */
export const CopyLink = ({ url, label, isPrimary }: { url: string; label: string; isPrimary?: boolean }) => (
  <CopyField text={url} what="link" label={label} isPrimary={isPrimary} />
)

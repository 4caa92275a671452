import { DetailsSection } from '@/components/run/details-section'
import { sentenceLimit } from '@/lib/template/limits'
import { ChoosePicture } from './choose-picture'
import { FormInput, FormText } from './form-input'
import type { TemplateFormHandle } from './template-form-handle'

/** What is said about the template. It belongs to no version. */
export function AboutSection({ form }: TemplateFormHandle) {
  return (
    <DetailsSection heading="About">
      <div className="grid gap-4 wide:grid-cols-2">
        <FormText
          form={form}
          path="description"
          label="Description"
          help="One sentence: what it is for."
          maxLength={sentenceLimit}
        />
        <FormInput
          form={form}
          path="tags"
          label="Tags"
          help="With commas between them."
          placeholder="product, social"
        />
        <ChoosePicture form={form} path="coverImageId" label="Cover picture" what="cover picture" />
      </div>
    </DetailsSection>
  )
}

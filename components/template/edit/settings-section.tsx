import { DetailsSection } from '@/components/run/details-section'
import { Disclosure } from '@/components/ui/disclosure'
import { FormInput } from './form-input'
import { MoreSettings } from './more-settings'
import { Setting } from './setting'
import { SizeSetting } from './size-setting'
import type { TemplateFormHandle } from './template-form-handle'

/** Wide enough for the words of a setting and of its lock. */
const columns = 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-4 gap-y-5'

/**
 * What the form of the template starts with, and what its users cannot change.
 * @param props.pricedModels models that the price table knows beside ours
 */
export function SettingsSection({ form, pricedModels }: TemplateFormHandle & { pricedModels: readonly string[] }) {
  return (
    <DetailsSection heading="Start values">
      <p className="max-w-[62ch] text-small text-soft">
        The form begins with them. What is locked is shown to those who use the template, and they cannot change it.
      </p>
      <div className={columns}>
        <Setting form={form} name="n" label="Number of images">
          <FormInput
            form={form}
            path="settings.n"
            label="Number of images"
            inputMode="numeric"
            placeholder="1"
            maxLength={20}
          />
        </Setting>
        <SizeSetting form={form} />
      </div>
      <Disclosure summary="More settings">
        <div className={columns}>
          <MoreSettings form={form} pricedModels={pricedModels} />
        </div>
      </Disclosure>
    </DetailsSection>
  )
}

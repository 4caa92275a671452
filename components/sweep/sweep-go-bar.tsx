import Link from 'next/link'
import { type ReactNode, useDeferredValue } from 'react'
import { type UseFormReturn, useWatch } from 'react-hook-form'
import { GoBar } from '@/components/editor/go-bar'
import type { RunForm } from '@/lib/run/form-defaults'
import { type Forecast, forecastOf, type Pricing } from '@/lib/sweep/forecast'
import { alikeWords, forecastWords, generateWords } from '@/lib/sweep/forecast-words'
import { readPlan, tooManySentence } from '@/lib/sweep/read-plan'
import type { SweepDraft, SweepPlan } from '@/lib/sweep/schema'
import { countOf } from '@/lib/sweep/words'
import type { TemplateContent } from '@/lib/template/schema'
import type { SweepEditing } from './use-sweep'

type Priced = {
  template: TemplateContent
  pricing: Pricing
  isSample: boolean
  /** Of one sweep. */
  mostImages: number
}

/** The one button of the screen, naming what it starts, with count and price above it. */
export function SweepGoBar({
  sweep,
  form,
  notice,
  ...priced
}: Priced & { sweep: SweepEditing; form: UseFormReturn<RunForm>; notice: ReactNode }) {
  const typed = useWatch({ control: form.control, compute: (all: RunForm) => all })
  // Counting two hundred long prompts takes longer than a key press.
  const told = tell(useDeferredValue(sweep.draft), useDeferredValue(typed), sweep.there, priced)
  return (
    <GoBar
      label={generateWords(told.forecast)}
      notice={
        <>
          {notice}
          <p aria-live="polite" className="font-mono text-small leading-snug text-soft">
            {told.sentence}
            {told.hasNoPrice && (
              <>
                {' '}
                No price for a model here.{' '}
                <Link href="/settings#prices" prefetch={false} className="underline underline-offset-4 hover:text-ink">
                  Set its price
                </Link>
              </>
            )}
          </p>
        </>
      }
    />
  )
}

type Told = { sentence: string; forecast: Forecast | null; hasNoPrice: boolean }

function tell(draft: SweepDraft, form: RunForm, there: readonly string[], priced: Priced): Told {
  const reading = readPlan(draft, priced.template, priced.mostImages)
  if (!reading.ok) return nothingYet(reading.problems.axes ?? reading.problems.mode ?? 'No price yet')
  const forecast = forecastOf(reading.plan, form, priced.template, priced.pricing, there)
  if (!forecast) return nothingYet('No price yet')
  if (forecast.images > priced.mostImages)
    return nothingYet(tooManySentence(countOf(forecast.images, 'image'), priced.mostImages))
  return ready(reading.plan, form, forecast, priced)
}

const nothingYet = (sentence: string): Told => ({ sentence, forecast: null, hasNoPrice: false })

function ready(plan: SweepPlan, form: RunForm, forecast: Forecast, { isSample }: Priced): Told {
  const sentence = forecastWords(plan, form, forecast, isSample)
  const alike = alikeWords(forecast)
  return {
    sentence: alike ? `${sentence}. ${alike}` : sentence,
    forecast,
    hasNoPrice: !isSample && forecast.price === null,
  }
}

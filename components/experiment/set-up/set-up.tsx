'use client'

import { useState } from 'react'
import type { SetUpStart } from '@/lib/experiment/set-up-start'
import { armProblems } from './arm-problems'
import { ArmsSection } from './arms-section'
import { PeopleSection } from './people-section'
import { QuestionSection } from './question-section'
import { RowsSection } from './rows-section'
import { StartBar } from './start-bar'
import { useArmTemplates } from './use-arm-templates'
import { useKeptDraft } from './use-kept-draft'
import { useStart } from './use-start'

/** An experiment as it is set up: what is asked, what is compared, on what, and by whom. */
export function SetUp({ start }: { start: SetUpStart }) {
  const { draft, forecast, failure, state, change, save } = useKeptDraft(start)
  const templates = useArmTemplates(start.templates)
  const press = useStart(save)
  const [isAsked, setAsked] = useState(false)
  // What is missing is said when somebody wants to start, and then as it is mended.
  const problems = isAsked ? { ...press.problems, ...forecast?.problems } : {}
  const begin = () => {
    setAsked(true)
    press.start(false)
  }
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        begin()
      }}
      className="grid grid-cols-[minmax(0,1fr)] gap-9"
    >
      <QuestionSection draft={draft} problems={problems} onChange={change} />
      <ArmsSection
        draft={draft}
        templates={templates}
        choices={start.choices}
        problems={armProblems(problems)}
        onChange={change}
      />
      <RowsSection draft={draft} templates={templates} problems={problems} onChange={change} />
      <PeopleSection draft={draft} problems={problems} onChange={change} />
      <StartBar draft={draft} forecast={forecast} failure={failure} state={state} press={press} problems={problems} />
    </form>
  )
}

'use client'

import { EntranceProblem } from '@/components/access/entrance-problem'
import { CopyLink } from '@/components/share/copy-link'
import { linkUrl } from '@/components/share/link-reach'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { invitationDays } from '@/lib/access/limits'
import { roleOf, roles } from '@/lib/access/roles'
import { invite } from '@/lib/member/actions'
import type { LinkReach } from '@/lib/share/schema'
import { countWords } from '@/lib/spending/words'
import { RoleSelect } from './role-select'
import { roleWords } from './role-words'
import { useSavedForm } from './use-saved-form'

const usualDays = 7

/**
 * Makes an invitation and shows its link: there is no mail, so whoever invites sends it.
 * @param props.open the paths of links that let someone in now
 */
export function InviteForm({ reach, open }: { reach: LinkReach; open: readonly string[] }) {
  const { save, isSaving, error, fields, typed, value, count } = useSavedForm(invite)
  return (
    <div className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-4">
      <form action={save} noValidate className="grid gap-4 min-[560px]:grid-cols-2">
        <Field label="E-mail address" error={fields.email} className="min-[560px]:col-span-2">
          {wiring => <TextInput {...wiring} type="email" name="email" defaultValue={typed.email} />}
        </Field>
        <RoleSelect initial={roleOf(typed.role ?? 'editor')} error={fields.role} />
        <Field label="Open for" error={fields.days}>
          {wiring => (
            <Select {...wiring} name="days" defaultValue={typed.days ?? String(usualDays)}>
              {invitationDays.map(days => (
                <option key={days} value={days}>
                  {countWords(days, 'day')}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <p className="text-small text-soft min-[560px]:col-span-2">
          {roles.map(role => roleWords[role].may).join(' ')}
        </p>
        <EntranceProblem error={error} />
        <Button
          type="submit"
          variant="primary"
          aria-disabled={isSaving}
          className="min-[560px]:col-start-1 justify-self-start"
        >
          Make invitation
        </Button>
      </form>
      {value && open.includes(value.path) && (
        <div key={count} className="grid grid-cols-[minmax(0,1fr)] gap-2 border-l-3 border-ink pl-3">
          <p role="status" className="text-small">
            Send this link to whom it is for. It lets one person in, once.
          </p>
          <CopyLink url={linkUrl(reach, value.path)} label="Link of the new invitation" />
        </div>
      )}
    </div>
  )
}

import { LocalTime } from '@/components/run/local-time'
import { Disclosure } from '@/components/ui/disclosure'
import type { Member } from '@/lib/member/schema'
import type { LinkReach } from '@/lib/share/schema'
import { BlockMember } from './block-member'
import { NameForm } from './name-form'
import { PasswordLink } from './password-link'
import { RoleForm } from './role-form'
import { roleWords } from './role-words'
import { SessionList } from './session-list'

/** One member, and what an admin can do about them. */
export function MemberRow({
  member,
  ownId,
  reach,
  hasPasswords,
}: {
  member: Member
  ownId: string
  reach: LinkReach
  hasPasswords: boolean
}) {
  const { id, name, email, role, isBlocked, createdAt, sessions } = member
  const seenAt = sessions[0]?.seenAt ?? null
  return (
    <li className="border-t border-line py-4">
      <article aria-label={name} className="grid grid-cols-[minmax(0,1fr)] gap-1">
        <h3 dir="auto" className="font-medium wrap-anywhere">
          {name}
          {id === ownId && <span className="font-regular text-soft"> (you)</span>}
        </h3>
        <p className="text-small wrap-anywhere">
          {email} · {roleWords[role].name}
          {isBlocked && <strong className="font-medium"> · blocked</strong>}
        </p>
        <p className="text-small text-soft">
          joined <LocalTime at={createdAt} /> ·{' '}
          {seenAt === null ? (
            'not signed in'
          ) : (
            <>
              last seen <LocalTime at={seenAt} />
            </>
          )}
        </p>
        <Disclosure
          summary={
            <>
              Manage<span className="sr-only"> {name}</span>
            </>
          }
          className="mt-1"
        >
          <div className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-6 border-l border-line pl-4">
            <div className="grid gap-4 min-[560px]:grid-cols-2">
              <NameForm id={id} name={name} label="Name" />
              <RoleForm id={id} role={role} />
            </div>
            {!isBlocked && sessions.length > 0 && (
              <section className="grid gap-2">
                <h4 className="text-small font-medium">Signed in</h4>
                <SessionList sessions={sessions} />
              </section>
            )}
            <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
              {hasPasswords && !isBlocked && <PasswordLink id={id} name={name} reach={reach} />}
              {id !== ownId && <BlockMember id={id} name={name} isBlocked={isBlocked} />}
            </div>
          </div>
        </Disclosure>
      </article>
    </li>
  )
}

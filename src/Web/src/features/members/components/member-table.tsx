import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Member, Role } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { mediumDate } from '@/lib/i18n/dates'
import { Avatar } from '@/ui/avatar'
import { Select } from '@/ui/select'
import { Table } from '@/ui/table'
import { toast } from '@/ui/toast-store'
import { changeRole, membersQuery } from '../api'
import { callName, roleRefusal } from '../model'
import { MemberMenu } from './member-menu'

export function MemberTable({ members, manage }: { members: readonly Member[]; manage: boolean }) {
  return (
    <Table
      caption={t('members.title')}
      rows={members}
      rowKey={(member) => member.accountId}
      columns={[
        { key: 'name', header: t('members.name'), cell: (member) => <Who member={member} /> },
        {
          key: 'role',
          header: t('members.role'),
          className: 'w-36',
          cell: (member) => (manage ? <RoleSelect member={member} /> : t(`members.role.${member.role}`)),
        },
        {
          key: 'since',
          header: t('members.since'),
          wideOnly: true,
          className: 'w-44 text-muted',
          cell: (member) => (member.status === 'invited' ? t('members.invited') : mediumDate(member.joinedAt)),
        },
        {
          key: 'actions',
          header: t('members.actions', { name: '' }),
          quiet: true,
          className: 'w-10',
          cell: (member) => <MemberMenu member={member} manage={manage} />,
        },
      ]}
    />
  )
}

function Who({ member }: { member: Member }) {
  const me = useWorkspace().accountId
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={callName(member)} seed={member.accountId} />
      <span className="min-w-0">
        <span className="block truncate font-medium">
          {callName(member)}
          {member.accountId === me ? <span className="font-normal text-faint"> ({t('members.you')})</span> : null}
        </span>
        {member.name ? <span className="block break-all text-muted text-xs">{member.email}</span> : null}
        {member.status === 'invited' ? (
          <span className="block text-faint text-xs @2xl:hidden">{t('members.invited')}</span>
        ) : null}
      </span>
    </span>
  )
}

function RoleSelect({ member }: { member: Member }) {
  const workspace = useWorkspace()
  const client = useQueryClient()
  const key = membersQuery(workspace.id).queryKey
  const change = useMutation({
    meta: { inline: true },
    mutationFn: (role: Role) => changeRole(workspace.id, member.accountId, role),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  })
  const set = (role: Role, undo?: Role) =>
    change.mutate(role, {
      onSuccess: () =>
        toast(t('members.role.changed', { name: callName(member), role: t(`members.role.${role}`).toLowerCase() }), {
          undo: undo ? () => set(undo) : undefined,
        }),
      onError: (error) => toast(roleRefusal(error, member), { tone: 'error' }),
    })
  const shown = change.isPending ? change.variables : member.role
  return (
    <Select
      aria-label={t('members.roleOf', { name: callName(member) })}
      value={shown}
      onChange={(event) => set(event.target.value as Role, member.role)}
      className="w-28"
    >
      <option value="member">{t('members.role.member')}</option>
      <option value="owner">{t('members.role.owner')}</option>
    </Select>
  )
}

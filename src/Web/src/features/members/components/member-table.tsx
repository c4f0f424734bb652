import type { Member } from '@/api/types'
import { useWorkspace } from '@/features/session/api'
import { t } from '@/lib/i18n'
import { mediumDate } from '@/lib/i18n/dates'
import { Avatar } from '@/ui/avatar'
import { Table } from '@/ui/table'
import { callName } from '../model'
import { MemberMenu } from './member-menu'

export function MemberTable({ members }: { members: readonly Member[] }) {
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
          cell: (member) => t(`members.role.${member.role}`),
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
          cell: (member) => <MemberMenu member={member} />,
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

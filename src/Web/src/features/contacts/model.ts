import type { Contact, ContactItem } from '@/api/types'
import type { ContactChange } from './api'

export const contactName = (contact: Pick<ContactItem, 'name' | 'email'>) => contact.name?.trim() || contact.email

/** Only what differs is sent, so that two people can change different fields at once. */
export function changeOf(
  contact: Pick<Contact, 'name' | 'notes'>,
  values: { name: string; notes: string },
): ContactChange {
  return {
    ...(values.name === (contact.name ?? '') ? {} : { name: values.name }),
    ...(values.notes === (contact.notes ?? '') ? {} : { notes: values.notes }),
  }
}

/** Names this tab on writes, so that it can ignore the live echo of its own changes. */
export const clientId = crypto.randomUUID()

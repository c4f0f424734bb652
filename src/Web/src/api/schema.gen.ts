// Generated from openapi/gopimi.v1.json by npm run api:gen. Do not edit.
export interface paths {
    "/dev/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How to sign in to the demo (development only) */
        get: operations["GetDemo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspace, and what the caller may do in it
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change name or time zone of the workspace, or demand two-factor sign-in of its members
         * @description For owners; an API token needs the scope `admin`. Right: `workspace.edit`.
         */
        patch: operations["ChangeWorkspace"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The members of the workspace, who joined first comes first
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListMembers"];
        put?: never;
        /**
         * Add a person by e-mail address without asking first, for programs; somebody without an account gets a mail to choose a password
         * @description For owners; an API token needs the scope `admin`. Right: `members.manage`.
         */
        post: operations["AddMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/members/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a person out of the workspace with the API tokens here; open tickets go to the member named, or back to the queue
         * @description For owners; an API token needs the scope `admin`. Right: `members.manage`.
         */
        delete: operations["RemoveMember"];
        options?: never;
        head?: never;
        /**
         * Make a member an owner, or an owner a member
         * @description For owners; an API token needs the scope `admin`. Right: `members.manage`.
         */
        patch: operations["ChangeMemberRole"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/members/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Leave the workspace; the own open tickets go back to the queue
         * @description For people with a session; no API token can do this. Right: `workspace.leave`.
         */
        delete: operations["LeaveWorkspace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/ownership-transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make another member an owner and step down, in one; thenRole is what oneself is afterwards
         * @description For owners; an API token needs the scope `admin`. Right: `ownership.transfer`.
         */
        post: operations["TransferOwnership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everybody to whom a ticket can be given
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListAgents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/agents/{accountId}/open-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many open tickets somebody has, before the person leaves; counting stops at 1000
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["CountOpenTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tags in use, by name, with how many tickets carry each
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/held-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mails that wait because the plan's tickets are used up, in the order in which they will be let in
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListHeldMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invitations that nobody has accepted yet, also those that have grown too old, newest first
         * @description For owners; an API token needs the scope `admin`. Right: `members.manage`.
         */
        get: operations["ListInvitations"];
        put?: never;
        /**
         * Invite somebody by mail; the link is good for seven days, and the invitation holds a place of the plan meanwhile
         * @description For owners; an API token needs the scope `admin`. Right: `members.manage`.
         */
        post: operations["InviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again with a new link, for seven days from now; the old link ends
         * @description For owners; an API token needs the scope `admin`. Right: `members.manage`.
         */
        post: operations["ResendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraw an invitation; its link ends at once and its place is free
         * @description For owners; an API token needs the scope `admin`. Right: `members.manage`.
         */
        delete: operations["RevokeInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One's own API tokens, oldest first; an owner sees those of everybody
         * @description For people with a session; no API token can do this. Right: `tokens.manage`.
         */
        get: operations["ListApiTokens"];
        put?: never;
        /**
         * Make an API token of one's own for this workspace; its value is shown once
         * @description For people with a session; no API token can do this. Right: `tokens.manage`.
         */
        post: operations["CreateApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/api-tokens/{tokenId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End an API token at once: one's own, or as an owner anybody's
         * @description For people with a session; no API token can do this. Right: `tokens.manage`.
         */
        delete: operations["RevokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The endpoints that hear what happens in the workspace
         * @description For owners; an API token needs the scope `admin`. Right: `webhooks.manage`.
         */
        get: operations["ListWebhooks"];
        put?: never;
        /**
         * Have events sent to an https:// address, signed as Standard Webhooks say; the signing secret is shown once
         * @description For owners; an API token needs the scope `admin`. Right: `webhooks.manage`.
         */
        post: operations["CreateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove an endpoint, its deliveries and what still waits for it
         * @description For owners; an API token needs the scope `admin`. Right: `webhooks.manage`.
         */
        delete: operations["DeleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Change address, events or description; pause an endpoint, or start one that was paused or stopped
         * @description For owners; an API token needs the scope `admin`. Right: `webhooks.manage`.
         */
        patch: operations["ChangeWebhook"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new signing secret, shown once; for a day both sign, so that the receiver can change over
         * @description For owners; an API token needs the scope `admin`. Right: `webhooks.manage`.
         */
        post: operations["RotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/webhooks/{webhookId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a webhook.test event to an endpoint; its delivery shows what came of it
         * @description For owners; an API token needs the scope `admin`. Right: `webhooks.manage`.
         */
        post: operations["SendTestEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was sent to an endpoint in the last thirty days, newest first
         * @description For owners; an API token needs the scope `admin`. Right: `webhooks.manage`.
         */
        get: operations["ListWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/webhooks/{webhookId}/deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What exactly was sent, and how the last answer began
         * @description For owners; an API token needs the scope `admin`. Right: `webhooks.manage`.
         */
        get: operations["GetWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/webhooks/{webhookId}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an event to its endpoint once more, under the same message id
         * @description For owners; an API token needs the scope `admin`. Right: `webhooks.manage`.
         */
        post: operations["ReplayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what in the workspace, and who opened whose data, newest first; kept for a year
         * @description For owners; an API token needs the scope `admin`. Right: `audit_log.read`.
         */
        get: operations["ListAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/audit-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit log as CSV, newest first, for a spreadsheet or an archive
         * @description For owners; an API token needs the scope `admin`. Right: `audit_log.read`.
         */
        get: operations["ExportAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/api-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests with API tokens, and of people signed in what can change something, newest first; kept for 90 days
         * @description For owners; an API token needs the scope `admin`. Right: `api_log.read`.
         */
        get: operations["ListApiRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspace's plan, its limits and how much of them is used
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contacts by name, or those whose name, address or domain has a word that begins with q
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListContacts"];
        put?: never;
        /**
         * Add a contact by e-mail address
         * @description For members; an API token needs the scope `write`.
         */
        post: operations["CreateContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contact with its notes
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a contact's name or notes; what is left out stays
         * @description For members; an API token needs the scope `write`.
         */
        patch: operations["EditContact"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the workspace's mailboxes
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListMailboxes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/mailboxes/{mailboxId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mailbox
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the name that customers see as sender
         * @description For owners; an API token needs the scope `admin`. Right: `mailboxes.edit`.
         */
        patch: operations["RenameMailbox"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/inbound-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List received mails, newest first
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListInboundMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/inbound-mails/{inboundMailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a received mail with its trace: why it is where it is
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetInboundMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/inbound-mails/{inboundMailId}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a received mail exactly as it came
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetRawInboundMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/inbound-mails/{inboundMailId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a quarantined mail again
         * @description For members; an API token needs the scope `write`. Right: `mails.replay`.
         */
        post: operations["ReplayInboundMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/outbound-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails that leave, newest first
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListOutboundMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/outbound-mails/{outboundMailId}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a failed or uncertain mail again
         * @description For members; an API token needs the scope `write`.
         */
        post: operations["SendAgain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tickets of a view, the latest activity first
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListTickets"];
        put?: never;
        /**
         * Open a ticket on behalf of a customer; 402 when the plan allows no more this month
         * @description For members; an API token needs the scope `write`.
         */
        post: operations["OpenTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/tickets/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many tickets the views hold; counting stops at 1000
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["CountTickets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/tickets/{ticketId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ticket
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change subject, status, priority, assignee or tags; what is absent stays
         * @description For members; an API token needs the scope `write`.
         */
        patch: operations["UpdateTicket"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/tickets/by-number/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One ticket by its number
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetTicketByNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a ticket, the newest first
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListTicketEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest messages of a ticket, oldest of them first; next leads to older ones
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListMessages"];
        put?: never;
        /**
         * Reply to the customer, or write a note for colleagues; a reply waits for the undo window before it is sent
         * @description For members; an API token needs the scope `write`.
         */
        post: operations["AddMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a reply back before it is sent, and with it the status that it set; 409 once it is too late
         * @description For members; an API token needs the scope `write`.
         */
        delete: operations["WithdrawReply"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/tickets/{ticketId}/messages/{messageId}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A mail's HTML as a page for a frame, without scripts; images=show also loads pictures from elsewhere
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetMessageHtml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file of up to 25 MB (field "file"); a message then names it by its id
         * @description For members; an API token needs the scope `write`.
         */
        post: operations["UploadAttachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The bytes of an attachment; pictures to look at, everything else to save
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["DownloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's own notifications, newest first
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["ListNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of the caller's own notifications are unread
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["CountUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark some or all of the caller's own notifications as read
         * @description For members; an API token needs the scope `write`.
         */
        post: operations["MarkRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/notification-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the caller is notified of, and where
         * @description For members; an API token needs the scope `read`.
         */
        get: operations["GetPreferences"];
        /**
         * Choose what the caller is notified of, and where
         * @description For members; an API token needs the scope `write`.
         */
        put: operations["SetPreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open an account; the answer is the same whether or not the address is known */
        post: operations["Register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove the address of a new account with the link from the mail */
        post: operations["VerifyAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/verification-mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the link of a new account again; the answer is the same whether or not the address is known */
        post: operations["ResendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/activation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose name and password, for a person whom somebody added to a workspace */
        post: operations["ActivateAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail address and password; the session is a cookie. 202: a second factor is owed to the challenge */
        post: operations["SignIn"];
        /** End the session of this browser */
        delete: operations["SignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second half of a sign-in: the challenge of the first, and a code of the app or a recovery code */
        post: operations["SignInSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a link to choose a new password; the answer is the same whether or not the address is known */
        post: operations["RequestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose a new password with the link from the mail; every session ends */
        put: operations["ResetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, and which workspaces the person belongs to
         * @description For people with a session; no API token can do this.
         */
        get: operations["GetMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change one's own name, time zone or language; what is left out stays
         * @description For people with a session; no API token can do this.
         */
        patch: operations["ChangeProfile"];
        trace?: never;
    };
    "/api/v1/me/email-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Ask for another e-mail address; it counts once the old and the new one have confirmed by mail
         * @description For people with a session; no API token can do this.
         */
        put: operations["RequestEmailChange"];
        post?: never;
        /**
         * Keep the present e-mail address; the links of the change die
         * @description For people with a session; no API token can do this.
         */
        delete: operations["CancelEmailChange"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/email-change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a change of address with the link from one of the two mails; says which one is still missing */
        post: operations["ConfirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change one's own password; all other sessions end
         * @description For people with a session; no API token can do this.
         */
        put: operations["ChangePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to one's own account (sign-ins, changed passwords), newest first; kept for a year
         * @description For people with a session; no API token can do this.
         */
        get: operations["ListAccountEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where one is signed in, newest first
         * @description For people with a session; no API token can do this.
         */
        get: operations["ListSessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere but here
         * @description For people with a session; no API token can do this.
         */
        delete: operations["EndOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out one of one's own sessions, on whatever device it is
         * @description For people with a session; no API token can do this.
         */
        delete: operations["EndSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again that it is you; for ten minutes the acts that ask for it are open
         * @description For people with a session; no API token can do this.
         */
        post: operations["StepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether signing in asks for a code as well, and how many recovery codes are left
         * @description For people with a session; no API token can do this.
         */
        get: operations["GetTwoFactor"];
        put?: never;
        post?: never;
        /**
         * Turn two-factor sign-in off; the recovery codes end with it
         * @description For people with a session; no API token can do this.
         */
        delete: operations["DisableTwoFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-factor/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Turn two-factor sign-in on with a code of the app; answers the recovery codes, shown once. Other sessions end
         * @description For people with a session; no API token can do this.
         */
        put: operations["ConfirmTotp"];
        /**
         * A new secret for an authenticator app; it counts once a code has confirmed it
         * @description For people with a session; no API token can do this.
         */
        post: operations["BeginTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/two-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ten new recovery codes, shown once; the old ones end
         * @description For people with a session; no API token can do this.
         */
        post: operations["ReplaceRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a workspace; its creator becomes the owner
         * @description For people with a session; no API token can do this.
         */
        post: operations["CreateWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the link of an invitation leads to, for whoever holds it; the link stays good */
        post: operations["PreviewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join by invitation: signed in as the invited person, or with name and password as a new one, who is signed in by it */
        post: operations["AcceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/unsubscribe/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The page behind a mail's unsubscribe link; it asks, and changes nothing */
        get: operations["ShowUnsubscribe"];
        put?: never;
        /** Turn off the mails of the kind that the link came with */
        post: operations["Unsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/workspaces/{workspaceId}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a workspace on another plan
         * @description For owners; an API token needs the scope `admin`. Right: `plan.change`.
         */
        put: operations["SetPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hooks/mailgun/mime": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Receive a mail from a Mailgun route (raw MIME) */
        post: operations["PostMailgunMime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the mails that would have left (development only) */
        get: operations["ListSentMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mails/{mailId}/raw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Download a mail that would have left (development only) */
        get: operations["GetRawSentMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/mails/{mailId}/html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show the HTML of a mail that would have left, for a frame (development only) */
        get: operations["ShowSentMailHtml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dev/simulator/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a mail as a customer (development only) */
        post: operations["SimulateMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptInvitationRequest: {
            token: string;
            name?: null | string;
            password?: null | string;
        };
        AcceptInvitationResponse: {
            /** Format: uuid */
            workspaceId: string;
            slug: string;
            workspaceName: string;
        };
        ActivateAccountRequest: {
            token: string;
            name: string;
            password: string;
        };
        AddMemberRequest: {
            email: string;
            /** @enum {string} */
            role: "owner" | "member";
            name?: null | string;
        };
        AddMessageRequest: {
            /** @enum {string} */
            kind: "reply" | "note";
            html?: null | string;
            text?: null | string;
            attachmentIds?: null | string[];
            /** @enum {null|string} */
            status?: "new" | "open" | "pending" | "on_hold" | "solved" | "closed" | null;
            to?: null | components["schemas"]["AddressInput"][];
            cc?: null | components["schemas"]["AddressInput"][];
            /** Format: uuid */
            lastSeenMessageId?: null | string;
        };
        Address: {
            name: null | string;
            email: string;
        };
        AddressInput: {
            email: string;
            name?: null | string;
        };
        ApiTokenItem: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: ("read" | "write" | "admin")[];
            prefix: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: null | string;
            /** Format: date-time */
            lastUsedAt: null | string;
            createdBy: components["schemas"]["ApiTokenItemPerson"];
        };
        ApiTokenItemPerson: {
            /** Format: uuid */
            accountId: string;
            name: string;
        };
        /** @description What an act was done to. */
        AuditTarget: {
            /** @description What kind of thing: `member`, `api_token`, `mailbox`, … */
            type: string;
            /**
             * Format: uuid
             * @description Which one.
             */
            id: string;
            /** @description What people call it, as of the act. Leave it out for customers: an entry cannot be changed, so their names must not be in it. */
            name?: null | string;
        };
        BeginTotpResponse: {
            secret: string;
            uri: string;
        };
        Caller: {
            /** Format: uuid */
            id: string;
            name: null | string;
        };
        ChangeMemberRoleRequest: {
            /** @enum {string} */
            role: "owner" | "member";
        };
        ChangePasswordRequest: {
            currentPassword: string;
            newPassword: string;
        };
        ChangeProfileRequest: {
            name?: null | string;
            timeZone?: null | string;
            language?: null | string;
        };
        ChangeWebhookRequest: {
            url?: null | string;
            description?: null | string;
            events?: null | ("ticket.created" | "ticket.updated" | "message.created" | "contact.saved")[];
            paused?: null | boolean;
        };
        ChangeWorkspaceRequest: {
            name?: null | string;
            timeZone?: null | string;
            requireTwoFactor?: null | boolean;
        };
        Channels: {
            inApp: boolean;
            email: boolean;
        };
        ConfirmEmailChangeRequest: {
            token: string;
        };
        ConfirmEmailChangeResponse: {
            newEmail: string;
            /** @enum {string} */
            state: "waiting_for_old" | "waiting_for_new" | "changed";
        };
        ConfirmTotpRequest: {
            code: string;
        };
        ConfirmTotpResponse: {
            recoveryCodes: string[];
        };
        ContactDetail: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** Format: date-time */
            lastSeenAt: null | string;
            /** Format: date-time */
            createdAt: string;
            notes: string;
            /** Format: int32 */
            version: number;
        };
        CountOpenTicketsResponse: {
            /** Format: int32 */
            open: number;
        };
        CountTicketsResponse: {
            /** Format: int32 */
            mine: number;
            /** Format: int32 */
            unassigned: number;
            /** Format: int32 */
            open: number;
            /** Format: int32 */
            all: number;
        };
        CountUnreadResponse: {
            /** Format: int32 */
            count: number;
        };
        CreateApiTokenRequest: {
            name: string;
            scopes: ("read" | "write" | "admin")[];
            /** Format: date-time */
            expiresAt?: null | string;
        };
        CreateApiTokenResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: ("read" | "write" | "admin")[];
            prefix: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: null | string;
            /** Format: date-time */
            lastUsedAt: null | string;
            token: string;
        };
        CreateContactRequest: {
            email: string;
            name?: null | string;
        };
        CreateWebhookRequest: {
            url: string;
            description?: null | string;
            events?: null | ("ticket.created" | "ticket.updated" | "message.created" | "contact.saved")[];
        };
        CreateWebhookResponse: {
            webhook: components["schemas"]["WebhookItem"];
            secret: string;
        };
        CreateWorkspaceRequest: {
            name: string;
            slug: string;
            timeZone: string;
        };
        CreateWorkspaceResponse: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            timeZone: string;
            /** @enum {string} */
            role: "owner" | "member";
            /** Format: int32 */
            version: number;
        };
        DemoAccess: {
            email: string;
            password: string;
        };
        EditContactRequest: {
            name?: null | string;
            notes?: null | string;
        };
        EndOtherSessionsResponse: {
            /** Format: int32 */
            ended: number;
        };
        GetInboundMailResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "received" | "processed" | "held" | "quarantined" | "ignored";
            /** @enum {null|string} */
            classification: "customer" | "auto_reply" | "bounce" | "complaint" | "own" | "spam" | null;
            from: components["schemas"]["MailAddress"];
            replyTo: null | string;
            to: components["schemas"]["MailAddress"][];
            cc: components["schemas"]["MailAddress"][];
            subject: string;
            messageId: null | string;
            inReplyTo: null | string;
            references: string[];
            text: null | string;
            html: null | string;
            replyText: null | string;
            quotedText: null | string;
            attachments: components["schemas"]["MailAttachment"][];
            /** Format: uuid */
            ticketId: null | string;
            /** Format: uuid */
            conversationId: null | string;
            /** Format: uuid */
            threadId: null | string;
            senderIsKnown: null | boolean;
            trace: components["schemas"]["TraceStep"][];
            /** Format: date-time */
            receivedAt: string;
            /** Format: int64 */
            size: number;
            sha256: string;
            /** Format: uuid */
            mailboxId: string;
            error: null | string;
            /** Format: int32 */
            version: number;
        };
        GetPlanLimits: {
            /** Format: int32 */
            agents: number;
            /** Format: int32 */
            ticketsPerMonth: number;
        };
        GetPlanResponse: {
            code: string;
            name: string;
            limits: components["schemas"]["GetPlanLimits"];
            usage: components["schemas"]["GetPlanUsage"];
        };
        GetPlanUsage: {
            /** Format: int32 */
            agents: number;
            /** Format: int32 */
            tickets: number;
            month: string;
        };
        GetTwoFactorResponse: {
            isAvailable: boolean;
            /** Format: date-time */
            enabledAt: null | string;
            /** Format: int32 */
            recoveryCodesLeft: number;
            isRequired: boolean;
        };
        GetWebhookDeliveryResponse: {
            /** Format: uuid */
            id: string;
            body: string;
            answer: null | string;
        };
        /** Format: binary */
        IFormFile: string;
        InvitationItem: {
            /** Format: uuid */
            id: string;
            email: string;
            name: null | string;
            /** @enum {string} */
            role: "owner" | "member";
            /** @enum {string} */
            status: "pending" | "expired";
            invitedBy: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            mail: "queued" | "sent" | "failed";
            can: components["schemas"]["InvitationItemRights"];
        };
        InvitationItemRights: {
            resend: boolean;
            revoke: boolean;
        };
        InviteMemberRequest: {
            email: string;
            /** @enum {string} */
            role: "owner" | "member";
            name?: null | string;
        };
        JsonElement: unknown;
        ListAccountEventsItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "signed_in" | "sign_in_refused" | "stepped_up" | "session_ended" | "other_sessions_ended" | "password_changed" | "password_reset" | "email_change_requested" | "email_changed" | "two_factor_enabled" | "two_factor_disabled" | "recovery_code_used" | "recovery_codes_replaced" | "passkey_added" | "passkey_removed";
            ip: null | string;
            userAgent: null | string;
            /** Format: date-time */
            occurredAt: string;
        };
        ListAgentsAgent: {
            /** Format: uuid */
            accountId: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "member";
        };
        ListAgentsResponse: {
            items: components["schemas"]["ListAgentsAgent"][];
        };
        ListApiRequestsItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            person: components["schemas"]["Caller"];
            apiToken: null | components["schemas"]["Caller"];
            method: string;
            route: string;
            /** Format: int32 */
            status: number;
            /** Format: int32 */
            durationMs: number;
            ip: null | string;
        };
        ListAuditEntriesItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            person: null | components["schemas"]["Caller"];
            apiToken: null | components["schemas"]["Caller"];
            action: string;
            target: components["schemas"]["AuditTarget"];
            before: null | components["schemas"]["JsonElement"];
            after: null | components["schemas"]["JsonElement"];
            ip: null | string;
            userAgent: null | string;
        };
        ListContactsResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            /** Format: date-time */
            lastSeenAt: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
        };
        ListHeldMailsItem: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            inboundMailId: string;
            from: string;
            subject: string;
            /** Format: date-time */
            receivedAt: string;
        };
        ListInboundMailsItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "received" | "processed" | "held" | "quarantined" | "ignored";
            /** @enum {null|string} */
            classification: "customer" | "auto_reply" | "bounce" | "complaint" | "own" | "spam" | null;
            from: components["schemas"]["MailAddress"];
            subject: string;
            /** Format: date-time */
            receivedAt: string;
            /** Format: uuid */
            ticketId: null | string;
        };
        ListMailboxesResponse: {
            items: components["schemas"]["MailboxItem"][];
        };
        ListNotificationsResponse: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "ticket_assigned" | "customer_replied";
            /** Format: uuid */
            ticketId: string;
            /** Format: int64 */
            ticketNumber: number;
            subject: string;
            actorName: string;
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            readAt: null | string;
        };
        ListOutboundMailsItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "reply" | "notification";
            to: string;
            subject: string;
            /** @enum {string} */
            status: "queued" | "sending" | "sent" | "failed" | "uncertain" | "cancelled";
            /** Format: int32 */
            attempts: number;
            error: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: null | string;
            /** Format: uuid */
            ticketId: null | string;
        };
        ListSentMailsFile: {
            name: string;
            type: string;
            /** Format: int64 */
            size: number;
        };
        ListSentMailsItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            from: string;
            to: string[];
            subject: string;
            messageId: null | string;
            text: null | string;
            html: null | string;
            headers: {
                [key: string]: string;
            };
            attachments: components["schemas"]["ListSentMailsFile"][];
        };
        ListSentMailsResponse: {
            items: components["schemas"]["ListSentMailsItem"][];
        };
        ListSessionsItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            firstIp: null | string;
            lastIp: null | string;
            userAgent: null | string;
            isCurrent: boolean;
        };
        ListTagsItem: {
            name: string;
            /** Format: int32 */
            count: number;
        };
        ListTagsResponse: {
            items: components["schemas"]["ListTagsItem"][];
        };
        ListTicketEventsFieldChange: {
            field: string;
            from: null | string;
            to: null | string;
        };
        ListTicketEventsItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            type: "opened" | "changed" | "customer_message" | "reply" | "note" | "reply_withdrawn" | "agent_left";
            actor: null | components["schemas"]["ListTicketEventsPerson"];
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["ListTicketEventsFieldChange"][];
        };
        ListTicketEventsPerson: {
            name: string;
        };
        ListWebhookDeliveriesItem: {
            /** Format: uuid */
            id: string;
            messageId: string;
            event: string;
            /** @enum {string} */
            state: "queued" | "sending" | "delivered" | "failed" | "cancelled";
            /** Format: int32 */
            attempts: number;
            /** Format: int32 */
            statusCode: null | number;
            error: null | string;
            /** Format: int32 */
            durationMs: null | number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            triedAt: null | string;
            /** Format: date-time */
            nextAt: null | string;
        };
        MailAddress: {
            name: string;
            email: string;
        };
        MailAttachment: {
            name: string;
            type: string;
            /** Format: int64 */
            size: number;
            sha256: string;
            inline: boolean;
            contentId: null | string;
        };
        MailboxItem: {
            /** Format: uuid */
            id: string;
            address: string;
            name: string;
            destination: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastReceivedAt: null | string;
            /** Format: int32 */
            version: number;
        };
        MarkReadRequest: {
            ids?: null | string[];
            /** Format: uuid */
            ticketId?: null | string;
            all?: null | boolean;
        };
        Me: {
            account: components["schemas"]["MePerson"];
            workspaces: components["schemas"]["MeMembership"][];
        };
        MeEmailChange: {
            newEmail: string;
            oldConfirmed: boolean;
            newConfirmed: boolean;
            /** Format: date-time */
            expiresAt: string;
        };
        MemberItem: {
            /** Format: uuid */
            accountId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "owner" | "member";
            /** @enum {string} */
            status: "active" | "invited";
            /** Format: date-time */
            joinedAt: string;
            can: components["schemas"]["MemberItemRights"];
        };
        MemberItemRights: {
            changeRole: boolean;
            remove: boolean;
        };
        MeMembership: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "member";
            timeZone: string;
            lacksTwoFactor: boolean;
            can: components["schemas"]["WorkspaceRights"];
        };
        MePerson: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            timeZone: null | string;
            language: null | string;
            emailChange: null | components["schemas"]["MeEmailChange"];
        };
        Message: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "customer" | "reply" | "note";
            author: components["schemas"]["MessagePerson"];
            html: null | string;
            text: string;
            quotedText: null | string;
            hasMailHtml: boolean;
            hasRemoteImages: boolean;
            attachments: components["schemas"]["MessageAttachment"][];
            /** Format: date-time */
            createdAt: string;
            delivery: null | components["schemas"]["MessageDeliveryStatus"];
            automatic: boolean;
            verifiedSender: boolean;
            /** Format: uuid */
            inboundMailId: null | string;
        };
        MessageAttachment: {
            /** Format: uuid */
            id: string;
            name: string;
            type: string;
            /** Format: int64 */
            size: number;
            inline: boolean;
            contentId: null | string;
        };
        MessageDeliveryStatus: {
            /** @enum {string} */
            state: "pending" | "withdrawn" | "handed_over" | "sent" | "failed" | "uncertain";
            /** Format: date-time */
            sendAt: string;
            error: null | string;
            /** Format: uuid */
            outboundMailId: null | string;
        };
        MessagePerson: {
            /** @enum {string} */
            kind: "contact" | "agent" | "system";
            /** Format: uuid */
            id: null | string;
            name: string;
            email: null | string;
        };
        OpenTicketRequest: {
            subject: string;
            requester: components["schemas"]["AddressInput"];
            text?: null | string;
            html?: null | string;
            /** @enum {null|string} */
            priority?: "low" | "normal" | "high" | "urgent" | null;
            tags?: null | string[];
            /** Format: uuid */
            assigneeId?: null | string;
            attachmentIds?: null | string[];
        };
        /** @description One page of a list read by keyset. */
        PageOfApiTokenItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ApiTokenItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfInvitationItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["InvitationItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListAccountEventsItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListAccountEventsItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListApiRequestsItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListApiRequestsItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListAuditEntriesItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListAuditEntriesItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListContactsResponse: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListContactsResponse"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListHeldMailsItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListHeldMailsItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListInboundMailsItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListInboundMailsItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListNotificationsResponse: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListNotificationsResponse"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListOutboundMailsItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListOutboundMailsItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListSessionsItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListSessionsItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListTicketEventsItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListTicketEventsItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfListWebhookDeliveriesItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListWebhookDeliveriesItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfMemberItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["MemberItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfMessage: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["Message"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfTicketItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["TicketItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        /** @description One page of a list read by keyset. */
        PageOfWebhookItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["WebhookItem"][];
            /** @description Opaque; send it as `after` to get the next page. Null on the last page. */
            next: null | string;
        };
        PreferenceMatrix: {
            assigned: components["schemas"]["Channels"];
            customerReplied: components["schemas"]["Channels"];
        };
        PreviewInvitationRequest: {
            token: string;
        };
        PreviewInvitationResponse: {
            workspaceName: string;
            invitedBy: string;
            email: string;
            name: null | string;
            /** @enum {string} */
            role: "owner" | "member";
            hasAccount: boolean;
            /** Format: date-time */
            expiresAt: string;
        };
        /** @description Why a request was refused (RFC 9457). Some codes come with further members. */
        Problem: {
            /** @description A URI of the kind of problem, such as `urn:gopimi:problem:ticket.closed`. */
            type: string;
            /** @description The status in words. */
            title: string;
            /**
             * Format: int32
             * @description The HTTP status.
             */
            status: number;
            /** @description What happened, for the person who reads it. */
            detail?: string;
            /** @description Stable, for programs, such as `ticket.closed`. */
            code: string;
            /** @description Names the request in the logs. */
            traceId: string;
            /** @description By field, such as `requester.email`: what is wrong with it. */
            errors?: {
                [key: string]: string[];
            };
        };
        RegisterRequest: {
            name: string;
            email: string;
            password: string;
        };
        RegisterResponse: {
            message: string;
        };
        RenameMailboxRequest: {
            name: string;
        };
        ReplaceRecoveryCodesResponse: {
            recoveryCodes: string[];
        };
        ReplayWebhookDeliveryResponse: {
            /** Format: uuid */
            deliveryId: string;
        };
        RequestEmailChangeRequest: {
            newEmail: string;
        };
        RequestPasswordResetRequest: {
            email: string;
        };
        RequestPasswordResetResponse: {
            message: string;
        };
        ResendVerificationRequest: {
            email: string;
        };
        ResendVerificationResponse: {
            message: string;
        };
        ResetPasswordRequest: {
            token: string;
            password: string;
        };
        RotateWebhookSecretResponse: {
            webhook: components["schemas"]["WebhookItem"];
            secret: string;
        };
        SendTestEventResponse: {
            /** Format: uuid */
            deliveryId: string;
        };
        SetPlanRequest: {
            code: string;
        };
        SignInChallenge: {
            value: string;
            methods: ("totp" | "recovery_code")[];
            /** Format: date-time */
            expiresAt: string;
        };
        SignInRequest: {
            email: string;
            password: string;
        };
        SignInSecondFactorRequest: {
            challenge: string;
            code: string;
        };
        SimulateMailFile: {
            name: string;
            type: string;
            base64: string;
        };
        SimulateMailRequest: {
            from: components["schemas"]["SimulateMailSender"];
            to: string;
            subject: string;
            text?: null | string;
            html?: null | string;
            /** Format: uuid */
            inReplyToMailId?: null | string;
            attachments?: null | components["schemas"]["SimulateMailFile"][];
        };
        SimulateMailResponse: {
            /** Format: uuid */
            inboundMailId: null | string;
        };
        SimulateMailSender: {
            email: string;
            name: null | string;
        };
        StepUpRequest: {
            password: string;
        };
        /** Format: binary */
        Stream: string;
        TicketDetail: {
            replyTo: null | components["schemas"]["Address"];
            cc: components["schemas"]["Address"][];
            mailbox: null | components["schemas"]["TicketDetailMailboxRef"];
            followUpOf: null | components["schemas"]["TicketDetailTicketRef"];
            can: components["schemas"]["TicketDetailPermissions"];
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            subject: string;
            /** @enum {string} */
            status: "new" | "open" | "pending" | "on_hold" | "solved" | "closed";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            requester: components["schemas"]["TicketItemPerson"];
            assignee: null | components["schemas"]["TicketItemAgent"];
            tags: string[];
            snippet: string;
            /** Format: int32 */
            messageCount: number;
            /** Format: date-time */
            lastActivityAt: string;
            /** @enum {string} */
            lastMessageBy: "customer" | "agent" | "none";
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
        };
        TicketDetailMailboxRef: {
            /** Format: uuid */
            id: string;
            address: string;
        };
        TicketDetailPermissions: {
            reply: boolean;
            note: boolean;
            assign: boolean;
            edit: boolean;
        };
        TicketDetailTicketRef: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
        };
        TicketItem: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            number: number;
            subject: string;
            /** @enum {string} */
            status: "new" | "open" | "pending" | "on_hold" | "solved" | "closed";
            /** @enum {string} */
            priority: "low" | "normal" | "high" | "urgent";
            requester: components["schemas"]["TicketItemPerson"];
            assignee: null | components["schemas"]["TicketItemAgent"];
            tags: string[];
            snippet: string;
            /** Format: int32 */
            messageCount: number;
            /** Format: date-time */
            lastActivityAt: string;
            /** @enum {string} */
            lastMessageBy: "customer" | "agent" | "none";
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
        };
        TicketItemAgent: {
            /** Format: uuid */
            accountId: string;
            name: string;
        };
        TicketItemPerson: {
            /** Format: uuid */
            contactId: null | string;
            name: string;
            email: string;
        };
        TraceStep: {
            step: string;
            result: string;
            detail: null | string;
        };
        TransferOwnershipRequest: {
            /** Format: uuid */
            toAccountId: string;
            /**
             * @default member
             * @enum {string}
             */
            thenRole?: "owner" | "member";
        };
        UpdateTicketRequest: {
            subject?: null | string;
            /** @enum {null|string} */
            status?: "new" | "open" | "pending" | "on_hold" | "solved" | "closed" | null;
            /** @enum {null|string} */
            priority?: "low" | "normal" | "high" | "urgent" | null;
            /** Format: uuid */
            assigneeId?: null | string;
            tags?: null | string[];
        };
        UploadAttachmentForm: {
            file: components["schemas"]["IFormFile"];
        };
        UploadAttachmentResponse: {
            /** Format: uuid */
            id: string;
            name: string;
            type: string;
            /** Format: int64 */
            size: number;
        };
        VerifyAccountRequest: {
            token: string;
        };
        WebhookItem: {
            /** Format: uuid */
            id: string;
            url: string;
            description: string;
            events: ("ticket.created" | "ticket.updated" | "message.created" | "contact.saved")[];
            /** @enum {string} */
            state: "active" | "paused" | "stopped";
            /** Format: date-time */
            failingSince: null | string;
            /** Format: date-time */
            previousSecretUntil: null | string;
            /** Format: date-time */
            createdAt: string;
            /** Format: int32 */
            version: number;
        };
        WorkspaceDetail: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            timeZone: string;
            requireTwoFactor: boolean;
            /** Format: int32 */
            version: number;
            can: components["schemas"]["WorkspaceRights"];
        };
        WorkspaceRights: {
            edit: boolean;
            leave: boolean;
            manageMembers: boolean;
            transferOwnership: boolean;
            manageTokens: boolean;
            useAdminScope: boolean;
            changePlan: boolean;
            editMailboxes: boolean;
            replayMails: boolean;
            manageWebhooks: boolean;
            readAuditLog: boolean;
            readApiLog: boolean;
        };
    };
    responses: {
        /** @description The input cannot be right. With code `validation.failed`, `errors` says what is wrong with which field. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody has signed in, or the session, token or password is not valid. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The plan does not allow it. */
        PaymentRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The role or the token's scope does not allow it, or a write by cookie lacks the CSRF header (`csrf.rejected`). */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing here, or it belongs to somebody else; the two are not told apart. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused for good; sending it again would not help. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The state does not allow it now. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody has changed it since it was read. Read it again. */
        PreconditionFailed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has another Content-Type than this endpoint takes. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Idempotency-Key was used before with another request (`idempotency_key.reused`). */
        UnprocessableEntity: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing (`if_match.required`). */
        PreconditionRequired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too often; Retry-After says in how many seconds to try again. */
        TooManyRequests: {
            headers: {
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not now; Retry-After says in how many seconds to try again. */
        ServiceUnavailable: {
            headers: {
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    GetDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoAccess"];
                };
            };
        };
    };
    GetWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ChangeWorkspace: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWorkspaceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
        };
    };
    ListMembers: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMemberItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    AddMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMemberRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    RemoveMember: {
        parameters: {
            query?: {
                reassignTo?: string;
            };
            header?: never;
            path: {
                workspaceId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    ChangeMemberRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeMemberRoleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    LeaveWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    TransferOwnership: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferOwnershipRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    ListAgents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListAgentsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    CountOpenTickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountOpenTicketsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListTags: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListTagsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListHeldMails: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListHeldMailsItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListInvitations: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfInvitationItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    InviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    ResendInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["UnprocessableEntity"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    RevokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListApiTokens: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfApiTokenItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    CreateApiToken: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiTokenRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateApiTokenResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    RevokeApiToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                tokenId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfWebhookItem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    CreateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWebhookRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateWebhookResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    DeleteWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ChangeWebhook: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhookRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
        };
    };
    RotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotateWebhookSecretResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    SendTestEvent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SendTestEventResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    ListWebhookDeliveries: {
        parameters: {
            query?: {
                state?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
                webhookId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListWebhookDeliveriesItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    GetWebhookDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                webhookId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetWebhookDeliveryResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ReplayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                webhookId: string;
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayWebhookDeliveryResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    ListAuditEntries: {
        parameters: {
            query?: {
                actor?: string;
                action?: string;
                target?: string;
                from?: string;
                to?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListAuditEntriesItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ExportAuditLog: {
        parameters: {
            query?: {
                actor?: string;
                action?: string;
                target?: string;
                from?: string;
                to?: string;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListApiRequests: {
        parameters: {
            query?: {
                token?: string;
                person?: string;
                status?: "2xx" | "3xx" | "4xx" | "5xx";
                from?: string;
                to?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListApiRequestsItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    GetPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetPlanResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListContacts: {
        parameters: {
            query?: {
                q?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListContactsResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    CreateContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateContactRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    GetContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    EditContact: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                workspaceId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EditContactRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
        };
    };
    ListMailboxes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListMailboxesResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    GetMailbox: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxItem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    RenameMailbox: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                workspaceId: string;
                mailboxId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameMailboxRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailboxItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
        };
    };
    ListInboundMails: {
        parameters: {
            query?: {
                status?: "received" | "processed" | "held" | "quarantined" | "ignored";
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListInboundMailsItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    GetInboundMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                inboundMailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetInboundMailResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    GetRawInboundMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                inboundMailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ReplayInboundMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                inboundMailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    ListOutboundMails: {
        parameters: {
            query?: {
                status?: "queued" | "sending" | "sent" | "failed" | "uncertain" | "cancelled";
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListOutboundMailsItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    SendAgain: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                outboundMailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    ListTickets: {
        parameters: {
            query?: {
                view?: "mine" | "unassigned" | "open" | "solved" | "all";
                status?: "new" | "open" | "pending" | "on_hold" | "solved" | "closed";
                requester?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfTicketItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    OpenTicket: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenTicketRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    CountTickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountTicketsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    GetTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    UpdateTicket: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag that was read. */
                "If-Match": string;
            };
            path: {
                workspaceId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateTicketRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            412: components["responses"]["PreconditionFailed"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            428: components["responses"]["PreconditionRequired"];
        };
    };
    GetTicketByNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketDetail"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListTicketEvents: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListTicketEventsItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListMessages: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMessage"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    AddMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
                ticketId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMessageRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    WithdrawReply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                ticketId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
        };
    };
    GetMessageHtml: {
        parameters: {
            query?: {
                images?: string;
            };
            header?: never;
            path: {
                workspaceId: string;
                ticketId: string;
                messageId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    UploadAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["UploadAttachmentForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadAttachmentResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    DownloadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Stream"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    ListNotifications: {
        parameters: {
            query?: {
                unread?: boolean;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListNotificationsResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    CountUnread: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountUnreadResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    MarkRead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MarkReadRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableEntity"];
        };
    };
    GetPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceMatrix"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    SetPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceMatrix"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceMatrix"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    Register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    VerifyAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VerifyAccountRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    ResendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResendVerificationRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResendVerificationResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    ActivateAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActivateAccountRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    SignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInChallenge"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SignInSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInSecondFactorRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    RequestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestPasswordResetRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestPasswordResetResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    ResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    GetMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    ChangeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProfileRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    RequestEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestEmailChangeRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    CancelEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    ConfirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEmailChangeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmEmailChangeResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    ChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    ListAccountEvents: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListAccountEventsItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    ListSessions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListSessionsItem"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    EndOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndOtherSessionsResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    EndSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
        };
    };
    StepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepUpRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    GetTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GetTwoFactorResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
        };
    };
    DisableTwoFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
        };
    };
    ConfirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmTotpRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmTotpResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
        };
    };
    BeginTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BeginTotpResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
        };
    };
    ReplaceRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplaceRecoveryCodesResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
        };
    };
    CreateWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateWorkspaceRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateWorkspaceResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    PreviewInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewInvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewInvitationResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    AcceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptInvitationResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["PaymentRequired"];
            409: components["responses"]["Conflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    ShowUnsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
        };
    };
    Unsubscribe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
        };
    };
    SetPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workspaceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPlanRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
    PostMailgunMime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description To whom the mail came: one address, or several with commas. */
                    recipient: string;
                    /** @description The envelope's sender; empty for bounces. */
                    sender?: string;
                    /** @description Unix time in seconds; at most eight hours old. */
                    timestamp: string;
                    /** @description Anything up to 200 characters; a mail that comes again with the same token is taken once. */
                    token: string;
                    /** @description Hex HMAC-SHA256 of timestamp and token, one after the other, with the signing key. */
                    signature: string;
                    /** @description The mail as it came (RFC 5322), byte by byte. */
                    "body-mime": string;
                };
                "application/x-www-form-urlencoded": {
                    /** @description To whom the mail came: one address, or several with commas. */
                    recipient: string;
                    /** @description The envelope's sender; empty for bounces. */
                    sender?: string;
                    /** @description Unix time in seconds; at most eight hours old. */
                    timestamp: string;
                    /** @description Anything up to 200 characters; a mail that comes again with the same token is taken once. */
                    token: string;
                    /** @description Hex HMAC-SHA256 of timestamp and token, one after the other, with the signing key. */
                    signature: string;
                    /** @description The mail as it came (RFC 5322), byte by byte. */
                    "body-mime": string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["PayloadTooLarge"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    ListSentMails: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListSentMailsResponse"];
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    GetRawSentMail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "message/rfc822": string;
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    ShowSentMailHtml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            404: components["responses"]["NotFound"];
        };
    };
    SimulateMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SimulateMailRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimulateMailResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
        };
    };
}

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
        /** The workspace, and what the caller may do in it */
        get: operations["GetWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the name or time zone of the workspace */
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
        /** The members of the workspace, who joined first comes first */
        get: operations["ListMembers"];
        put?: never;
        /** Add a person by e-mail address; somebody without an account gets a mail to choose a password */
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
        /** Take a person out of the workspace; the person's API tokens here end with it */
        delete: operations["RemoveMember"];
        options?: never;
        head?: never;
        /** Make a member an owner, or an owner a member */
        patch: operations["ChangeMemberRole"];
        trace?: never;
    };
    "/api/v1/workspaces/{workspaceId}/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own API tokens, oldest first; an owner sees those of everybody */
        get: operations["ListApiTokens"];
        put?: never;
        /** Make an API token of one's own for this workspace; its value is shown once */
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
        /** End an API token at once: one's own, or as an owner anybody's */
        delete: operations["RevokeApiToken"];
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
        /** The workspace's plan, its limits and how much of them is used */
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
        /** Contacts by name, or those whose name, address or domain has a word that begins with q */
        get: operations["ListContacts"];
        put?: never;
        /** Add a contact by e-mail address */
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
        /** One contact with its notes */
        get: operations["GetContact"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a contact's name or notes; what is left out stays */
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
        /** List the workspace's mailboxes */
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
        /** Read a mailbox */
        get: operations["GetMailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the name that customers see as sender */
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
        /** List received mails, newest first */
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
        /** Read a received mail with its trace: why it is where it is */
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
        /** Download a received mail exactly as it came */
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
        /** Read a quarantined mail again */
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
        /** List mails that leave, newest first */
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
        /** Send a failed or uncertain mail again */
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
        /** The tickets of a view, the latest activity first */
        get: operations["ListTickets"];
        put?: never;
        /** Open a ticket on behalf of a customer; 402 when the plan allows no more this month */
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
        /** How many tickets the views hold; counting stops at 1000 */
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
        /** One ticket */
        get: operations["GetTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change subject, status, priority, assignee or tags; what is absent stays */
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
        /** One ticket by its number */
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
        /** What happened to a ticket, the newest first */
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
        /** The newest messages of a ticket, oldest of them first; next leads to older ones */
        get: operations["ListMessages"];
        put?: never;
        /** Reply to the customer, or write a note for colleagues; a reply waits for the undo window before it is sent */
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
        /** Take a reply back before it is sent, and with it the status that it set; 409 once it is too late */
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
        /** A mail's HTML as a page for a frame, without scripts; images=show also loads pictures from elsewhere */
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
        /** Upload a file of up to 25 MB (field "file"); a message then names it by its id */
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
        /** The bytes of an attachment; pictures to look at, everything else to save */
        get: operations["DownloadAttachment"];
        put?: never;
        post?: never;
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
        /** Everybody to whom a ticket can be given */
        get: operations["ListAgents"];
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
        /** The tags in use, by name, with how many tickets carry each */
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
        /** Mails that wait because the plan's tickets are used up, in the order in which they will be let in */
        get: operations["ListHeldMails"];
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
        /** The caller's own notifications, newest first */
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
        /** How many of the caller's own notifications are unread */
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
        /** Mark some or all of the caller's own notifications as read */
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
        /** What the caller is notified of, and where */
        get: operations["GetPreferences"];
        /** Choose what the caller is notified of, and where */
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
        /** Sign in with e-mail address and password; the session is a cookie */
        post: operations["SignIn"];
        /** End the session of this browser */
        delete: operations["SignOut"];
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
        /** Who is signed in, and which workspaces the person belongs to */
        get: operations["GetMe"];
        put?: never;
        post?: never;
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
        /** Create a workspace; its creator becomes the owner */
        post: operations["CreateWorkspace"];
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
        /** Put a workspace on another plan */
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
        ChangeMemberRoleRequest: {
            /** @enum {string} */
            role: "owner" | "member";
        };
        ChangeWorkspaceRequest: {
            name?: null | string;
            timeZone?: null | string;
        };
        Channels: {
            inApp: boolean;
            email: boolean;
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
        /** Format: binary */
        IFormFile: string;
        ListAgentsAgent: {
            /** Format: uuid */
            accountId: string;
            name: string;
            role: string;
        };
        ListAgentsResponse: {
            items: components["schemas"]["ListAgentsAgent"][];
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
            type: "opened" | "changed" | "customer_message" | "reply" | "note" | "reply_withdrawn";
            actor: null | components["schemas"]["ListTicketEventsPerson"];
            /** Format: date-time */
            at: string;
            changes: components["schemas"]["ListTicketEventsFieldChange"][];
        };
        ListTicketEventsPerson: {
            name: string;
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
            all?: null | boolean;
        };
        Me: {
            account: components["schemas"]["MePerson"];
            workspaces: components["schemas"]["MeMembership"][];
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
        };
        MeMembership: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            /** @enum {string} */
            role: "owner" | "member";
            timeZone: string;
        };
        MePerson: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
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
        PageOfListTicketEventsItem: {
            /** @description The items, in the list's order. */
            items: components["schemas"]["ListTicketEventsItem"][];
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
        PreferenceMatrix: {
            assigned: components["schemas"]["Channels"];
            customerReplied: components["schemas"]["Channels"];
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
        ResendVerificationRequest: {
            email: string;
        };
        ResendVerificationResponse: {
            message: string;
        };
        SetPlanRequest: {
            code: string;
        };
        SignInRequest: {
            email: string;
            password: string;
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
        WorkspaceDetail: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            timeZone: string;
            /** Format: int32 */
            version: number;
            can: components["schemas"]["WorkspaceDetailRights"];
        };
        WorkspaceDetailRights: {
            edit: boolean;
            manageMembers: boolean;
            manageTokens: boolean;
        };
    };
    responses: never;
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
        };
    };
    RemoveMember: {
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
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
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
        };
    };
    ListInboundMails: {
        parameters: {
            query?: {
                status?: string;
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
        };
    };
    ListOutboundMails: {
        parameters: {
            query?: {
                status?: string;
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
        };
    };
    ListTickets: {
        parameters: {
            query?: {
                view?: string;
                status?: string;
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
        };
    };
    Register: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
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
        };
    };
    VerifyAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
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
        };
    };
    ResendVerification: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
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
        };
    };
    ActivateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
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
        };
    };
    SignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
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
        };
    };
    CreateWorkspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
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
        };
    };
    Unsubscribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
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
        };
    };
    PostMailgunMime: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
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
                content?: never;
            };
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
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
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
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
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
            /** @description Not Found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SimulateMail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key is executed once. */
                "Idempotency-Key"?: string;
            };
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
        };
    };
}

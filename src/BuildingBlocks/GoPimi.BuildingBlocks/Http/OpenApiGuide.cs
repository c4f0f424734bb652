namespace GoPimi.BuildingBlocks.Http;

// The document's first page: what somebody must know before the first call.
internal static class OpenApiGuide
{
    public const string Text = """
        A multi-tenant helpdesk: mails become tickets, answers go out as mails.

        **Begin.** `POST /api/v1/accounts` opens an account and mails a link; the part after `#token=` goes to
        `POST /api/v1/accounts/verification`. `POST /api/v1/sessions` signs in and sets the session cookie,
        `POST /api/v1/workspaces` makes a workspace, `POST /api/v1/workspaces/{workspaceId}/api-tokens` makes a token for programs:
        `Authorization: Bearer gpm_live_…`. In development mails do not leave: `GET /dev/mails` lists them, `GET /dev/demo` names
        a demo account.

        **Writes by cookie** need the header `X-GoPimi-CSRF: 1`; calls with a token do not.

        **Rights.** What only some may do names its right, such as `members.manage`; `can` in answers says which the caller has. Read
        it, and work nothing out from roles.

        **Lists** come in pages, newest first where the summary says nothing else: `{ "items": […], "next": "…" }`. Send `next` as
        `after` for the following page; it is null on the last. `limit` is 1 to 100.

        **Versions.** What can be edited has a `version` and an `ETag`. A `PATCH` that names `If-Match` needs that ETag (`"3"`):
        428 when it is missing, 412 when somebody was faster.

        **Idempotency-Key** (1 to 200 characters) on a `POST` in a workspace: sent again with the same content it gets the first
        answer and nothing happens twice; with other content it gets 422.

        **Problems** are `application/problem+json` (RFC 9457). Rely on `code`, show `detail`; `errors` names the wrong fields.
        Any call may also get 503 (`Retry-After`) or 500. JSON members that are not known are refused.

        **Inbound mail** comes by `POST /hooks/mailgun/mime`, signed: `signature` is the hex HMAC-SHA256 of `timestamp` + `token` with
        the webhook's signing key, at most eight hours old. In development, without `Mailgun__SigningKey`, the key is
        `development-signing-key`.

        **Live.** The SignalR hub `/hubs/live` takes the session: call `Join(workspaceId)`, then the event `changed` brings
        `{ entity, id, version, actorId, clientId }`. Send your own `X-Client-Id` (up to 64 characters) to know your own changes.
        """;
}

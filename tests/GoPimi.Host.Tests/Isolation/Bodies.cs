using System.Net.Http.Json;

namespace GoPimi.Host.Tests.Isolation;

// A well-formed body for every endpoint that takes one, with foreign ids wherever a body can name something.
internal static class Bodies
{
    public static HttpContent? For(string endpoint, ForeignFacts foreign) => endpoint switch
    {
        "ChangeWorkspace" => Json(new { name = "Mine all the same" }),
        "InviteMember" => Json(new { email = "newer@people.test", role = "member" }),
        "TransferOwnership" => Json(new { toAccountId = foreign.IdFor("accountId") }),
        "AddMember" => Json(new { email = "new@people.test", role = "member" }),
        "ChangeMemberRole" => Json(new { role = "owner" }),
        "CreateApiToken" => Json(new { name = "token", scopes = new[] { "read" } }),
        "OpenTicket" => Json(new { subject = "Mine", text = "Text", requester = new { email = "me@mine.test" }, attachmentIds = new[] { foreign.IdFor("attachmentId") } }),
        "UpdateTicket" => Json(new { assigneeId = foreign.IdFor("accountId") }),
        "AddMessage" => Json(new { kind = "note", text = "Text", attachmentIds = new[] { foreign.IdFor("attachmentId") } }),
        "UploadAttachment" => new MultipartFormDataContent { { new StringContent("mine"), "file", "mine.txt" } },
        "CreateContact" => Json(new { email = "somebody@mine.test" }),
        "EditContact" => Json(new { name = "Renamed" }),
        "RenameMailbox" => Json(new { name = "Renamed" }),
        "SetPlan" => Json(new { code = "team" }),
        "CreateWebhook" => Json(new { url = "http://127.0.0.1:9/mine" }),
        "ChangeWebhook" => Json(new { paused = true }),
        "ReplayInboundMail" or "SendAgain" or "ResendInvitation" => null,
        "RotateWebhookSecret" or "SendTestEvent" or "ReplayWebhookDelivery" => null,
        "MarkRead" => Json(new { ids = new[] { foreign.IdFor("notificationId") } }),
        "SetPreferences" => Json(new { assigned = new { inApp = true, email = true }, customerReplied = new { inApp = true, email = true } }),
        _ => throw new InvalidOperationException($"The matrix has no body for {endpoint}; teach it."),
    };

    static JsonContent Json(object body) => JsonContent.Create(body);
}

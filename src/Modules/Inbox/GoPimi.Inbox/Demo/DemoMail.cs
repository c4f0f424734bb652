using System.Net;
using System.Text.Json;
using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Demo;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.Inbox.Contracts;
using GoPimi.Inbox.Processing;
using GoPimi.Inbox.Receiving;
using GoPimi.Inbox.Threading;
using MimeKit;

namespace GoPimi.Inbox.Demo;

internal sealed record DemoMailbox(Guid WorkspaceId, Guid Id, string Name, string Address);

// A mail of the demo's story; a customer's with its raw bytes, an agent's without.
internal sealed record DemoMail(
    DemoTicket Ticket, DemoAct Act, DemoMailbox Mailbox, string MessageId, IReadOnlyList<string> Earlier, string? ReplyTo, Blob? Raw, string BodySha256)
{
    // Bytes and ids of the thread's mails, one referring to the other as mail programs do.
    public static async Task<IReadOnlyList<DemoMail>> OfAsync(
        DemoTicket ticket, DemoMailbox mailbox, ReplyTokens tokens, IBlobStore blobs, CancellationToken cancellationToken)
    {
        var (mails, ids) = (new List<DemoMail>(), new List<string>());
        foreach (var act in ticket.Acts.Where(a => a.Message is { MailId: not null, Delivery: not DemoDelivery.Leaving }))
        {
            var mailId = act.Message!.MailId!.Value;
            if (act.Message.Kind == "customer")
            {
                var id = $"{mailId:N}@{ticket.Requester.Email.Split('@')[1]}";
                var bytes = Bytes(ticket, act, mailbox, id, ids);
                using var content = new MemoryStream(bytes);
                var blob = await blobs.PutAsync(mailbox.WorkspaceId, content, cancellationToken);
                mails.Add(new DemoMail(ticket, act, mailbox, id, [.. ids], ReplyTo: null, blob, HeaderPeek.Of(bytes).BodySha256));
            }
            else
            {
                var (local, domain) = (mailbox.Address.Split('@')[0], mailbox.Address.Split('@')[1]);
                var id = await tokens.MessageIdAsync(mailbox.WorkspaceId, ticket.Number, mailId, domain, cancellationToken);
                var token = await tokens.TokenAsync(mailbox.WorkspaceId, ticket.Number, cancellationToken);
                mails.Add(new DemoMail(ticket, act, mailbox, id, [.. ids], $"{local}+{token}@{domain}", Raw: null, BodySha256: ""));
            }

            ids.Add(mails[^1].MessageId);
        }

        return mails;
    }

    public object InboundRow() => new
    {
        Id = Act.Message!.MailId,
        MessageId,
        Ticket.Requester.Email,
        Ticket.Requester.Name,
        Raw!.Sha256,
        Raw.Size,
        BodySha256,
        Act.At,
        Subject = SubjectOf(Ticket, Earlier),
        InReplyTo = Earlier.Count == 0 ? null : Earlier[^1],
        MessageRefs = Earlier,
        Recipients = Json<MailAddress>([new("", Mailbox.Address)]),
        Act.Message.Text,
        Trace = Json(Trace()),
        Ticket.ThreadId,
        TicketId = Ticket.Id,
        Inbound = true,
    };

    public object OutboundRow() => new
    {
        Id = Act.Message!.MailId,
        SourceId = Act.Message.Id,
        Ticket.ThreadId,
        TicketId = Ticket.Id,
        FromName = $"{Act.Actor!.Name} ({Mailbox.Name})",
        ReplyTo,
        Recipients = Json<MailAddress>([new(Ticket.Requester.Name, Ticket.Requester.Email)]),
        Subject = SubjectOf(Ticket, Earlier),
        Act.Message.Text,
        Html = $"<p>{WebUtility.HtmlEncode(Act.Message.Text).Replace("\n", "<br>", StringComparison.Ordinal)}</p>",
        MessageId,
        InReplyTo = Earlier.Count == 0 ? null : Earlier[^1],
        MessageRefs = Earlier,
        State = Act.Message.Delivery == DemoDelivery.Failed ? "failed" : "sent",
        Error = Act.Message.Delivery == DemoDelivery.Failed ? "550 5.1.1 The mailbox does not exist." : null,
        SentAt = Act.Message.Delivery == DemoDelivery.Failed ? (DateTimeOffset?)null : Act.At.AddSeconds(11),
        Act.At,
        Inbound = false,
    };

    IReadOnlyList<TraceStep> Trace() =>
    [
        new("read", "ok", $"{Raw!.Size} bytes, 0 files"),
        new("classify", "customer", Detail: null),
        Earlier.Count == 0
            ? new("thread", "new", "Nothing in it leads to a mail before it.")
            : new("thread", "joined", "Found by Message-ID."),
        new("publish", "ok", "Handed on for tickets."),
    ];

    static string SubjectOf(DemoTicket ticket, IReadOnlyList<string> earlier) => earlier.Count == 0 ? ticket.Subject : $"Re: {ticket.Subject}";

    static byte[] Bytes(DemoTicket ticket, DemoAct act, DemoMailbox mailbox, string messageId, List<string> earlier)
    {
        using var message = new MimeMessage
        {
            Date = act.At,
            Subject = SubjectOf(ticket, earlier),
            MessageId = messageId,
            Body = new TextPart("plain") { Text = act.Message!.Text },
        };
        message.From.Add(new MailboxAddress(ticket.Requester.Name, ticket.Requester.Email));
        message.To.Add(new MailboxAddress("", mailbox.Address));
        if (earlier.Count > 0)
            message.InReplyTo = earlier[^1];
        message.References.AddRange(earlier);

        using var bytes = new MemoryStream();
        message.WriteTo(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, bytes);
        return bytes.ToArray();
    }

    static string Json<T>(IReadOnlyList<T> list) => JsonSerializer.Serialize(list, EventJson.Options);
}

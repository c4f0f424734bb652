using FluentValidation;
using GoPimi.BuildingBlocks.Audit;
using GoPimi.BuildingBlocks.Data;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Live;
using GoPimi.BuildingBlocks.Messaging;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Inbox.Contracts;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.Mailboxes;

internal static class RenameMailbox
{
    public const int MaxNameLength = 100;

    public sealed record Request(string Name);

    public sealed record Command(Guid MailboxId, string Name, int Version) : ICommand<MailboxItem>;

    public static void Map(IEndpointRouteBuilder mailboxes) => mailboxes
        .MapPatch("/{mailboxId:guid}", async (
            Guid mailboxId, Request body, IfMatch match, IMediator mediator, HttpResponse http, CancellationToken ct) =>
        {
            var mailbox = await mediator.Send(new Command(mailboxId, body.Name, match.Version), ct);
            http.Headers.ETag = ETag.Of(mailbox.Version);
            return TypedResults.Ok(mailbox);
        })
        .Require(Permissions.EditMailboxes)
        .WithName(nameof(RenameMailbox))
        .WithSummary("Change the name that customers see as sender");

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Name).NotEmpty().MaximumLength(MaxNameLength);
            // The name becomes part of a mail header.
            RuleFor(c => c.Name).Must(name => name is null || !name.Any(char.IsControl))
                .WithMessage("A name holds no line breaks or control characters.");
        }
    }

    internal sealed class Handler(
        WorkspaceDb db, WorkspaceContext workspace, EventOutbox outbox, LiveUpdates live, AuditTrail audit)
        : IRequestHandler<Command, MailboxItem>
    {
        public async Task<MailboxItem> Handle(Command request, CancellationToken cancellationToken)
        {
            var found = await db.FindAsync<Found>(Lock, new { request.MailboxId }, cancellationToken)
                ?? throw NotFoundException.Of("mailbox");
            if (found.Version != request.Version)
                throw new StaleException("mailbox");

            var saved = await db.GetAsync<MailboxItem>(Save, new { request.MailboxId, Name = request.Name.Trim() }, cancellationToken);
            outbox.Add(new MailboxChanged(workspace.WorkspaceId, saved.Id, saved.Address, saved.Name, saved.Version));
            live.Announce("mailbox", saved.Id, saved.Version);
            audit.Add(
                "mailbox.renamed",
                new AuditTarget("mailbox", saved.Id, saved.Address),
                before: new { found.Name },
                after: new { saved.Name });
            return saved;
        }

        sealed record Found(int Version, string Name);

        const string Lock = """
            select version, name
            from inbox.mailbox
            where workspace_id = @WorkspaceId and id = @MailboxId
            for no key update
            """;

        const string Save = """
            update inbox.mailbox as m
            set name = @Name, version = m.version + 1
            where m.workspace_id = @WorkspaceId and m.id = @MailboxId
            returning m.id, m.address, m.name, 'tickets' as destination, m.created_at,
                (select i.received_at
                 from inbox.inbound_mail i
                 where i.workspace_id = @WorkspaceId and i.mailbox_id = m.id
                 order by i.id desc
                 limit 1) as last_received_at,
                m.version
            """;
    }
}

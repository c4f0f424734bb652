using GoPimi.BuildingBlocks.Blobs;
using GoPimi.BuildingBlocks.Events;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoPimi.Inbox.OutboundMails;

/// <summary>
/// Sends what is due. A mail is claimed with a lease, handed to the transport, and what became of it is recorded. When the
/// process dies in between nobody knows whether it left: it becomes uncertain and is not sent again by itself.
/// </summary>
internal sealed partial class OutboundDelivery(
    IServiceScopeFactory scopes,
    IBlobStore blobs,
    OutboundSettings settings,
    Faults faults,
    TimeProvider clock,
    ILogger<OutboundDelivery> logger)
{
    const int Parallelism = 4;

    /// <summary>Sends one batch and tells how many mails it held.</summary>
    public async Task<int> SendDueAsync(int take, CancellationToken cancellationToken)
    {
        var claims = await ClaimAsync(take, cancellationToken);
        if (claims.Count > 0)
            faults.At("outbound.claimed");

        // What has been claimed is carried through, also while the host is stopping.
        await Parallel.ForEachAsync(
            claims,
            new ParallelOptions { MaxDegreeOfParallelism = Parallelism, CancellationToken = CancellationToken.None },
            async (claim, _) => await DeliverAsync(claim));
        return claims.Count;
    }

    async Task<IReadOnlyList<OutboundClaims.Claim>> ClaimAsync(int take, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboundClaims>().TakeAsync(take, settings.Lease, cancellationToken);
    }

    async Task DeliverAsync(OutboundClaims.Claim claim)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(claim.WorkspaceId, Actor.System);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();

        SendOutcome outcome;
        if (claim.Expired)
            outcome = new SendOutcome(SendFate.Unknown, "The server stopped while this mail was being sent; it may or may not have left.");
        else if (await mediator.Send(new LoadOutboundMail.Query(claim.Id, claim.Attempt), CancellationToken.None) is { } mail)
            outcome = await SendAsync(claim.WorkspaceId, mail, scope.ServiceProvider.GetRequiredService<IMailTransport>());
        else
            return;

        if (outcome.Fate is SendFate.Accepted)
            faults.At("outbound.accepted");
        var state = await mediator.Send(
            new SettleOutboundMail.Command(claim.Id, claim.Attempt, outcome.Fate, outcome.Detail), CancellationToken.None);
        if (outcome.Fate is not SendFate.Accepted)
            NotSent(claim.Id, claim.Attempt, state ?? "settled by another attempt", outcome.Detail ?? "");
    }

    async Task<SendOutcome> SendAsync(Guid workspaceId, OutboundMail mail, IMailTransport transport)
    {
        List<Stream> files = [];
        try
        {
            foreach (var file in mail.Files)
                files.Add(await blobs.OpenAsync(workspaceId, file.Sha256, CancellationToken.None));
            using var message = OutboundMessage.Build(mail, files, clock.GetUtcNow());
            using var patience = new CancellationTokenSource(settings.MaxAttempt);
            return await HandOverAsync(new OutgoingMail(
                message, mail.FromAddress, [.. mail.To.Concat(mail.Cc).Select(a => a.Email)]), transport, patience.Token);
        }
        // Whatever went wrong before the transport had it: certainly not sent, and the same next time.
        catch (Exception e) when (e is FormatException or FileNotFoundException or ArgumentException)
        {
            return new SendOutcome(SendFate.Refused, e is FileNotFoundException ? "An attached file is no longer there." : e.Message);
        }
        finally
        {
            foreach (var file in files)
                await file.DisposeAsync();
        }
    }

    static async Task<SendOutcome> HandOverAsync(OutgoingMail mail, IMailTransport transport, CancellationToken patience)
    {
        try
        {
            return await transport.SendAsync(mail, patience);
        }
        // The transport lost its way after it had the mail: nobody knows.
        catch (Exception e)
        {
            return new SendOutcome(SendFate.Unknown, $"{e.GetType().Name}: {e.Message}");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Id} was not sent in attempt {Attempt} and is {State}: {Detail}")]
    partial void NotSent(Guid id, int attempt, string state, string detail);
}

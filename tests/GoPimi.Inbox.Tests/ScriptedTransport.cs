using System.Collections.Concurrent;
using GoPimi.BuildingBlocks.Mail;

namespace GoPimi.Inbox.Tests;

/// <summary>Hands mails to the catcher, unless a test has said what happens to mails for an address.</summary>
public sealed class ScriptedTransport(CapturedMails catcher) : IMailTransport
{
    readonly ConcurrentDictionary<string, ConcurrentQueue<Func<Task<SendOutcome>>>> scripts = new(StringComparer.Ordinal);

    /// <summary>Everything that was handed over: recipients, envelope sender, bytes.</summary>
    public ConcurrentQueue<(IReadOnlyList<string> To, string From, byte[] Bytes)> HandedOver { get; } = new();

    /// <summary>The next mails for the address meet these fates, in this order; then they are accepted again.</summary>
    public void Script(string recipient, params SendOutcome[] outcomes) =>
        Script(recipient, [.. outcomes.Select(o => (Func<Task<SendOutcome>>)(() => Task.FromResult(o)))]);

    public void Script(string recipient, params Func<Task<SendOutcome>>[] outcomes) =>
        scripts[recipient] = new ConcurrentQueue<Func<Task<SendOutcome>>>(outcomes);

    public int CountFor(string recipient) => HandedOver.Count(m => m.To.Contains(recipient));

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await mail.Message.WriteToAsync(bytes, cancellationToken);
        HandedOver.Enqueue((mail.Recipients, mail.EnvelopeFrom, bytes.ToArray()));
        foreach (var recipient in mail.Recipients)
        {
            if (scripts.TryGetValue(recipient, out var script) && script.TryDequeue(out var next))
            {
                var outcome = await next();
                if (outcome.Fate is not SendFate.Accepted)
                    return outcome;
            }
        }

        return await catcher.SendAsync(mail, cancellationToken);
    }
}

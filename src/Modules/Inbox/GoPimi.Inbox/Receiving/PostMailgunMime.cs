using GoPimi.BuildingBlocks.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace GoPimi.Inbox.Receiving;

// What Mailgun does with an answer: 200 done; 406 refused for good; everything else is tried again for about eight hours.
// So 406 is only for what no repetition can cure, and never for a fault of ours.
internal static class PostMailgunMime
{
    public static void Map(IEndpointRouteBuilder hooks) => hooks
        .MapPost("/mime", HandleAsync)
        .RequireAuthorization(Policies.Anonymous)
        .DisableAntiforgery()
        .WithName(nameof(PostMailgunMime))
        .WithSummary("Receive a mail from a Mailgun route (raw MIME)");

    static async Task<Results<Ok, ProblemHttpResult>> HandleAsync(
        HttpRequest request, InboundSettings settings, MailgunSignature signature, WebhookTokens tokens, MailDoor door,
        CancellationToken cancellationToken)
    {
        // Mailgun keeps the mail and tries again while the operator adds the key.
        if (!signature.IsConfigured)
            throw new UnavailableException("webhook.not_configured", "Set Mailgun__SigningKey to receive mail.", TimeSpan.FromMinutes(10));

        MailgunForm form;
        try
        {
            AllowLargeBody(request, settings.MaxRawBytes);
            form = await MailgunForm.ReadAsync(request, settings.MaxRawBytes, cancellationToken);
        }
        catch (InvalidDataException e)
        {
            return Refused(406, "form.invalid", e.Message);
        }
        // Not 406: while Mailgun repeats it, the operator can still raise the limit.
        catch (FormTooLargeException)
        {
            return Refused(413, "mail.too_large", $"A mail may have {settings.MaxMegabytes} MB (Inbound__MaxMegabytes).");
        }

        if (!signature.Accepts(form.Text("timestamp"), form.Text("token"), form.Text("signature")))
            return Refused(401, "signature.invalid", "The signature is wrong, missing or too old.");

        var raw = form.Bytes("body-mime");
        var recipients = RecipientAddress.Split(form.Text("recipient"));
        if (raw.IsEmpty || recipients.Count == 0)
            return Refused(406, "form.incomplete", "The form needs recipient and body-mime: let the route's address end in /mime.");
        if (!await tokens.ClaimAsync(form.Text("token"), form.Text("recipient"), raw, cancellationToken))
            return Refused(401, "signature.replayed", "This token came with another mail before.");

        var delivery = await door.DeliverAsync(recipients, form.Text("sender"), raw, cancellationToken);
        return delivery.KnownRecipient
            ? TypedResults.Ok()
            : Refused(406, "recipient.unknown", "Nobody here has that address.");
    }

    // In an urlencoded form each byte may take three.
    static void AllowLargeBody(HttpRequest request, long maxRawBytes)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = (maxRawBytes * 3) + HttpRegistration.MaxJsonBytes;
    }

    static ProblemHttpResult Refused(int status, string code, string detail) => TypedResults.Problem(new ProblemDetails
    {
        Status = status,
        Type = $"urn:gopimi:problem:{code}",
        Detail = detail,
        Extensions = { ["code"] = code },
    });
}

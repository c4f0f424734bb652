using System.Buffers.Text;
using FluentValidation;
using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.Inbox.Reading;
using GoPimi.Inbox.Receiving;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using MimeKit.Utils;

namespace GoPimi.Inbox.Simulator;

// Plays the customer: makes a real mail and lets it in by the same door as the provider's.
internal static class SimulateMail
{
    const int MaxBodyBytes = 40 * 1024 * 1024;

    public sealed record Request(
        Sender From, string To, string Subject, string? Text = null, string? Html = null, Guid? InReplyToMailId = null,
        IReadOnlyList<File>? Attachments = null)
        : IRequest<Response>;

    public sealed record Sender(string Email, string? Name);

    public sealed record File(string Name, string Type, string Base64);

    public sealed record Response(Guid? InboundMailId);

    public static void Map(IEndpointRouteBuilder development) => development
        .MapPost("/simulator/mails", async (Request body, IMediator mediator, CancellationToken ct) =>
            TypedResults.Accepted((string?)null, await mediator.Send(body, ct)))
        .RequireAuthorization(Policies.Anonymous)
        .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
        .WithName(nameof(SimulateMail))
        .WithSummary("Write a mail as a customer (development only)");

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.From).NotNull();
            RuleFor(r => r.From.Email).Must(IsAddress).WithMessage("Write an e-mail address.").When(r => r.From is not null);
            RuleFor(r => r.To).Must(IsAddress).WithMessage("Write an e-mail address.");
            RuleFor(r => r.Subject).NotNull().MaximumLength(CleanText.MaxSubject);
            RuleForEach(r => r.Attachments).Must(f => f is { Name: not null, Type: not null, Base64: not null } && Base64.IsValid(f.Base64))
                .WithMessage("A file needs name, type and base64.");
        }

        static bool IsAddress(string? text) => text is not null && !text.Any(char.IsControl)
            && MailboxAddress.TryParse(text, out var address) && address.Address.Contains('@', StringComparison.Ordinal);
    }

    internal sealed class Handler(MailDoor door, IServiceProvider services, TimeProvider clock) : IRequestHandler<Request, Response>
    {
        public async Task<Response> Handle(Request request, CancellationToken cancellationToken)
        {
            using var message = Build(request, request.InReplyToMailId is { } id
                ? services.GetService<CapturedMails>()?.Find(id) ?? throw NotFoundException.Of("mail")
                : null);
            using var raw = new MemoryStream();
            await message.WriteToAsync(new FormatOptions { NewLineFormat = NewLineFormat.Dos }, raw, cancellationToken);

            var delivery = await door.DeliverAsync(
                [request.To], request.From.Email, raw.GetBuffer().AsMemory(0, (int)raw.Length), cancellationToken);
            return delivery.KnownRecipient
                ? new Response(delivery.InboundMailIds.Count == 0 ? null : delivery.InboundMailIds[0])
                : throw new BadInputException("recipient.unknown", "No mailbox here has that address.");
        }

        MimeMessage Build(Request request, CapturedMail? answered)
        {
            var message = new MimeMessage
            {
                Date = clock.GetUtcNow(),
                Subject = CleanText.Line(request.Subject, CleanText.MaxSubject),
                MessageId = MimeUtils.GenerateMessageId("customer.localhost"),
            };
            message.From.Add(new MailboxAddress(CleanText.Line(request.From.Name, 200), MailboxAddress.Parse(request.From.Email).Address));
            message.To.Add(MailboxAddress.Parse(request.To));
            if (answered?.Message.MessageId is { } parent)
            {
                message.InReplyTo = parent;
                message.References.AddRange(answered.Message.References);
                message.References.Add(parent);
            }

            var body = new BodyBuilder { TextBody = request.Text ?? (request.Html is null ? "" : null), HtmlBody = request.Html };
            foreach (var file in request.Attachments ?? [])
            {
                body.Attachments.Add(
                    FileNames.Clean(file.Name, file.Type),
                    Convert.FromBase64String(file.Base64),
                    ContentType.TryParse(file.Type, out var type) ? type : new ContentType("application", "octet-stream"));
            }

            message.Body = body.ToMessageBody();
            return message;
        }
    }
}

using FluentValidation;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.Ticketing.Attachments;
using GoPimi.Ticketing.Tickets;

namespace GoPimi.Ticketing.Messages;

internal static partial class AddMessage
{
    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Message.Kind).Must(kind => WrittenKind.All.Contains(kind, StringComparer.Ordinal))
                .WithMessage("A message is a reply or a note.").OverridePropertyName("kind");
            RuleFor(c => c.Message).Must(m => !string.IsNullOrWhiteSpace(m.Text) || !string.IsNullOrWhiteSpace(m.Html))
                .WithMessage("The message is empty.").OverridePropertyName("text");
            RuleFor(c => c.Message.Html).MaximumLength(MessageBody.MaxLength).OverridePropertyName("html");
            RuleFor(c => c.Message.Text).MaximumLength(MessageBody.MaxLength).OverridePropertyName("text");
            RuleFor(c => c.Message.Status).Must(s => s is null || TicketStatus.All.Contains(s, StringComparer.Ordinal))
                .WithMessage("There is no such status.").OverridePropertyName("status");
            RuleFor(c => c.Message.AttachmentIds).Must(ids => ids is null || ids.Count <= AttachmentSql.MaxPerMessage)
                .WithMessage("A message has up to 20 attachments.").OverridePropertyName("attachmentIds");
            RuleFor(c => c.Message).Must(m => m.Kind != MessageKind.Note || (m.To is null && m.Cc is null))
                .WithMessage("A note is never sent to anybody.").OverridePropertyName("to");
            RuleFor(c => c.Message.To).Must(to => to is null || (to.Count > 0 && AreAddresses(to)))
                .WithMessage("Name one to 50 valid e-mail addresses.").OverridePropertyName("to");
            RuleFor(c => c.Message.Cc).Must(cc => cc is null || AreAddresses(cc))
                .WithMessage("Name up to 50 valid e-mail addresses.").OverridePropertyName("cc");
        }

        static bool AreAddresses(IReadOnlyList<AddressInput> people) =>
            people.Count <= Address.MaxPeople && people.All(p => p is not null && EmailAddress.IsValid(p.Email));
    }
}

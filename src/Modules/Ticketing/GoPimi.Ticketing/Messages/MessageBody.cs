using GoPimi.BuildingBlocks.Http;

namespace GoPimi.Ticketing.Messages;

// A message as an agent or a program wrote it, made safe; HTML and text say the same.
internal sealed record MessageBody(string? Html, string Text)
{
    public const int MaxLength = 500_000;

    public static MessageBody Of(string? html, string? text)
    {
        if (string.IsNullOrWhiteSpace(html))
            return Checked(new MessageBody(Html: null, (text ?? "").ReplaceLineEndings("\n").Trim()));
        if (!HtmlTree.IsSound(html))
            throw new BadInputException("message.html_too_complex", "The HTML is nested too deeply.");

        var clean = AgentHtml.Clean(html);
        return Checked(new MessageBody(clean, AgentHtml.ToText(clean)));
    }

    public MessageBody WithHtml() => Html is null ? this with { Html = AgentHtml.FromText(Text) } : this;

    static MessageBody Checked(MessageBody body) => body.Text.Length > 0
        ? body
        : throw new BadInputException("message.empty", "The message holds no text.");
}

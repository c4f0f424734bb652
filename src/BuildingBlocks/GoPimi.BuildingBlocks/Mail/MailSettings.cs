namespace GoPimi.BuildingBlocks.Mail;

/// <summary>An SMTP server (configuration section <c>Smtp</c>).</summary>
public sealed class SmtpSettings
{
    /// <summary>Host name; empty when SMTP is not used.</summary>
    public string Host { get; init; } = "";

    /// <summary>Port; 587 with STARTTLS, 465 with TLS from the start.</summary>
    public int Port { get; init; } = 587;

    /// <summary>User name; empty to send without authentication.</summary>
    public string User { get; init; } = "";

    /// <summary>Password of the user.</summary>
    public string Password { get; init; } = "";

    /// <summary><c>auto</c>, <c>none</c>, <c>starttls</c> or <c>tls</c>.</summary>
    public string Security { get; init; } = "auto";
}

/// <summary>The Mailgun account (configuration section <c>Mailgun</c>).</summary>
public sealed class MailgunSettings
{
    /// <summary>Address of the API: <c>https://api.mailgun.net</c>, or <c>https://api.eu.mailgun.net</c> for the EU.</summary>
    public string BaseUrl { get; init; } = "https://api.mailgun.net";

    /// <summary>The API key for sending; empty when Mailgun does not send.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>The HTTP webhook signing key, which is not the API key.</summary>
    public string SigningKey { get; init; } = "";

    /// <summary>The sending domain; null for the platform's mail domain.</summary>
    public string? Domain { get; init; }
}

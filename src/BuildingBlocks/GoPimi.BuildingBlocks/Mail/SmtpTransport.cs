using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace GoPimi.BuildingBlocks.Mail;

internal sealed class SmtpTransport(SmtpSettings settings) : IMailTransport
{
    static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var stage = new StageLogger();
        using var client = new SmtpClient(stage) { Timeout = (int)Timeout.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Security, cancellationToken);
            if (settings.User.Length > 0)
                await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);

            await client.SendAsync(
                mail.Message,
                MailboxAddress.Parse(mail.EnvelopeFrom),
                mail.Recipients.Select(r => MailboxAddress.Parse(r)),
                cancellationToken);
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500 && e.ErrorCode is not SmtpErrorCode.UnexpectedStatusCode)
        {
            return new SendOutcome(SendFate.Refused, Describe(e));
        }
        catch (SmtpCommandException e)
        {
            return new SendOutcome((int)e.StatusCode >= 500 && stage.ContentSent ? SendFate.Refused : SendFate.Deferred, Describe(e));
        }
        // A broken connection, a time-out, a failed sign-in: what counts is whether the content was already under way.
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome(stage.ContentSent ? SendFate.Unknown : SendFate.Deferred, $"{e.GetType().Name}: {e.Message}");
        }

        await QuitAsync(client);
        return SendOutcome.Accepted;
    }

    SecureSocketOptions Security => settings.Security switch
    {
        "none" => SecureSocketOptions.None,
        "starttls" => SecureSocketOptions.StartTls,
        "tls" => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.Auto,
    };

    static string Describe(SmtpCommandException e) => $"{(int)e.StatusCode} {e.Message}";

    // The mail is accepted whatever happens while saying goodbye.
    static async Task QuitAsync(SmtpClient client)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await client.DisconnectAsync(quit: true, patience.Token);
        }
        catch (Exception e) when (e is IOException or ProtocolException or OperationCanceledException)
        {
        }
    }

    // MailKit does not tell how far a broken send had come; the commands that it wrote do.
    sealed class StageLogger : IProtocolLogger
    {
        public bool ContentSent { get; private set; }

        public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

        public void LogClient(byte[] buffer, int offset, int count)
        {
            var sent = buffer.AsSpan(offset, count);
            ContentSent |= sent.StartsWith("DATA\r\n"u8) || sent.StartsWith("BDAT "u8) || sent.IndexOf("\r\nDATA\r\n"u8) >= 0;
        }

        public void LogConnect(Uri uri)
        {
        }

        public void LogServer(byte[] buffer, int offset, int count)
        {
        }

        public void Dispose()
        {
        }
    }
}

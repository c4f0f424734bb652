using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Mail;

/// <summary>Chooses how mail leaves.</summary>
public static class MailRegistration
{
    /// <summary>
    /// <c>Mail:Transport</c> names it (<c>smtp</c>, <c>mailgun</c>, <c>capture</c>); without it Mailgun when there is an
    /// API key, SMTP when there is a host, the catcher in development.
    /// </summary>
    /// <exception cref="InvalidOperationException">Nothing is configured outside development, or the name is unknown.</exception>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, bool development)
    {
        var smtp = configuration.GetSection("Smtp").Get<SmtpSettings>() ?? new SmtpSettings();
        var mailgun = configuration.GetSection("Mailgun").Get<MailgunSettings>() ?? new MailgunSettings();
        services.AddSingleton(smtp).AddSingleton(mailgun);

        var transport = configuration["Mail:Transport"] ?? Default(smtp, mailgun, development);
        switch (transport)
        {
            case "smtp":
                return services.AddSingleton<IMailTransport, SmtpTransport>();
            case "mailgun":
                services.AddHttpClient<MailgunTransport>(http => http.Timeout = TimeSpan.FromSeconds(60));
                return services.AddTransient<IMailTransport>(p => p.GetRequiredService<MailgunTransport>());
            case "capture":
                services.AddSingleton(new CapturedMails(Path.GetFullPath(configuration["Mail:CapturePath"] ?? "data/dev-mails")));
                return services.AddSingleton<IMailTransport>(p => p.GetRequiredService<CapturedMails>());
            default:
                throw new InvalidOperationException(
                    "No way to send mail: set Smtp__Host, or Mailgun__ApiKey, or Mail__Transport to smtp, mailgun or capture.");
        }
    }

    static string Default(SmtpSettings smtp, MailgunSettings mailgun, bool development) =>
        mailgun.ApiKey.Length > 0 ? "mailgun" : smtp.Host.Length > 0 ? "smtp" : development ? "capture" : "";
}

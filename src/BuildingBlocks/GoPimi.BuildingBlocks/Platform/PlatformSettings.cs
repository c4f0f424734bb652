using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.BuildingBlocks.Platform;

/// <summary>What the operator says about the installation (configuration section <c>Platform</c>).</summary>
public sealed class PlatformSettings
{
    /// <summary>The public address of the site, without a trailing slash; links in mails begin with it.</summary>
    public string BaseUrl { get; init; } = "http://localhost:5080";

    /// <summary>The mail domain on which every workspace gets an address: <c>slug@MailDomain</c>.</summary>
    public string MailDomain { get; init; } = "mail.localhost";

    /// <summary>From whom the platform's own mails come (verification, notifications).</summary>
    public string SenderName { get; init; } = "GoPimi";

    /// <summary>How many seconds a reply can be taken back before it is sent.</summary>
    public int UndoSeconds { get; init; } = 10;

    /// <summary>
    /// Keys that encrypt stored secrets, each base64 of 32 bytes, newest first, separated by commas. Empty: what needs one
    /// (two-factor sign-in) is not offered.
    /// </summary>
    public string EncryptionKey { get; init; } = "";

    /// <summary>The address from which the platform's own mails come.</summary>
    public string SenderAddress => $"no-reply@{MailDomain}";

    /// <summary>An absolute link to a page of the client.</summary>
    public string Link(string path) => BaseUrl.TrimEnd('/') + path;
}

/// <summary>Registers <see cref="PlatformSettings"/> and <see cref="SigningKeys"/>.</summary>
public static class PlatformRegistration
{
    /// <summary>Binds section <c>Platform</c>.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Platform").Get<PlatformSettings>() ?? new PlatformSettings())
        .AddSingleton(p => new SecretBox(p.GetRequiredService<PlatformSettings>().EncryptionKey
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        .AddSingleton<SigningKeys>();
}

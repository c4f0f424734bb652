using System.Text;
using GoPimi.BuildingBlocks.Mail;
using GoPimi.BuildingBlocks.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace GoPimi.Inbox.Tests.OutboundMails;

public sealed class TransportTests
{
    [Theory]
    [InlineData("", SendFate.Accepted)]
    [InlineData("drop:CONNECT", SendFate.Deferred)]
    [InlineData("drop:EHLO", SendFate.Deferred)]
    [InlineData("drop:MAIL", SendFate.Deferred)]
    [InlineData("drop:RCPT", SendFate.Deferred)]
    [InlineData("421:CONNECT", SendFate.Deferred)]
    [InlineData("451:MAIL", SendFate.Deferred)]
    [InlineData("450:RCPT", SendFate.Deferred)]
    [InlineData("452:DATA", SendFate.Deferred)]
    [InlineData("451:DOT", SendFate.Deferred)]
    [InlineData("550:MAIL", SendFate.Refused)]
    [InlineData("550:RCPT", SendFate.Refused)]
    [InlineData("552:DOT", SendFate.Refused)]
    [InlineData("drop:DOT", SendFate.Unknown)]
    [InlineData("drop:QUIT", SendFate.Accepted)]
    public async Task SMTP_says_what_is_known_about_the_mail(string failure, SendFate fate)
    {
        await using var server = new SmtpFake(failure);

        var outcome = await Smtp(server.Port).SendAsync(Mail(), CancellationToken.None);

        outcome.Fate.ShouldBe(fate, outcome.Detail);
        if (fate is SendFate.Accepted)
        {
            server.Mails.ShouldHaveSingleItem().ShouldContain("Message-Id: <m@mail.example>", Case.Insensitive);
            server.Commands.ShouldContain(c => c.StartsWith("MAIL FROM:<acme@mail.example>", StringComparison.Ordinal));
            server.Commands.Count(c => c.StartsWith("RCPT TO:", StringComparison.Ordinal)).ShouldBe(2);
        }
        else
            outcome.Detail.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_server_that_is_not_there_defers()
    {
        int port;
        await using (var server = new SmtpFake())
            port = server.Port;
        (await Smtp(port).SendAsync(Mail(), CancellationToken.None)).Fate.ShouldBe(SendFate.Deferred);
    }

    [Theory]
    [InlineData(200, SendFate.Accepted)]
    [InlineData(400, SendFate.Refused)]
    [InlineData(401, SendFate.Deferred)]
    [InlineData(413, SendFate.Refused)]
    [InlineData(429, SendFate.Deferred)]
    [InlineData(500, SendFate.Unknown)]
    [InlineData(502, SendFate.Unknown)]
    public async Task Mailgun_gets_the_MIME_as_it_is_and_its_answer_is_understood(int status, SendFate fate)
    {
        var seen = new TaskCompletionSource<(string Path, string? Auth, string To, string Tracking, string Mime)>();
        await using var mailgun = await MailgunAsync(async http =>
        {
            var form = await http.Request.ReadFormAsync();
            using var file = new StreamReader(form.Files["message"]!.OpenReadStream(), Encoding.Latin1);
            seen.TrySetResult((http.Request.Path, http.Request.Headers.Authorization, form["to"].ToString(), form["o:tracking"].ToString(), await file.ReadToEndAsync()));
            http.Response.StatusCode = status;
            await http.Response.WriteAsync("""{"id":"<m@mail.example>","message":"as asked"}""");
        });

        var outcome = await Mailgun(mailgun).SendAsync(Mail(), CancellationToken.None);

        outcome.Fate.ShouldBe(fate, outcome.Detail);
        var (path, auth, to, tracking, mime) = await seen.Task;
        path.ShouldBe("/v3/mail.example/messages.mime");
        auth.ShouldBe("Basic " + Convert.ToBase64String("api:key-123"u8.ToArray()));
        to.ShouldBe("ada@customer.example, bob@customer.example");
        tracking.ShouldBe("no");
        mime.ShouldContain("Message-Id: <m@mail.example>", Case.Insensitive);
        mime.ShouldNotContain("Bcc", Case.Insensitive);
    }

    [Fact]
    public async Task A_connection_that_breaks_after_the_mail_was_posted_leaves_it_unknown()
    {
        await using var mailgun = await MailgunAsync(async http =>
        {
            await http.Request.Body.CopyToAsync(Stream.Null);
            http.Abort();
        });
        (await Mailgun(mailgun).SendAsync(Mail(), CancellationToken.None)).Fate.ShouldBe(SendFate.Unknown);
    }

    static IMailTransport Smtp(int port) => Transport(new() { ["Smtp:Host"] = "127.0.0.1", ["Smtp:Port"] = $"{port}", ["Smtp:Security"] = "none" });

    static IMailTransport Mailgun(WebApplication server) => Transport(new()
    {
        ["Mailgun:ApiKey"] = "key-123",
        ["Mailgun:BaseUrl"] = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single(),
    });

    static IMailTransport Transport(Dictionary<string, string?> settings)
    {
        settings["Platform:MailDomain"] = "mail.example";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddPlatform(configuration).AddMail(configuration, development: false)
            .BuildServiceProvider().GetRequiredService<IMailTransport>();
    }

    static async Task<WebApplication> MailgunAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(answer);
        await app.StartAsync();
        return app;
    }

    static OutgoingMail Mail()
    {
        var message = new MimeMessage { Subject = "Hi", MessageId = "m@mail.example", Body = new TextPart("plain") { Text = "Hello" } };
        message.From.Add(new MailboxAddress("Acme", "acme@mail.example"));
        message.To.Add(new MailboxAddress("Ada", "ada@customer.example"));
        return new OutgoingMail(message, "acme@mail.example", ["ada@customer.example", "bob@customer.example"]);
    }
}

using System.Text;
using GoPimi.BuildingBlocks.Modules;
using GoPimi.Inbox.InboundMails;
using GoPimi.Inbox.Mailboxes;
using GoPimi.Inbox.OutboundMails;
using GoPimi.Inbox.Processing;
using GoPimi.Inbox.Receiving;
using GoPimi.Inbox.Simulator;
using GoPimi.Inbox.Threading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GoPimi.Inbox;

public sealed class InboxModule : IModule
{
    public string Name => "inbox";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        // Mails come in charsets that .NET knows only by this provider.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        services.AddSingleton(configuration.GetSection("Inbound").Get<InboundSettings>() ?? new InboundSettings());
        services.AddSingleton(configuration.GetSection("Inbox").Get<OutboundSettings>() ?? new OutboundSettings());
        services.AddSingleton<MailgunSignature>();
        services.AddSingleton<MailDoor>();
        services.AddSingleton<ReplyTokens>();
        services.AddScoped<WebhookTokens>();
        services.AddScoped<MailboxFinder>();
        services.AddScoped<ThreadBook>();
        services.AddScoped<ThreadFinder>();
        services.AddScoped<AttachmentKeeper>();
        services.AddScoped<OutboundClaims>();
        services.AddScoped<OutboundQueue>();
        services.AddScoped<BouncedMails>();
        services.AddSingleton<OutboundSignal>();
        services.AddSingleton<OutboundDelivery>();
        services.AddHostedService<OutboundSender>();
    }

    public void MapEndpoints(ModuleRoutes routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var mailboxes = routes.Workspace.MapGroup("/mailboxes").WithTags("Mailboxes");
        ListMailboxes.Map(mailboxes);
        GetMailbox.Map(mailboxes);
        RenameMailbox.Map(mailboxes);

        var inbound = routes.Workspace.MapGroup("/inbound-mails").WithTags("Inbound mails");
        ListInboundMails.Map(inbound);
        GetInboundMail.Map(inbound);
        GetRawInboundMail.Map(inbound);
        ReplayInboundMail.Map(inbound);

        var outbound = routes.Workspace.MapGroup("/outbound-mails").WithTags("Outbound mails");
        ListOutboundMails.Map(outbound);
        SendAgain.Map(outbound);

        var hooks = routes.Root.MapGroup("/hooks/mailgun").WithTags("Provider webhooks").DescribeWebhook();
        PostMailgunMime.Map(hooks);

        if (!routes.Root.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment())
            return;

        var development = routes.Root.MapGroup("/dev").WithTags("Mail simulator (development only)");
        ListSentMails.Map(development);
        GetRawSentMail.Map(development);
        ShowSentMailHtml.Map(development);
        SimulateMail.Map(development);
    }
}

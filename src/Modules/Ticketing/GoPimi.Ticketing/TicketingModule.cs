using GoPimi.BuildingBlocks.Modules;
using GoPimi.Ticketing.Agents;
using GoPimi.Ticketing.Attachments;
using GoPimi.Ticketing.HeldMails;
using GoPimi.Ticketing.History;
using GoPimi.Ticketing.Inbound;
using GoPimi.Ticketing.Messages;
using GoPimi.Ticketing.Tags;
using GoPimi.Ticketing.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Ticketing;

public sealed class TicketingModule : IModule
{
    public string Name => "ticketing";

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<MailFiling>();

    public void MapEndpoints(ModuleRoutes routes)
    {
        var tickets = routes.Workspace.MapGroup("/tickets").WithTags("Tickets");
        ListTickets.Map(tickets);
        CountTickets.Map(tickets);
        OpenTicket.Map(tickets);
        GetTicket.Map(tickets);
        GetTicketByNumber.Map(tickets);
        UpdateTicket.Map(tickets);
        ListTicketEvents.Map(tickets);

        var messages = tickets.MapGroup("/{ticketId:guid}/messages").WithTags("Messages");
        ListMessages.Map(messages);
        AddMessage.Map(messages);
        WithdrawReply.Map(messages);
        GetMessageHtml.Map(messages);

        var attachments = routes.Workspace.MapGroup("/attachments").WithTags("Attachments");
        UploadAttachment.Map(attachments);
        DownloadAttachment.Map(attachments);

        ListAgents.Map(routes.Workspace);
        CountOpenTickets.Map(routes.Workspace);
        ListTags.Map(routes.Workspace);
        ListHeldMails.Map(routes.Workspace);
    }
}

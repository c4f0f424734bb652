using GoPimi.BuildingBlocks.Modules;
using GoPimi.Contacts.Contacts;
using GoPimi.Contacts.Senders;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Contacts;

public sealed class ContactsModule : IModule
{
    public string Name => "contacts";

    public void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddScoped<KnownSenders>();

    public void MapEndpoints(ModuleRoutes routes)
    {
        var contacts = routes.Workspace.MapGroup("/contacts").WithTags("Contacts");
        ListContacts.Map(contacts);
        CreateContact.Map(contacts);
        GetContact.Map(contacts);
        EditContact.Map(contacts);
    }
}

using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using GoPimi.Workspaces.Contracts;

namespace GoPimi.Billing.Tests;

// What other modules say.
internal static class Events
{
    public static WorkspaceCreated Created(this TestWorkspace workspace) =>
        new(workspace.Id, $"w-{workspace.Id:N}", "Acme", "Europe/Berlin", 1);

    public static MemberChanged Member(this TestWorkspace workspace, Guid accountId, bool active = true, int version = 1) =>
        new(workspace.Id, accountId, "Ada", "ada@acme.test", "member", active, version);

    public static TicketOpened Opened(this TestWorkspace workspace, DateTimeOffset at, Guid? ticketId = null) =>
        new(workspace.Id, ticketId ?? Guid.CreateVersion7(), 1, "Help", Guid.CreateVersion7(), InboundMailId: null,
            "Grace", "grace@customer.test", "new", AssigneeId: null, 1, at);
}

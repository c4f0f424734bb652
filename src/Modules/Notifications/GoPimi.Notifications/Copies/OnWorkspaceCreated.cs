using GoPimi.BuildingBlocks.Data;
using GoPimi.Workspaces.Contracts;
using MediatR;

namespace GoPimi.Notifications.Copies;

internal sealed class OnWorkspaceCreated(WorkspaceDb db) : INotificationHandler<WorkspaceCreated>
{
    public Task Handle(WorkspaceCreated notification, CancellationToken cancellationToken) => db.ExecuteAsync(
        WorkspaceCopy.Save, new { notification.Slug, notification.Name, notification.Version }, cancellationToken);
}

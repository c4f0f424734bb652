using GoPimi.BuildingBlocks.Data;
using GoPimi.Workspaces.Contracts;
using MediatR;

namespace GoPimi.Notifications.Copies;

internal sealed class OnWorkspaceChanged(WorkspaceDb db) : INotificationHandler<WorkspaceChanged>
{
    public Task Handle(WorkspaceChanged notification, CancellationToken cancellationToken) => db.ExecuteAsync(
        WorkspaceCopy.Save, new { notification.Slug, notification.Name, notification.Version }, cancellationToken);
}

using System.Security.Claims;
using Microsoft.AspNetCore.Builder;

namespace GoPimi.BuildingBlocks.Http;

/// <summary>
/// The one table of rights beyond the daily work (<see cref="Policies.Read"/>, <see cref="Policies.Write"/>): endpoints require
/// its rows, the API document prints them, and answers say in <c>can</c> which of them the caller has. No browser works one out.
/// </summary>
public static class Permissions
{
    /// <summary>Change name and time zone of the workspace.</summary>
    public static Permission EditWorkspace { get; } = new("workspace.edit", Policies.Owner);

    /// <summary>Leave the workspace, unless one is its last owner.</summary>
    public static Permission LeaveWorkspace { get; } = new("workspace.leave", Policies.Account);

    /// <summary>Invite people, change their roles, remove them.</summary>
    public static Permission ManageMembers { get; } = new("members.manage", Policies.Owner);

    /// <summary>Make somebody else the owner and step down.</summary>
    public static Permission TransferOwnership { get; } = new("ownership.transfer", Policies.Owner);

    /// <summary>Make and revoke the own API tokens.</summary>
    public static Permission ManageTokens { get; } = new("tokens.manage", Policies.Account);

    /// <summary>Have a token do what only owners may: the scope <c>admin</c>.</summary>
    public static Permission UseAdminScope { get; } = new("tokens.admin_scope", Policies.Owner);

    /// <summary>Choose another plan.</summary>
    public static Permission ChangePlan { get; } = new("plan.change", Policies.Owner);

    /// <summary>Rename mailboxes.</summary>
    public static Permission EditMailboxes { get; } = new("mailboxes.edit", Policies.Owner);

    /// <summary>Read a mail again that could not be read.</summary>
    public static Permission ReplayMails { get; } = new("mails.replay", Policies.Write);

    /// <summary>Register the addresses to which events are sent, and see what was sent.</summary>
    public static Permission ManageWebhooks { get; } = new("webhooks.manage", Policies.Owner);

    /// <summary>Read and export the audit log.</summary>
    public static Permission ReadAuditLog { get; } = new("audit_log.read", Policies.Owner);

    /// <summary>See which requests programs made.</summary>
    public static Permission ReadApiLog { get; } = new("api_log.read", Policies.Owner);

    /// <summary>All rows.</summary>
    public static IReadOnlyList<Permission> All { get; } =
    [
        EditWorkspace, LeaveWorkspace, ManageMembers, TransferOwnership, ManageTokens, UseAdminScope, ChangePlan, EditMailboxes,
        ReplayMails, ManageWebhooks, ReadAuditLog, ReadApiLog,
    ];

    /// <summary>Lets only those call the endpoint who have the right.</summary>
    public static TBuilder Require<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(permission);
        return endpoint.RequireAuthorization(permission.Policy).WithMetadata(permission);
    }
}

/// <summary>A right in a workspace.</summary>
/// <param name="Name">Its stable name, such as <c>members.manage</c>.</param>
/// <param name="Policy">Which role and which token scope have it: one of <see cref="Policies"/>.</param>
public sealed record Permission(string Name, string Policy)
{
    /// <summary>Whether the caller has it in the workspace named in the route.</summary>
    public bool IsGrantedTo(ClaimsPrincipal user) => IsGranted(user.IsOwner(), user.ApiTokenScopes());

    /// <summary>Whether somebody with this role has it.</summary>
    /// <param name="isOwner">Whether the role is owner.</param>
    /// <param name="tokenScopes">The scopes of the API token used; null for a session.</param>
    public bool IsGranted(bool isOwner, IReadOnlyList<string>? tokenScopes) => Policy switch
    {
        Policies.Owner => isOwner && (tokenScopes is null || tokenScopes.Contains("admin", StringComparer.Ordinal)),
        Policies.Account => tokenScopes is null,
        Policies.Write or Policies.Read => tokenScopes is null || tokenScopes.Contains(Policy, StringComparer.Ordinal),
        _ => false,
    };
}

namespace GoPimi.BuildingBlocks.Tenancy;

/// <summary>
/// The workspace that the current scope works in. It is set once: by the request pipeline after the membership check, or
/// by the event worker from the event's row. Everything that reaches the database takes the workspace from here.
/// </summary>
public sealed class WorkspaceContext
{
    Guid? workspaceId;
    Actor actor = Actor.System;

    /// <summary>Whether a workspace has been entered in this scope.</summary>
    public bool IsEntered => workspaceId is not null;

    /// <summary>The entered workspace.</summary>
    /// <exception cref="InvalidOperationException">No workspace was entered: the code runs outside of one.</exception>
    public Guid WorkspaceId => workspaceId ?? throw new InvalidOperationException("No workspace was entered in this scope.");

    /// <summary>Who acts: a person, or the system itself.</summary>
    public Actor Actor => actor;

    /// <summary>Enters a workspace for the rest of the scope.</summary>
    /// <exception cref="InvalidOperationException">Another workspace was entered before.</exception>
    public void Enter(Guid id, Actor by)
    {
        if (workspaceId is not null && workspaceId != id)
            throw new InvalidOperationException("The workspace of a scope is set once.");

        (workspaceId, actor) = (id, by);
    }
}

/// <summary>Who does something.</summary>
/// <param name="AccountId">The person's account; null for the system (an event handler, a timer).</param>
/// <param name="IsOwner">Whether the person is an owner of the entered workspace.</param>
/// <param name="ClientId">The browser tab that sent the request (<c>X-Client-Id</c>), so that it can ignore its own echo.</param>
/// <param name="ApiTokenId">The API token that the person's program used; null for a session.</param>
public sealed record Actor(Guid? AccountId, bool IsOwner = false, string? ClientId = null, Guid? ApiTokenId = null)
{
    /// <summary>The product itself acts, nobody in person.</summary>
    public static Actor System { get; } = new(AccountId: null);

    /// <summary>The account of the acting person.</summary>
    /// <exception cref="InvalidOperationException">The system acts, not a person.</exception>
    public Guid RequiredAccountId => AccountId ?? throw new InvalidOperationException("This act needs a person.");
}

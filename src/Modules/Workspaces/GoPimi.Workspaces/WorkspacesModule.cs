using GoPimi.BuildingBlocks.Http;
using GoPimi.BuildingBlocks.Modules;
using GoPimi.BuildingBlocks.Tenancy;
using GoPimi.Workspaces.AccountMails;
using GoPimi.Workspaces.Accounts;
using GoPimi.Workspaces.ApiTokens;
using GoPimi.Workspaces.AuditLog;
using GoPimi.Workspaces.Invitations;
using GoPimi.Workspaces.Members;
using GoPimi.Workspaces.Passwords;
using GoPimi.Workspaces.RequestLog;
using GoPimi.Workspaces.Sessions;
using GoPimi.Workspaces.TwoFactor;
using GoPimi.Workspaces.Webhooks;
using GoPimi.Workspaces.Workspaces;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Workspaces;

public sealed class WorkspacesModule : IModule
{
    public string Name => "workspaces";

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAuthentication(Identity.Scheme)
            .AddScheme<AuthenticationSchemeOptions, CallerAuthentication>(Identity.Scheme, configureOptions: null);
        services
            .AddSingleton<SessionCookie>()
            .AddSingleton<PasswordHasher>()
            .AddScoped<AttemptGuard>()
            .AddScoped<PasswordCheck>()
            .AddScoped<SessionStart>()
            .AddScoped<AccountJournal>()
            .AddSingleton<TotpSecret>()
            .AddScoped<RecoveryCodes>()
            .AddScoped<SecondFactor>()
            .AddScoped<IMembershipDirectory, MembershipDirectory>()
            .AddScoped<Roster>()
            .AddSingleton(configuration.GetSection("Webhooks").Get<WebhookSettings>() ?? new WebhookSettings())
            .AddSingleton<WebhookHttp>()
            .AddSingleton<WebhookSecret>()
            .AddScoped<WebhookQueue>()
            .AddScoped<WebhookClaims>()
            .AddSingleton<WebhookSender>()
            .AddSingleton<WebhookSweeper>()
            .AddHostedService(p => p.GetRequiredService<WebhookSender>())
            .AddHostedService(p => p.GetRequiredService<WebhookSweeper>())
            .AddScoped<Callers>()
            .AddScoped<Departure>()
            .AddScoped<OpenInvitations>()
            .AddScoped<InvitedAccount>()
            .AddScoped<InvitationMails>()
            .AddSingleton<InvitationMailSender>()
            .AddSingleton<AccountMailSender>()
            .AddSingleton<AccountSweeper>()
            .AddHostedService(p => p.GetRequiredService<AccountMailSender>())
            .AddHostedService(p => p.GetRequiredService<AccountSweeper>());
    }

    public void MapEndpoints(ModuleRoutes routes)
    {
        var accounts = routes.Api.MapGroup("").WithTags("Accounts");
        Register.Map(accounts);
        VerifyAccount.Map(accounts);
        ResendVerification.Map(accounts);
        ActivateAccount.Map(accounts);
        SignIn.Map(accounts);
        SignInSecondFactor.Map(accounts);
        SignOut.Map(accounts);
        RequestPasswordReset.Map(accounts);
        ResetPassword.Map(accounts);
        GetMe.Map(accounts);
        ChangeProfile.Map(accounts);
        RequestEmailChange.Map(accounts);
        CancelEmailChange.Map(accounts);
        ConfirmEmailChange.Map(accounts);
        ChangePassword.Map(accounts);
        ListAccountEvents.Map(accounts);
        ListSessions.Map(accounts);
        EndSession.Map(accounts);
        EndOtherSessions.Map(accounts);
        StepUp.Map(accounts);
        GetTwoFactor.Map(accounts);
        BeginTotp.Map(accounts);
        ConfirmTotp.Map(accounts);
        DisableTwoFactor.Map(accounts);
        ReplaceRecoveryCodes.Map(accounts);

        CreateWorkspace.Map(routes.Api.MapGroup("").WithTags("Workspaces"));
        var workspace = routes.Workspace.MapGroup("").WithTags("Workspaces");
        GetWorkspace.Map(workspace);
        ChangeWorkspace.Map(workspace);

        var members = routes.Workspace.MapGroup("/members").WithTags("Members");
        ListMembers.Map(members);
        AddMember.Map(members);
        ChangeMemberRole.Map(members);
        RemoveMember.Map(members);
        LeaveWorkspace.Map(members);
        TransferOwnership.Map(routes.Workspace);

        var invitations = routes.Workspace.MapGroup("/invitations").WithTags("Invitations");
        InviteMember.Map(invitations);
        ListInvitations.Map(invitations);
        ResendInvitation.Map(invitations);
        RevokeInvitation.Map(invitations);
        var links = routes.Api.MapGroup("/invitations").WithTags("Invitations");
        PreviewInvitation.Map(links);
        AcceptInvitation.Map(links);

        var tokens = routes.Workspace.MapGroup("/api-tokens").WithTags("API tokens");
        ListApiTokens.Map(tokens);
        CreateApiToken.Map(tokens);
        RevokeApiToken.Map(tokens);

        var webhooks = routes.Workspace.MapGroup("/webhooks").WithTags("Webhooks");
        ListWebhooks.Map(webhooks);
        CreateWebhook.Map(webhooks);
        ChangeWebhook.Map(webhooks);
        DeleteWebhook.Map(webhooks);
        RotateWebhookSecret.Map(webhooks);
        SendTestEvent.Map(webhooks);
        ListWebhookDeliveries.Map(webhooks);
        GetWebhookDelivery.Map(webhooks);
        ReplayWebhookDelivery.Map(webhooks);

        var auditEntries = routes.Workspace.MapGroup("/audit-entries").WithTags("Audit log");
        ListAuditEntries.Map(auditEntries);
        ExportAuditLog.Map(auditEntries);

        ListApiRequests.Map(routes.Workspace.MapGroup("/api-requests").WithTags("API log"));
    }
}

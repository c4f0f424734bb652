using FluentValidation;
using GoPimi.BuildingBlocks.Audit;

namespace GoPimi.Workspaces.AuditLog;

// What the list and the export can be asked for.
internal static class AuditQuery
{
    const string ActionShape = @"^[a-z_]{1,50}(\.[a-z_]{1,50})?$";

    public static void ActionIsWellFormed<T>(this AbstractValidator<T> validator, Func<T, AuditFilter> filter) => validator
        .RuleFor(q => filter(q).Action)
        .Matches(ActionShape)
        .WithMessage("An action is written such as member.removed, or member for all of its kind.")
        .OverridePropertyName("action");
}

using System.Net;
using System.Net.Http.Json;
using GoPimi.Testing;

namespace GoPimi.Notifications.Tests.Preferences;

public sealed class PreferencesTests(NotificationsHost host)
{
    [Fact]
    public async Task Who_has_not_chosen_hears_of_everything_everywhere()
    {
        var preferences = await host.NewWorkspace().Member.GetAsync("notification-preferences").ShouldBeAsync(HttpStatusCode.OK);

        preferences.ToString().ShouldBe("""{"assigned":{"inApp":true,"email":true},"customerReplied":{"inApp":true,"email":true}}""");
    }

    [Fact]
    public async Task A_choice_is_kept_for_this_person_alone()
    {
        var workspace = host.NewWorkspace();

        var saved = await workspace.Member.PreferAsync(assignedEmail: false, repliedInApp: false);
        await workspace.Member.PreferAsync(assignedEmail: false, repliedInApp: false);

        var read = await workspace.Member.GetAsync("notification-preferences").ShouldBeAsync(HttpStatusCode.OK);
        read.ToString().ShouldBe("""{"assigned":{"inApp":true,"email":false},"customerReplied":{"inApp":false,"email":true}}""");
        saved.ToString().ShouldBe(read.ToString());
        (await workspace.Owner.GetAsync("notification-preferences").ShouldBeAsync(HttpStatusCode.OK))
            .GetProperty("assigned").GetProperty("email").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"assigned":{"inApp":true,"email":true}}""")]
    [InlineData("""{"assigned":null,"customerReplied":{"inApp":true,"email":true}}""")]
    [InlineData("""{"assigned":{"inApp":true},"customerReplied":{"inApp":true,"email":true}}""")]
    [InlineData("""{"assigned":{"inApp":"yes","email":true},"customerReplied":{"inApp":true,"email":true}}""")]
    [InlineData("""{"assigned":{"inApp":true,"email":true,"sms":true},"customerReplied":{"inApp":true,"email":true}}""")]
    public async Task Half_a_choice_is_refused_and_changes_nothing(string body)
    {
        var workspace = host.NewWorkspace();
        await workspace.Member.PreferAsync(assignedEmail: false);

        await workspace.Member.PutAsync("notification-preferences", new StringContent(body, null, "application/json"))
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "json.invalid");

        (await workspace.Member.GetAsync("notification-preferences").ShouldBeAsync(HttpStatusCode.OK))
            .GetProperty("assigned").GetProperty("email").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Another_workspaces_preferences_are_not_found()
    {
        var (mine, other) = (host.NewWorkspace(), host.NewWorkspace());

        await mine.Owner.GetAsync($"{other.Url}notification-preferences")
            .ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
        await mine.Owner.PutAsJsonAsync($"{other.Url}notification-preferences", new { })
            .ShouldBeProblemAsync(HttpStatusCode.NotFound, "workspace.not_found");
    }
}

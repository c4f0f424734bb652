namespace GoPimi.Workspaces.Tests.Accounts;

public sealed class ChangeProfileTests(WorkspacesHost host)
{
    [Fact]
    public async Task A_new_name_reaches_every_workspace_and_what_is_left_out_stays()
    {
        var place = await host.NewPlaceAsync();
        var client = place.OwnerPerson.Client("/api/v1/");

        await client.PatchAsJsonAsync("me", new { name = " Olivia Owner ", timeZone = "Asia/Tokyo" }).ShouldBeAsync(HttpStatusCode.OK);
        var me = await client.PatchAsJsonAsync("me", new { language = "de" }).ShouldBeAsync(HttpStatusCode.OK);

        var account = me.GetProperty("account");
        (account.Text("name"), account.Text("timeZone"), account.Text("language")).ShouldBe(("Olivia Owner", "Asia/Tokyo", "de"));
        (await place.Owner.GetAsync("members").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items")[0].Text("name").ShouldBe("Olivia Owner");
    }

    [Theory]
    [InlineData("name", "https://spam.example")]
    [InlineData("timeZone", "Mars/Olympus")]
    [InlineData("language", "tlh")]
    public async Task Bad_values_are_named_and_change_nothing(string field, string value)
    {
        var person = await host.NewPersonAsync();

        var problem = await person.Client("/api/v1/").PatchAsJsonAsync("me", new Dictionary<string, string> { [field] = value })
            .ShouldBeProblemAsync(HttpStatusCode.BadRequest, "validation.failed");

        problem.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
    }
}

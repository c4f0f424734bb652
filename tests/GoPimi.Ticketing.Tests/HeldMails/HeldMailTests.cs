using Dapper;
using GoPimi.Testing;
using GoPimi.Ticketing.Contracts;
using GoPimi.Ticketing.HeldMails;

namespace GoPimi.Ticketing.Tests.HeldMails;

public sealed class HeldMailTests(TicketingHost host)
{
    [Fact]
    public async Task A_mail_beyond_the_limit_is_held_visibly_and_told()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.HearAsync(workspace.Limit(1));
        var (first, second) = (workspace.Mail(), workspace.Mail("Me too"));

        await workspace.HearAsync(first, second, second);

        (await workspace.Owner.GetJsonAsync("tickets")).Items().Length.ShouldBe(1);
        var held = (await workspace.Owner.GetJsonAsync("held-mails")).Items().ShouldHaveSingleItem();
        held.Id("inboundMailId").ShouldBe(second.InboundMailId);
        held.Text("from").ShouldBe("carla@customer.example");
        held.Text("subject").ShouldBe("The lamp is dark");
        (await workspace.PublishedAsync<MailHeld>()).Select(h => h.InboundMailId).Distinct().ShouldBe([second.InboundMailId]);
        (await workspace.PublishedAsync<MailFiled>()).Select(f => f.InboundMailId).ShouldBe([first.InboundMailId]);
    }

    [Fact]
    public async Task The_customers_next_mail_in_an_open_ticket_is_never_held()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.HearAsync(workspace.Limit(1));
        var mail = workspace.Mail();

        await workspace.HearAsync(mail, mail.Again());

        (await workspace.Owner.GetJsonAsync("held-mails")).Items().ShouldBeEmpty();
        (await workspace.Owner.GetJsonAsync("tickets/by-number/1")).GetProperty("messageCount").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_larger_plan_lets_held_mails_in_by_age_as_far_as_it_goes()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.HearAsync(workspace.Limit(0));
        var start = DateTimeOffset.UtcNow.AddHours(-1);
        var mails = Enumerable.Range(0, 12).Select(n => workspace.Mail($"mail {n}") with { Subject = $"mail {n}", ReceivedAt = start.AddSeconds(n) }).ToArray();
        await workspace.HearAsync([.. mails.Reverse()]);
        (await workspace.Owner.GetJsonAsync("held-mails?limit=5")).Items().Select(h => h.Text("subject"))
            .ShouldBe(["mail 0", "mail 1", "mail 2", "mail 3", "mail 4"]);

        await workspace.HearAsync(workspace.Limit(7, version: 2));

        (await workspace.Owner.GetJsonAsync("tickets")).Items().Select(t => t.Text("subject")).Reverse()
            .ShouldBe(Enumerable.Range(0, 7).Select(n => $"mail {n}"));
        (await workspace.Owner.GetJsonAsync("held-mails")).Items().Length.ShouldBe(5);
        await workspace.HearAsync(workspace.Limit(100, version: 3));
        (await workspace.Owner.GetJsonAsync("held-mails")).Items().ShouldBeEmpty();
        (await workspace.PublishedAsync<MailFiled>()).Select(f => f.InboundMailId).ShouldBe(mails.Select(m => m.InboundMailId));
    }

    [Fact]
    public async Task Mails_of_a_held_thread_wait_together_and_become_one_ticket()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.HearAsync(workspace.Limit(0));
        var mail = workspace.Mail("first") with { ReceivedAt = DateTimeOffset.UtcNow.AddMinutes(-1) };
        await workspace.HearAsync(mail, mail.Again("second"));
        (await workspace.Owner.GetJsonAsync("held-mails")).Items().Length.ShouldBe(2);

        await workspace.HearAsync(workspace.Limit(1, version: 2));

        var ticket = (await workspace.Owner.GetJsonAsync("tickets")).Items().ShouldHaveSingleItem();
        var messages = (await workspace.Owner.GetJsonAsync($"tickets/{ticket.Id()}/messages")).Items();
        messages.Select(m => m.Text("text")).ShouldBe(["first", "second"]);
        (await workspace.Owner.GetJsonAsync("held-mails")).Items().ShouldBeEmpty();
    }

    [Fact]
    public async Task At_the_beginning_of_a_month_held_mails_are_let_in()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();
        await workspace.HearAsync(workspace.Limit(1));
        await workspace.HearAsync(workspace.Mail(), workspace.Mail(), workspace.Mail());
        await using var connection = await host.OpenAsync();
        var due = (await connection.QueryAsync<DateTime>(
            """
            select due_at from ticketing.event_inbox
            where workspace_id = @Id and name = 'ticketing.held_mails_due.v1' and handled_at is null
            """,
            new { workspace.Id })).ShouldHaveSingleItem("one look a month is enough");
        due.Day.ShouldBe(1);
        due.TimeOfDay.ShouldBe(TimeSpan.FromMinutes(1));
        due.ShouldBeGreaterThan(DateTime.UtcNow);

        // The new month: what was used belongs to the old one.
        await connection.ExecuteAsync("update ticketing.monthly_usage set month = '2020-01' where workspace_id = @Id", new { workspace.Id });
        await workspace.HearAsync(new HeldMailsDue(workspace.Id));

        (await workspace.Owner.GetJsonAsync("held-mails")).Items().Length.ShouldBe(1);
        (await workspace.Owner.GetJsonAsync("tickets")).Items().Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_older_plan_that_is_told_late_changes_nothing()
    {
        var workspace = await host.WorkspaceWithAgentsAsync();

        await workspace.HearAsync(workspace.Limit(5, version: 2), workspace.Limit(0, version: 1));

        await workspace.Owner.TicketAsync();
    }
}

using GoPimi.Notifications.Contracts;
using GoPimi.Testing;
using GoPimi.Workspaces.Contracts;

namespace GoPimi.Notifications.Tests.Mails;

public sealed class MailTests(NotificationsHost host)
{
    [Fact]
    public async Task What_is_not_read_within_the_minute_is_mailed()
    {
        var workspace = await host.StaffedAsync();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId));
        (await workspace.PublishedAsync<NotificationMailRequested>()).ShouldBeEmpty();

        var mail = (await host.MailsAsync(workspace)).Single();

        mail.NotificationId.ShouldBe((await workspace.Member.NotificationsAsync()).Single().Id());
        mail.ToName.ShouldBe("Max");
        mail.ToEmail.ShouldBe("max@acme.test");
        mail.Subject.ShouldBe("Grace <Hopper> answered on #42: Printer is on fire");
        mail.Text.ShouldContain("It still burns, minute 0.");
        mail.Text.ShouldContain("https://desk.test/w/acme/tickets/42");
        mail.Text.ShouldContain("https://desk.test/w/acme/settings/notifications");
        mail.Text.ShouldContain(mail.UnsubscribeUrl);
        mail.UnsubscribeUrl.ShouldStartWith("https://desk.test/api/v1/unsubscribe/");
        mail.Html.ShouldContain("Grace &lt;Hopper&gt; answered on #42");
        mail.Html.ShouldContain("Acme &amp; Sons");
        mail.Html.ShouldContain("href=\"https://desk.test/w/acme/tickets/42\"");
        mail.Html.ShouldNotContain("<Hopper>");
        (await workspace.Member.UnreadAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_read_in_time_is_not_mailed()
    {
        var workspace = await host.StaffedAsync();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId), workspace.Assigned(to: workspace.MemberId));

        await workspace.Member.ReadAllAsync();

        (await host.MailsAsync(workspace)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Several_answers_within_the_minute_make_one_mail_with_the_last()
    {
        var workspace = await host.StaffedAsync();
        var ticket = Guid.CreateVersion7();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 1));
        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 2));

        (await host.MailsAsync(workspace)).Single().Text.ShouldContain("minute 2");
    }

    [Fact]
    public async Task What_comes_after_a_mail_is_mailed_too_and_at_the_bell_it_stays_one()
    {
        var workspace = await host.StaffedAsync();
        var ticket = Guid.CreateVersion7();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 1));
        await host.MailsAsync(workspace);

        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 30));

        var mails = await host.MailsAsync(workspace);
        mails.Count.ShouldBe(2);
        mails.Select(m => m.NotificationId).Distinct().Count().ShouldBe(2);
        (await workspace.Member.NotificationsAsync()).Single().GetProperty("at").GetDateTimeOffset().ShouldBe(Steps.Minute(30));
        (await workspace.Member.UnreadAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Who_wants_no_mail_gets_none_even_when_deciding_so_within_the_minute()
    {
        var workspace = await host.StaffedAsync();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId), workspace.Assigned(to: workspace.MemberId));

        await workspace.Member.PreferAsync(repliedEmail: false);

        (await host.MailsAsync(workspace)).Single().Subject.ShouldStartWith("Olga assigned you #42");
    }

    [Fact]
    public async Task Who_wants_mail_only_gets_it_and_nothing_at_the_bell()
    {
        var workspace = await host.StaffedAsync();
        await workspace.Member.PreferAsync(repliedInApp: false);
        var ticket = Guid.CreateVersion7();

        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 1));
        (await host.MailsAsync(workspace)).Count.ShouldBe(1);
        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 9));

        (await host.MailsAsync(workspace)).Count.ShouldBe(2);
        (await workspace.Member.NotificationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_leaves_within_the_minute_gets_no_mail()
    {
        var workspace = await host.StaffedAsync();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId));

        await workspace.HearAsync(workspace.Joined(workspace.MemberId, "Max", active: false, version: 2));

        (await host.MailsAsync(workspace)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_newest_names_and_addresses_are_used_whatever_the_order_of_the_news()
    {
        var workspace = await host.StaffedAsync();
        await workspace.HearAsync(
            new WorkspaceChanged(workspace.Id, "acme", "Acme International", "Europe/Berlin", 3),
            new WorkspaceChanged(workspace.Id, "acme", "Acme Ltd", "Europe/Berlin", 2),
            workspace.Joined(workspace.MemberId, "Maxim", version: 3), workspace.Joined(workspace.MemberId, "Maxi", version: 2));

        await workspace.HearAsync(workspace.Replied(workspace.MemberId));

        var mail = (await host.MailsAsync(workspace)).Single();
        mail.ToEmail.ShouldBe("maxim@acme.test");
        mail.Text.ShouldContain("Acme International");
    }

    [Fact]
    public async Task A_subject_from_outside_cannot_break_out_of_its_header_or_of_the_HTML()
    {
        var workspace = await host.StaffedAsync();
        var reply = workspace.Replied(workspace.MemberId) with
        {
            Subject = "Hi\r\nBcc: eve@evil.test\u0007 <script>alert(1)</script>" + new string('x', 500),
            AuthorName = "",
            Snippet = "<img src=x onerror=alert(1)>",
        };

        await workspace.HearAsync(reply);

        var mail = (await host.MailsAsync(workspace)).Single();
        mail.Subject.ShouldStartWith("GoPimi answered on #42: Hi Bcc: eve@evil.test <script>");
        mail.Subject.Length.ShouldBe(200);
        mail.Subject.ShouldAllBe(c => !char.IsControl(c));
        mail.Html.ShouldNotContain("<script");
        mail.Html.ShouldNotContain("<img");
    }
}

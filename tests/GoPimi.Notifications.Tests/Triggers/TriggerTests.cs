using GoPimi.Testing;

namespace GoPimi.Notifications.Tests.Triggers;

public sealed class TriggerTests(NotificationsHost host)
{
    [Fact]
    public async Task Who_is_given_a_ticket_hears_of_it()
    {
        var workspace = await host.StaffedAsync();
        var changed = workspace.Assigned(to: workspace.MemberId);

        await workspace.HearAsync(changed);

        var notification = (await workspace.Member.NotificationsAsync()).Single();
        notification.Text("type").ShouldBe("ticket_assigned");
        notification.Id("ticketId").ShouldBe(changed.TicketId);
        notification.GetProperty("ticketNumber").GetInt64().ShouldBe(42);
        notification.Text("subject").ShouldBe("Printer is on fire");
        notification.Text("actorName").ShouldBe("Olga");
        notification.GetProperty("at").GetDateTimeOffset().ShouldBe(changed.At);
        notification.GetProperty("readAt").GetString().ShouldBeNull();
        (await workspace.Member.UnreadAsync()).ShouldBe(1);
        (await workspace.Owner.NotificationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_takes_a_ticket_is_not_told_of_the_own_act()
    {
        var workspace = await host.StaffedAsync();

        await workspace.HearAsync(
            workspace.Assigned(to: workspace.MemberId, by: workspace.MemberId),
            workspace.Opened(workspace.MemberId, actorId: workspace.MemberId, actorName: "Max"));

        (await workspace.Member.NotificationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_change_of_something_else_or_back_to_the_queue_tells_nobody()
    {
        var workspace = await host.StaffedAsync();

        await workspace.HearAsync(
            workspace.Assigned(to: workspace.MemberId, from: workspace.MemberId),
            workspace.Assigned(to: null, from: workspace.MemberId));

        (await workspace.Member.NotificationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_ticket_opened_for_somebody_is_told_and_the_product_signs_when_no_person_did_it()
    {
        var workspace = await host.StaffedAsync();

        await workspace.HearAsync(workspace.Opened(workspace.MemberId), workspace.Opened(assigneeId: null));

        (await workspace.Member.NotificationsAsync()).Single().Text("actorName").ShouldBe("GoPimi");
    }

    [Fact]
    public async Task An_answer_of_the_customer_is_told_to_whom_the_ticket_belongs()
    {
        var workspace = await host.StaffedAsync();

        await workspace.HearAsync(workspace.Replied(workspace.MemberId));

        var notification = (await workspace.Member.NotificationsAsync()).Single();
        notification.Text("type").ShouldBe("customer_replied");
        notification.Text("actorName").ShouldBe("Grace <Hopper>");
        (await workspace.Owner.NotificationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task First_messages_machines_colleagues_and_ownerless_tickets_tell_nobody()
    {
        var workspace = await host.StaffedAsync();
        var reply = workspace.Replied(workspace.MemberId);

        await workspace.HearAsync(
            reply with { OpensTicket = true },
            reply with { IsAutomatic = true },
            reply with { Kind = "reply", AuthorId = workspace.OwnerId },
            reply with { Kind = "note", AuthorId = workspace.OwnerId },
            reply with { AssigneeId = null });

        (await workspace.Member.NotificationsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_unread_notification_of_the_same_ticket_is_refreshed_and_not_doubled()
    {
        var workspace = await host.StaffedAsync();
        var ticket = Guid.CreateVersion7();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 1));
        var first = (await workspace.Member.NotificationsAsync()).Single();

        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 5), workspace.Replied(workspace.MemberId));

        var all = await workspace.Member.NotificationsAsync();
        all.Length.ShouldBe(2);
        all[0].Id().ShouldBe(first.Id());
        all[0].GetProperty("at").GetDateTimeOffset().ShouldBe(Steps.Minute(5));
        (await workspace.Member.UnreadAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task After_reading_the_next_answer_is_a_new_notification()
    {
        var workspace = await host.StaffedAsync();
        var ticket = Guid.CreateVersion7();
        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 1));
        await workspace.Member.ReadAllAsync();

        await workspace.HearAsync(workspace.Replied(workspace.MemberId, ticket, minute: 5));

        (await workspace.Member.NotificationsAsync()).Length.ShouldBe(2);
        (await workspace.Member.UnreadAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Repeated_and_late_events_add_nothing_even_after_reading()
    {
        var workspace = await host.StaffedAsync();
        var ticket = Guid.CreateVersion7();
        var (early, late) = (workspace.Replied(workspace.MemberId, ticket, minute: 1), workspace.Replied(workspace.MemberId, ticket, minute: 5));

        await workspace.HearAsync(late, early, late);
        await workspace.Member.ReadAllAsync();
        await workspace.HearAsync(late, early);

        var only = (await workspace.Member.NotificationsAsync()).Single();
        only.GetProperty("at").GetDateTimeOffset().ShouldBe(Steps.Minute(5));
        (await workspace.Member.UnreadAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Who_has_left_hears_nothing_and_who_is_not_known_yet_does()
    {
        var workspace = host.NewWorkspace();
        await workspace.HearAsync(workspace.Joined(workspace.OwnerId, "Olga", active: false, version: 2));

        await workspace.HearAsync(workspace.Assigned(to: workspace.OwnerId, by: workspace.MemberId), workspace.Assigned(to: workspace.MemberId));

        (await workspace.Owner.NotificationsAsync()).ShouldBeEmpty();
        (await workspace.Member.NotificationsAsync()).Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_somebody_does_not_want_at_the_bell_is_not_there()
    {
        var workspace = await host.StaffedAsync();
        await workspace.Member.PreferAsync(assignedInApp: false, repliedInApp: false, repliedEmail: false);

        await workspace.HearAsync(workspace.Assigned(to: workspace.MemberId), workspace.Replied(workspace.MemberId));

        (await workspace.Member.NotificationsAsync()).ShouldBeEmpty();
        (await workspace.Member.UnreadAsync()).ShouldBe(0);
    }
}

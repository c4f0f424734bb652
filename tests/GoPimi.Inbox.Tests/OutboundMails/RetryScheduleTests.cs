using GoPimi.Inbox.OutboundMails;

namespace GoPimi.Inbox.Tests.OutboundMails;

public sealed class RetryScheduleTests
{
    [Fact]
    public void The_waits_grow_and_add_up_to_about_eight_hours()
    {
        var waits = Enumerable.Range(1, 20).Select(attempt => RetrySchedule.After(attempt, chance: 0.5)).TakeWhile(w => w is not null).Select(w => w!.Value).ToArray();

        waits.ShouldBe(waits.Order());
        TimeSpan.FromTicks(waits.Sum(w => w.Ticks)).TotalHours.ShouldBeInRange(7.5, 8.5);
    }

    [Fact]
    public void Mails_that_failed_together_come_back_apart() =>
        RetrySchedule.After(3, 0).ShouldNotBe(RetrySchedule.After(3, 1));
}

using System.Text.Json;
using GoPimi.Testing.Running;
using GoPimi.Ticketing.Contracts;
using GoPimi.Workspaces.Webhooks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GoPimi.Workspaces.Tests.Webhooks;

// One after the other: sending takes what is due of every workspace.
public sealed class WebhookDeliveryTests(WorkspacesHost host)
{
    [Fact]
    public async Task What_happens_arrives_signed()
    {
        await using var receiver = await Receiver.StartAsync();
        var place = await host.NewPlaceAsync();
        var (_, secret) = await SubscribeAsync(place, receiver);
        var opened = Opened(place);

        await HappenAsync(opened);
        await SendAsync();

        var mail = receiver.Arrivals.ShouldHaveSingleItem();
        mail.Id.ShouldMatch("^msg_[0-9a-f]{32}$");
        mail.IsSignedWith(secret).ShouldBeTrue();
        mail.IsSignedWith("whsec_" + Convert.ToBase64String(new byte[24])).ShouldBeFalse();
        var body = JsonDocument.Parse(mail.Body).RootElement;
        body.Text("type").ShouldBe("ticket.created");
        body.GetProperty("data").Id("ticketId").ShouldBe(opened.TicketId);
        body.GetProperty("data").GetProperty("requester").Text("email").ShouldBe("carla@customer.test");
        body.GetProperty("data").GetProperty("assigneeId").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Only_the_chosen_events_of_the_own_workspace_are_sent()
    {
        await using var receiver = await Receiver.StartAsync();
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        await SubscribeAsync(place, receiver, "message.created");

        await HappenAsync(Opened(place));
        await HappenAsync(Opened(other));
        await SendAsync();

        receiver.Arrivals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_delivery_is_tried_again_under_the_same_id()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = http =>
        {
            http.Response.StatusCode = receiver.Arrivals.Count == 1 ? 500 : 200;
            return http.Response.WriteAsync("not now");
        };
        var place = await host.NewPlaceAsync();
        var (id, _) = await SubscribeAsync(place, receiver);
        await HappenAsync(Opened(place));
        await SendAsync();

        var failed = await DeliveryAsync(place, id);
        (failed.Text("state"), failed.GetProperty("statusCode").GetInt32(), failed.Text("error")).ShouldBe(("queued", 500, "The endpoint answered 500."));
        (failed.GetProperty("nextAt").GetDateTimeOffset() - failed.GetProperty("triedAt").GetDateTimeOffset()).ShouldBeInRange(TimeSpan.FromSeconds(3.9), TimeSpan.FromSeconds(7));
        await BecomeDueAsync(place);
        await SendAsync();

        (await DeliveryAsync(place, id)).Text("state").ShouldBe("delivered");
        receiver.Arrivals.Select(m => m.Id).Distinct().Count().ShouldBe(1);
        receiver.Arrivals.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_receiver_that_names_a_time_is_given_it()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = http =>
        {
            (http.Response.StatusCode, http.Response.Headers.RetryAfter) = (429, "600");
            return Task.CompletedTask;
        };
        var place = await host.NewPlaceAsync();
        var (id, _) = await SubscribeAsync(place, receiver);
        await HappenAsync(Opened(place));

        await SendAsync();

        var waiting = await DeliveryAsync(place, id);
        (waiting.GetProperty("nextAt").GetDateTimeOffset() - DateTimeOffset.UtcNow).ShouldBe(TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var receiver = await Receiver.StartAsync();
        using var canary = new Canary();
        receiver.Answer = http =>
        {
            http.Response.Redirect($"http://127.0.0.1:{canary.Port}/");
            return Task.CompletedTask;
        };
        var place = await host.NewPlaceAsync();
        var (id, _) = await SubscribeAsync(place, receiver);
        await HappenAsync(Opened(place));

        await SendAsync();

        (await DeliveryAsync(place, id)).Text("error").ShouldStartWith("The endpoint redirects elsewhere");
        canary.Connections.ShouldBe(0);
    }

    [Fact]
    public async Task An_attempt_that_was_cut_off_is_made_again()
    {
        await using var receiver = await Receiver.StartAsync();
        var place = await host.NewPlaceAsync();
        var (id, _) = await SubscribeAsync(place, receiver);
        await HappenAsync(Opened(place));
        await host.WriteAsync(
            "update workspaces.webhook_delivery set state = 'sending', attempt = 1, lease_until = now() - interval '1 second' where workspace_id = @Id", new { place.Id });

        await SendAsync();

        var delivery = await DeliveryAsync(place, id);
        (delivery.Text("state"), delivery.GetProperty("attempts").GetInt32()).ShouldBe(("delivered", 2));
    }

    [Fact]
    public async Task After_a_rotation_both_secrets_sign_until_the_old_one_ends()
    {
        await using var receiver = await Receiver.StartAsync();
        var place = await host.NewPlaceAsync();
        var (id, old) = await SubscribeAsync(place, receiver);
        var fresh = (await place.Owner.PostAsync($"webhooks/{id}/secret", content: null).ShouldBeAsync(HttpStatusCode.OK)).Text("secret");
        await HappenAsync(Opened(place));
        await SendAsync();
        await host.WriteAsync("update workspaces.webhook set previous_until = now() where workspace_id = @Id", new { place.Id });
        await HappenAsync(Opened(place));
        await SendAsync();

        Received[] mails = [.. receiver.Arrivals];
        (mails[0].IsSignedWith(old), mails[0].IsSignedWith(fresh)).ShouldBe((true, true));
        (mails[1].IsSignedWith(old), mails[1].IsSignedWith(fresh)).ShouldBe((false, true));
    }

    [Fact]
    public async Task An_endpoint_that_is_gone_is_stopped_and_its_owner_told()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = http =>
        {
            http.Response.StatusCode = 410;
            return Task.CompletedTask;
        };
        var place = await host.NewPlaceAsync();
        await SubscribeAsync(place, receiver);
        await HappenAsync(Opened(place));

        await SendAsync();

        (await WebhookAsync(place)).Text("state").ShouldBe("stopped");
        (await host.MailsToAsync(place.OwnerPerson.Email))[^1].Subject.ShouldBe("A webhook was stopped");
    }

    [Fact]
    public async Task After_five_days_without_success_it_is_stopped_and_can_be_started_again()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = http =>
        {
            http.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        var place = await host.NewPlaceAsync();
        var (id, _) = await SubscribeAsync(place, receiver);
        await HappenAsync(Opened(place));
        await SendAsync();
        (await WebhookAsync(place)).Text("state").ShouldBe("active");
        await host.WriteAsync("update workspaces.webhook set failing_since = now() - interval '6 days' where workspace_id = @Id", new { place.Id });
        await BecomeDueAsync(place);
        await SendAsync();

        var stopped = await WebhookAsync(place);
        stopped.Text("state").ShouldBe("stopped");
        (await DeliveryAsync(place, id)).Text("state").ShouldBe("cancelled");
        var started = await place.Owner.PatchAsync($"webhooks/{id}", stopped.GetProperty("version").GetInt32(), new { paused = false }).ShouldBeAsync(HttpStatusCode.OK);
        (started.Text("state"), started.GetProperty("failingSince").ValueKind).ShouldBe(("active", JsonValueKind.Null));
    }

    [Fact]
    public async Task A_paused_endpoint_hears_nothing_and_a_test_says_so()
    {
        await using var receiver = await Receiver.StartAsync();
        var place = await host.NewPlaceAsync();
        var (id, _) = await SubscribeAsync(place, receiver);
        await place.Owner.PatchAsync($"webhooks/{id}", 1, new { paused = true }).ShouldBeAsync(HttpStatusCode.OK);

        await HappenAsync(Opened(place));
        await SendAsync();

        receiver.Arrivals.ShouldBeEmpty();
        await place.Owner.PostAsync($"webhooks/{id}/test", content: null).ShouldBeProblemAsync(HttpStatusCode.Conflict, "webhook.not_active");
    }

    [Fact]
    public async Task A_test_event_and_a_replay_arrive_and_the_replay_keeps_the_id()
    {
        await using var receiver = await Receiver.StartAsync();
        var place = await host.NewPlaceAsync();
        var (id, _) = await SubscribeAsync(place, receiver);
        var test = await place.Owner.PostAsync($"webhooks/{id}/test", content: null).ShouldBeAsync(HttpStatusCode.Accepted);
        await SendAsync();

        await place.Owner.PostAsync($"webhooks/{id}/deliveries/{test.Id("deliveryId")}/replay", content: null).ShouldBeAsync(HttpStatusCode.Accepted);
        await SendAsync();

        receiver.Arrivals.Select(m => m.Id).Distinct().Count().ShouldBe(1);
        receiver.Arrivals.Count.ShouldBe(2);
        var detail = await place.Owner.GetAsync($"webhooks/{id}/deliveries/{test.Id("deliveryId")}").ShouldBeAsync(HttpStatusCode.OK);
        detail.Text("body").ShouldBe(receiver.Arrivals.First().Body);
    }

    [Fact]
    public async Task A_slow_endpoint_does_not_hold_the_others_up()
    {
        await using var slow = await Receiver.StartAsync();
        await using var quick = await Receiver.StartAsync();
        using var released = new SemaphoreSlim(0);
        slow.Answer = http => released.WaitAsync(http.RequestAborted);
        var (slowPlace, quickPlace) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        await SubscribeAsync(slowPlace, slow);
        await SubscribeAsync(quickPlace, quick);
        for (var i = 0; i < 20; i++)
            await HappenAsync(Opened(slowPlace));
        await HappenAsync(Opened(quickPlace));

        var sending = SendAsync();
        await Eventually.BeTrueAsync("the quick endpoint to hear its event", () => Task.FromResult(quick.Arrivals.Count == 1));

        slow.Arrivals.Count.ShouldBeLessThanOrEqualTo(2);
        released.Release(100);
        await sending;
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_lies_encrypted()
    {
        await using var receiver = await Receiver.StartAsync();
        var place = await host.NewPlaceAsync();
        var (_, secret) = await SubscribeAsync(place, receiver);

        (await place.Owner.GetStringAsync("webhooks")).ShouldNotContain("whsec_");
        var stored = await host.ReadAsync<byte[]>("select secret from workspaces.webhook where workspace_id = @Id", new { place.Id });
        Convert.ToHexString(stored).ShouldNotContain(Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(secret)));
    }

    [Fact]
    public async Task Every_change_of_an_endpoint_is_in_the_audit_log_without_its_secret_or_path()
    {
        var place = await host.NewPlaceAsync();
        var made = await place.Owner.PostAsJsonAsync("webhooks", new { url = "http://127.0.0.1:9/path-that-is-a-secret" }).ShouldBeAsync(HttpStatusCode.Created);
        var id = made.GetProperty("webhook").Id();
        await place.Owner.PatchAsync($"webhooks/{id}", 1, new { paused = true }).ShouldBeAsync(HttpStatusCode.OK);
        await place.Owner.PostAsync($"webhooks/{id}/secret", content: null).ShouldBeAsync(HttpStatusCode.OK);
        await place.Owner.DeleteAsync($"webhooks/{id}").ShouldBeAsync(HttpStatusCode.NoContent);

        var log = await place.Owner.GetAsync("audit-entries?action=webhook").ShouldBeAsync(HttpStatusCode.OK);

        log.GetProperty("items").EnumerateArray().Select(e => e.Text("action"))
            .ShouldBe(["webhook.deleted", "webhook.secret_rotated", "webhook.changed", "webhook.created"]);
        log.ToString().ShouldNotContain("path-that-is-a-secret");
        log.ToString().ShouldNotContain("whsec_");
    }

    [Fact]
    public async Task Of_many_created_at_once_twenty_remain()
    {
        var place = await host.NewPlaceAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            using var response = await place.Owner.PostAsJsonAsync("webhooks", new { url = $"http://127.0.0.1:9/{i}" });
            return response.StatusCode;
        }));

        answers.Count(a => a == HttpStatusCode.Created).ShouldBe(20);
        answers.Count(a => a == HttpStatusCode.Conflict).ShouldBe(20);
    }

    [Fact]
    public async Task Members_and_strangers_do_not_reach_it()
    {
        await using var receiver = await Receiver.StartAsync();
        var (place, other) = (await host.NewPlaceAsync(), await host.NewPlaceAsync());
        var (id, _) = await SubscribeAsync(place, receiver);
        var member = await place.JoinAsync();

        await place.As(member).GetAsync("webhooks").ShouldBeProblemAsync(HttpStatusCode.Forbidden, "role.owner_required");
        await other.Owner.GetAsync($"webhooks/{id}/deliveries").ShouldBeProblemAsync(HttpStatusCode.NotFound, "webhook.not_found");
        await other.Owner.DeleteAsync($"webhooks/{id}").ShouldBeProblemAsync(HttpStatusCode.NotFound, "webhook.not_found");
        await other.Owner.PostAsync($"webhooks/{id}/secret", content: null).ShouldBeProblemAsync(HttpStatusCode.NotFound, "webhook.not_found");
        await other.Owner.PatchAsync($"webhooks/{id}", 1, new { paused = true }).ShouldBeProblemAsync(HttpStatusCode.NotFound, "webhook.not_found");
    }

    [Fact]
    public async Task The_list_of_deliveries_is_served_by_its_key()
    {
        var place = await host.NewPlaceAsync();

        var plan = await host.ExplainAsync(
            place.Id, ListWebhookDeliveries.Handler.Find,
            new { WebhookId = Guid.NewGuid(), Before = Guid.NewGuid(), State = (string?)null, Take = 51 });

        plan.ShouldContain("webhook_delivery_pkey");
        plan.ShouldNotContain("Sort");
    }

    static TicketOpened Opened(Place place) => new(
        place.Id, Guid.CreateVersion7(), 7, "Where is it?", Guid.CreateVersion7(), InboundMailId: null, "Carla", "carla@customer.test", "new",
        AssigneeId: null, Version: 1, DateTimeOffset.UtcNow);

    async Task HappenAsync(TicketOpened opened)
    {
        await host.DeliverAsync(opened);
        await host.DrainEventsAsync();
    }

    static async Task<(Guid Id, string Secret)> SubscribeAsync(Place place, Receiver receiver, params string[] events)
    {
        var made = await place.Owner.PostAsJsonAsync("webhooks", new { url = receiver.Url, events }).ShouldBeAsync(HttpStatusCode.Created);
        return (made.GetProperty("webhook").Id(), made.Text("secret"));
    }

    async Task SendAsync()
    {
        var sender = host.Services.GetRequiredService<WebhookSender>();
        while (await sender.SendDueAsync(CancellationToken.None) > 0)
        {
        }
    }

    Task BecomeDueAsync(Place place) => host.WriteAsync(
        "update workspaces.webhook_delivery set due_at = now() where workspace_id = @Id and state = 'queued'", new { place.Id });

    static async Task<JsonElement> WebhookAsync(Place place) =>
        (await place.Owner.GetAsync("webhooks").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items")[0];

    static async Task<JsonElement> DeliveryAsync(Place place, Guid webhookId) =>
        (await place.Owner.GetAsync($"webhooks/{webhookId}/deliveries").ShouldBeAsync(HttpStatusCode.OK)).GetProperty("items")[0];
}

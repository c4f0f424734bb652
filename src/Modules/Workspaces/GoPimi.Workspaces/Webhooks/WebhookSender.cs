using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GoPimi.BuildingBlocks.Tenancy;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GoPimi.Workspaces.Webhooks;

// Delivers what is due: at least once, with the same id at every attempt. Any number of hosts may run one.
internal sealed partial class WebhookSender(
    IServiceScopeFactory scopes, WebhookHttp http, WebhookSecret secrets, TimeProvider clock, ILogger<WebhookSender> logger)
    : BackgroundService
{
    const int BatchSize = 16;
    const int AbreastOfOne = 2;
    const int ShownAnswer = 1000;
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);
    static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await SendDueAsync(stoppingToken) == 0)
                    await Task.Delay(Idle, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // Whatever goes wrong (the database restarts), deliveries must go on afterwards.
            catch (Exception e)
            {
                Stumbled(e);
                await Task.Delay(Idle, CancellationToken.None);
            }
        }
    }

    // Delivers one batch and tells how many it held.
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<WebhookClaims.Claim> claims;
        await using (var scope = scopes.CreateAsyncScope())
            claims = await scope.ServiceProvider.GetRequiredService<WebhookClaims>().TakeAsync(BatchSize, Lease, AbreastOfOne, cancellationToken);

        // What has been claimed is carried through, also while the host is stopping.
        await Task.WhenAll(claims.Select(DeliverAsync));
        return claims.Count;
    }

    async Task DeliverAsync(WebhookClaims.Claim claim)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceContext>().Enter(claim.WorkspaceId, Actor.System);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var delivery = await mediator.Send(new LoadDelivery.Query(claim.WebhookId, claim.Id, claim.Attempt), CancellationToken.None);
        if (delivery is null)
            return;

        var outcome = await PostAsync(claim.WebhookId, delivery);
        var wait = WebhookRetries.After(claim.Attempt, Random.Shared.NextDouble());
        if (wait < outcome.RetryAfter)
            wait = outcome.RetryAfter;
        await mediator.Send(
            new SettleDelivery.Command(claim.WebhookId, claim.Id, claim.Attempt, outcome, wait), CancellationToken.None);
    }

    async Task<SettleDelivery.Outcome> PostAsync(Guid webhookId, LoadDelivery.Delivery delivery)
    {
        var started = Stopwatch.GetTimestamp();
        using var patience = new CancellationTokenSource(WebhookHttp.Patience);
        try
        {
            using var request = Request(webhookId, delivery);
            using var response = await http.SendAsync(request, patience.Token);
            var answer = await WebhookHttp.ReadAsync(response, ShownAnswer, patience.Token);
            return new SettleDelivery.Outcome(
                response.IsSuccessStatusCode,
                response.StatusCode is HttpStatusCode.Gone,
                (int)response.StatusCode,
                response.IsSuccessStatusCode ? null : Problem(response),
                answer,
                Elapsed(started),
                RetryAfter(response.Headers.RetryAfter));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            return new SettleDelivery.Outcome(Delivered: false, Gone: false, StatusCode: null, Problem(e), Answer: null, Elapsed(started), RetryAfter: null);
        }
    }

    HttpRequestMessage Request(Guid webhookId, LoadDelivery.Delivery delivery)
    {
        var id = $"msg_{delivery.MessageId:N}";
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds();
        byte[][] valid = delivery.PreviousSecret is { } previous ? [delivery.Secret, previous] : [delivery.Secret];
        var request = new HttpRequestMessage(HttpMethod.Post, delivery.Url)
        {
            Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", secrets.Sign(webhookId, valid, id, timestamp, delivery.Body));
        request.Headers.UserAgent.ParseAdd("GoPimi-Webhooks/1");
        return request;
    }

    static string Problem(HttpResponseMessage response) => (int)response.StatusCode is >= 300 and < 400
        ? "The endpoint redirects elsewhere; redirects are not followed. Enter the final address."
        : $"The endpoint answered {(int)response.StatusCode}.";

    static string Problem(Exception e) => e switch
    {
        _ when IsForbidden(e) => "The address does not lead to the public internet.",
        OperationCanceledException => "The endpoint did not answer within 15 seconds.",
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "The name of the endpoint cannot be found.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => "The endpoint has no valid certificate.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => "The endpoint cannot be reached.",
        _ => "The endpoint did not answer as HTTP demands.",
    };

    static bool IsForbidden(Exception? e) => e is ForbiddenAddressException || (e is not null && IsForbidden(e.InnerException));

    TimeSpan? RetryAfter(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);
        return wait > LongestRetryAfter ? LongestRetryAfter : wait;
    }

    static int Elapsed(long started) => (int)Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivering webhooks stumbled and goes on")]
    partial void Stumbled(Exception failure);
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace GoPimi.Bench;

/// <summary>From Mailgun's POST to the hint in an open browser, and on to the list that holds the ticket.</summary>
internal static class Webhook
{
    const int Mails = 300;

    public static async Task MeasureAsync(Installation installation, Desk desk)
    {
        using var browser = desk.Browser();
        using var mailgun = new HttpClient { BaseAddress = installation.Address };
        var hints = new ConcurrentQueue<TaskCompletionSource>();
        await using var live = new HubConnectionBuilder()
            .WithUrl(new Uri(installation.Address, "/hubs/live"), options => options.Cookies = desk.Cookies)
            .Build();
        live.On<JsonElement>("changed", hint =>
        {
            if (hint.GetProperty("entity").GetString() == "ticket" && hints.TryDequeue(out var waiting))
                waiting.TrySetResult();
        });
        await live.StartAsync();
        await live.InvokeAsync<bool>("Join", desk.WorkspaceId);

        List<double> answers = [], visible = [];
        for (var i = 0; i < Mails; i++)
        {
            var subject = $"Bench mail {i}";
            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            hints.Enqueue(waiting);
            var started = Stopwatch.GetTimestamp();
            using var response = await mailgun.PostAsync("/hooks/mailgun/mime", Form(desk.MailAddress, subject));
            response.EnsureSuccessStatusCode();
            answers.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await waiting.Task.WaitAsync(TimeSpan.FromSeconds(30));
            var list = await browser.GetFromJsonAsync<JsonElement>($"/api/v1/workspaces/{desk.WorkspaceId}/tickets?view=all&limit=50");
            if (list.GetProperty("items")[0].GetProperty("subject").GetString() != subject)
                throw new InvalidOperationException("The hint came before the ticket.");
            visible.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            await Task.Delay(20);
            hints.Clear();
        }

        Report.Line("webhook answer", answers[20..]);
        Report.Line("webhook to ticket in an open browser's list", visible[20..]);
    }

    static MultipartFormDataContent Form(string recipient, string subject)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(25));
        var timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.ASCII.GetBytes(Installation.SigningKey), Encoding.ASCII.GetBytes(timestamp + token));
        var mime = $"From: Carla <carla{Random.Shared.Next(50)}@customer.test>\r\nTo: {recipient}\r\nSubject: {subject}\r\nMessage-ID: <{token}@customer.test>\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\nThe invoice shows the wrong VAT number, could you correct it?\r\n";
        return new MultipartFormDataContent
        {
            { new StringContent(recipient), "recipient" },
            { new StringContent("carla@customer.test"), "sender" },
            { new StringContent(timestamp), "timestamp" },
            { new StringContent(token), "token" },
            { new StringContent(Convert.ToHexStringLower(signature)), "signature" },
            { new StringContent(mime), "body-mime" },
        };
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using GoPimi.BuildingBlocks.Platform;

namespace GoPimi.BuildingBlocks.Mail;

// POST /v3/{domain}/messages.mime (Mailgun API reference, "Send an email in MIME format").
internal sealed class MailgunTransport(HttpClient http, MailgunSettings settings, PlatformSettings platform) : IMailTransport
{
    public async Task<SendOutcome> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var mime = new MemoryStream();
        await mail.Message.WriteToAsync(mime, cancellationToken);
        mime.Position = 0;

        using var form = new MultipartFormDataContent
        {
            { new StringContent(string.Join(", ", mail.Recipients)), "to" },
            { new StringContent("no"), "o:tracking" },
        };
        form.Add(new StreamContent(mime) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } }, "message", "message.eml");

        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"{settings.BaseUrl.TrimEnd('/')}/v3/{settings.Domain ?? platform.MailDomain}/messages.mime");
        request.Content = form;
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"api:{settings.ApiKey}")));
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return await OutcomeAsync(response, cancellationToken);
        }
        catch (HttpRequestException e)
        {
            var neverArrived = e.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;
            return new SendOutcome(neverArrived ? SendFate.Deferred : SendFate.Unknown, e.Message);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SendOutcome(SendFate.Unknown, "Mailgun did not answer in time.");
        }
    }

    // Mailgun is known to answer 5xx for mails that it sent all the same: never again without knowing.
    static async Task<SendOutcome> OutcomeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
            return SendOutcome.Accepted;

        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        var detail = $"{(int)response.StatusCode} {body[..Math.Min(body.Length, 300)]}";
        return response.StatusCode switch
        {
            HttpStatusCode.TooManyRequests or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new SendOutcome(SendFate.Deferred, detail),
            < HttpStatusCode.InternalServerError => new SendOutcome(SendFate.Refused, detail),
            _ => new SendOutcome(SendFate.Unknown, detail),
        };
    }
}

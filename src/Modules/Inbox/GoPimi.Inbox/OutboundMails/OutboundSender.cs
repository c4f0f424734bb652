using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace GoPimi.Inbox.OutboundMails;

// Any number of hosts may run one: mails are claimed. Woken by the commit that queued a mail, else once a second.
internal sealed partial class OutboundSender(OutboundDelivery delivery, OutboundSignal signal, ILogger<OutboundSender> logger)
    : BackgroundService
{
    const int BatchSize = 20;
    static readonly TimeSpan Idle = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = signal.Next;
            try
            {
                if (await delivery.SendDueAsync(BatchSize, stoppingToken) == 0)
                    await Task.WhenAny(next, Task.Delay(Idle, stoppingToken));
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            // Whatever goes wrong (the database restarts), mail must flow again afterwards.
            catch (Exception e)
            {
                Stumbled(e);
                await Task.Delay(Idle, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The sender stumbled and goes on")]
    partial void Stumbled(Exception failure);
}

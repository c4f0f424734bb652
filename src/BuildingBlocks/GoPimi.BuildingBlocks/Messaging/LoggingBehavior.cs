using System.Diagnostics;
using MediatR;
using Microsoft.Extensions.Logging;

namespace GoPimi.BuildingBlocks.Messaging;

// Name and time, never the body: bodies hold personal data and secrets.
internal sealed partial class LoggingBehavior<TRequest, TResponse>(ILogger<LoggingBehavior<TRequest, TResponse>> logger)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    static readonly string Name = $"{typeof(TRequest).DeclaringType?.Name}.{typeof(TRequest).Name}";

    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        var response = await next();
        Handled(Name, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Request} took {Elapsed:F1} ms")]
    partial void Handled(string request, double elapsed);
}

using GoPimi.BuildingBlocks.Data;
using MediatR;

namespace GoPimi.BuildingBlocks.Messaging;

// Constrained: the container skips it for queries.
internal sealed class TransactionBehavior<TRequest, TResponse>(DbSession session) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    public async Task<TResponse> Handle(
        TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        // Inside an event handler the worker's transaction is already open and decides.
        if (session.InTransaction)
            return await next();

        await session.BeginAsync(cancellationToken);
        try
        {
            var response = await next();
            await session.CommitAsync(cancellationToken);
            return response;
        }
        catch
        {
            await session.RollbackAsync();
            throw;
        }
    }
}

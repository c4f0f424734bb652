using MediatR;

namespace GoPimi.BuildingBlocks.Messaging;

/// <summary>A request that changes state. Its handler runs in one transaction, which commits when it returns.</summary>
/// <typeparam name="TResponse">What the caller gets back; it must survive a round trip through JSON (idempotency).</typeparam>
public interface ICommand<out TResponse> : IRequest<TResponse>;

/// <summary>A command without a response; its handler returns <see cref="Unit"/>.</summary>
public interface ICommand : ICommand<Unit>, IRequest;

/// <summary>A request that reads and changes nothing; it runs without a transaction.</summary>
/// <typeparam name="TResponse">What is read.</typeparam>
public interface IQuery<out TResponse> : IRequest<TResponse>;

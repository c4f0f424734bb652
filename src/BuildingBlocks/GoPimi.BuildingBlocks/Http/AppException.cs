namespace GoPimi.BuildingBlocks.Http;

/// <summary>
/// An expected failure that a client can act on. It becomes an RFC 9457 problem with a stable <c>code</c>; the message is
/// written for the person who reads it.
/// </summary>
public abstract class AppException : Exception
{
    private protected AppException(int status, string code, string message)
        : base(message) => (Status, Code) = (status, code);

    /// <summary>The HTTP status.</summary>
    public int Status { get; }

    /// <summary>A stable, dotted code such as <c>ticket.closed</c>; programs rely on it.</summary>
    public string Code { get; }

    /// <summary>Further members of the problem, by camelCase name.</summary>
    public Dictionary<string, object?> Details { get; init; } = [];
}

/// <summary>400: the input cannot be right, whatever the state.</summary>
public sealed class BadInputException(string code, string message) : AppException(400, code, message);

/// <summary>401: the caller has not proved who it is, or the proof is wrong.</summary>
public sealed class UnauthenticatedException(string code, string message) : AppException(401, code, message);

/// <summary>402: the plan does not allow it; says which limit, and what remains possible.</summary>
public sealed class QuotaException(string code, string message) : AppException(402, code, message);

/// <summary>403: the person may not do this.</summary>
public sealed class ForbiddenException(string code, string message) : AppException(403, code, message);

/// <summary>404: there is no such thing here, or it belongs to somebody else; the two are not told apart.</summary>
public sealed class NotFoundException(string code, string message) : AppException(404, code, message)
{
    /// <summary>The problem for a missing thing, <c>ticket.not_found</c> for <c>ticket</c>.</summary>
    public static NotFoundException Of(string what) => new($"{what}.not_found", $"There is no such {what.Replace('_', ' ')}.");
}

/// <summary>409: the state does not allow it now.</summary>
public sealed class ConflictException(string code, string message) : AppException(409, code, message);

/// <summary>412: somebody changed it since it was read.</summary>
public sealed class StaleException(string what)
    : AppException(412, $"{what}.stale", $"The {what.Replace('_', ' ')} has changed since you read it. Load it again.");

/// <summary>422: well-formed, but not to be processed.</summary>
public sealed class UnprocessableException(string code, string message) : AppException(422, code, message);

/// <summary>428: a change of a versioned thing must say which version was read (RFC 6585).</summary>
public sealed class PreconditionRequiredException()
    : AppException(428, "if_match.required", "Send If-Match with the ETag that you read.");

/// <summary>429: too often; try again after the given time.</summary>
public sealed class TooManyRequestsException(string code, string message, TimeSpan retryAfter) : AppException(429, code, message)
{
    /// <summary>When to try again; sent as <c>Retry-After</c> in whole seconds.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>503: not now; try again after the given time.</summary>
public sealed class UnavailableException(string code, string message, TimeSpan retryAfter) : AppException(503, code, message)
{
    /// <summary>When to try again; sent as <c>Retry-After</c> in whole seconds.</summary>
    public TimeSpan RetryAfter { get; } = retryAfter;
}

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>One HTTP request as the ECS received it: one attempt of a call, as a client that retries sends several.</summary>
[DebuggerDisplay("{Operation,nq}")]
public class ReceivedRequest
{
    private readonly InMemoryEcsRequest _request;
    private readonly OperationIndex _operations;
    private object? _parsed;

    internal ReceivedRequest(InMemoryEcsRequest request, DateTimeOffset time, OperationIndex operations)
    {
        _request = request;
        _operations = operations;
        Time = time;
        var target = GetHeader("x-amz-target") ?? "";
        Operation = target.StartsWith(RequestDispatcher.TargetPrefix, StringComparison.Ordinal)
            ? target[RequestDispatcher.TargetPrefix.Length..]
            : "";
    }

    private protected ReceivedRequest(ReceivedRequest request)
    {
        _request = request._request;
        _operations = request._operations;
        _parsed = request._parsed;
        Time = request.Time;
        Operation = request.Operation;
    }

    /// <summary>The operation's name, also of one that the ECS does not support; empty if the request names none.</summary>
    public string Operation { get; }

    /// <summary>The time when the request arrived, by the ECS's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The body as it was sent, which is JSON unless the client is faulty.</summary>
    public string Json => Encoding.UTF8.GetString(_request.Body.Span);

    /// <summary>
    /// The body without what must not be shown, such as the values of environment variables: what <see cref="EcsJson.Redact{T}"/> makes of
    /// it.
    /// </summary>
    /// <value>Null if the body is not JSON, or the in-memory ECS does not know the operation.</value>
    public string? RedactedJson
    {
        get
        {
            try
            {
                return _operations.Find(Operation)?.Redact(_request.Body.Span);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }

    /// <summary>The headers by case-insensitive name, without the signature and the session token.</summary>
    public IReadOnlyDictionary<string, string> Headers => _request.Headers
        .Where(static header => !IsSecret(header.Key))
        .DistinctBy(static header => header.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The id that all attempts of one call share (header <c>amz-sdk-invocation-id</c>).</summary>
    /// <value>Null if the client sends none.</value>
    public string? InvocationId => GetHeader("amz-sdk-invocation-id");

    /// <summary>The number of this attempt of the call, from 1 (header <c>amz-sdk-request</c>).</summary>
    /// <value>Null if the client does not send it.</value>
    public int? Attempt
    {
        get
        {
            const string Name = "attempt=";
            var attempt = GetHeader("amz-sdk-request")?
                .Split(';', StringSplitOptions.TrimEntries)
                .FirstOrDefault(static part => part.StartsWith(Name, StringComparison.Ordinal))?[Name.Length..];
            return int.TryParse(attempt, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }
    }

    internal int Size => _request.Body.Length;

    /// <summary>Reads the body as the operation's request record.</summary>
    /// <typeparam name="TRequest">The operation's request, such as <c>RunTaskRequest</c>.</typeparam>
    /// <returns>The record that the client sent.</returns>
    /// <exception cref="InvalidOperationException">The request is one of another operation.</exception>
    /// <exception cref="JsonException">The body is not the operation's JSON.</exception>
    public TRequest Read<TRequest>()
        where TRequest : EcsRequest, IEcsModel<TRequest>
    {
        if (!IsOperation<TRequest>())
        {
            throw new InvalidOperationException($"The request is one of '{Operation}', not of '{OperationName.GetName<TRequest>()}'.");
        }

        if (_parsed is not TRequest request)
        {
            _parsed = request = EcsJson.Deserialize<TRequest>(_request.Body.Span);
        }

        return request;
    }

    internal bool IsOperation<TRequest>()
        where TRequest : EcsRequest => Operation == OperationName.GetName<TRequest>();

    /// <summary>Reads the body as the operation's request record; null if it is one of another operation or cannot be read.</summary>
    internal TRequest? TryRead<TRequest>()
        where TRequest : EcsRequest, IEcsModel<TRequest>
    {
        try
        {
            return IsOperation<TRequest>() ? Read<TRequest>() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsSecret(string header) =>
        header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || header.Equals("X-Amz-Security-Token", StringComparison.OrdinalIgnoreCase);

    private string? GetHeader(string name) => new RequestHeaders(_request.Headers)[name];
}

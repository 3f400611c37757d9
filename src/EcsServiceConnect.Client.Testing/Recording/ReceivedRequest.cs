using System.Globalization;
using System.Text;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>One HTTP request as it reached the ECS: an attempt of a call, for a client that retries makes several.</summary>
public class ReceivedRequest
{
    private readonly InMemoryEcsRequest _request;
    private object? _parsed;

    internal ReceivedRequest(InMemoryEcsRequest request, DateTimeOffset time)
    {
        _request = request;
        Time = time;
        var target = GetHeader("x-amz-target") ?? "";
        Operation = target.StartsWith(RequestDispatcher.TargetPrefix, StringComparison.Ordinal) ? target[RequestDispatcher.TargetPrefix.Length..] : "";
    }

    private protected ReceivedRequest(ReceivedRequest call)
    {
        _request = call._request;
        _parsed = call._parsed;
        Time = call.Time;
        Operation = call.Operation;
    }

    /// <summary>The operation's name, whether the ECS knows it or not; empty where the request names none.</summary>
    public string Operation { get; }

    /// <summary>When the request arrived, by the ECS's clock.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The body as it came: JSON, if the client did its work.</summary>
    public string Json => Encoding.UTF8.GetString(_request.Body.Span);

    /// <summary>The headers, by name in any case, without the signature and the session token.</summary>
    public IReadOnlyDictionary<string, string> Headers => _request.Headers
        .Where(static header => !IsSecret(header.Key))
        .DistinctBy(static header => header.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The id that all attempts of one call share (header <c>amz-sdk-invocation-id</c>).</summary>
    /// <value>Null where the client sends none.</value>
    public string? InvocationId => GetHeader("amz-sdk-invocation-id");

    /// <summary>Which attempt of the call this is, from 1 (header <c>amz-sdk-request</c>).</summary>
    /// <value>Null where the client does not say.</value>
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

    /// <summary>The request as its record.</summary>
    /// <typeparam name="TRequest">The operation's request, such as <c>RunTaskRequest</c>.</typeparam>
    /// <returns>The record that the client sent.</returns>
    /// <exception cref="InvalidOperationException">The call is of another operation.</exception>
    /// <exception cref="JsonException">The body is not this operation's JSON.</exception>
    public TRequest Read<TRequest>()
        where TRequest : EcsRequest, IEcsModel<TRequest>
    {
        if (!IsOperation<TRequest>())
        {
            throw new InvalidOperationException($"The call is of '{Operation}', not of '{OperationName.GetName<TRequest>()}'.");
        }

        if (_parsed is not TRequest request)
        {
            _parsed = request = EcsJson.Deserialize<TRequest>(_request.Body.Span);
        }

        return request;
    }

    internal bool IsOperation<TRequest>()
        where TRequest : EcsRequest => Operation == OperationName.GetName<TRequest>();

    /// <summary>The request as its record; null if it is of another operation or cannot be read.</summary>
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

using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// What every request has, whatever its response: the operation it calls and the settings of this one call.
/// </summary>
public abstract record EcsRequest
{
    private protected EcsRequest()
    {
    }

    /// <summary>The operation that this request calls.</summary>
    [NotOnWire]
    public abstract EcsOperation Operation { get; }

    /// <summary>
    /// Settings for this call alone (timeout, attempts, additional headers), which win over those of the client.
    /// They travel with the request through every decorator and are never part of the JSON.
    /// </summary>
    /// <value>The default is null: the client's settings apply.</value>
    [NotOnWire]
    public EcsRequestOptions? Options { get; init; }

    /// <summary>
    /// The token that makes a repeated request the same one; null where none is set or the input has none.
    /// </summary>
    [NotOnWire]
    internal virtual string? IdempotencyToken => null;

    /// <summary>Whether the input has an idempotency token that the client can fill in.</summary>
    [NotOnWire]
    internal virtual bool HasIdempotencyToken => false;

    /// <summary>Creates a copy with an idempotency token.</summary>
    internal virtual EcsRequest WithIdempotencyToken(string token) => this;

    /// <summary>Writes the request as the service's JSON.</summary>
    internal abstract void WriteJson(Utf8JsonWriter writer);

    /// <summary>Reports every problem of the request and of the records in it.</summary>
    internal abstract void Validate(RequestValidator validator);

    /// <summary>Reads the response's body; an absent body reads as a response without members.</summary>
    internal abstract EcsResponse ReadResponse(ReadOnlySpan<byte> utf8Json);

    /// <summary>Validates the request and its settings.</summary>
    /// <exception cref="EcsValidationException">Something is missing or invalid; every problem is named.</exception>
    internal void Validate()
    {
        var validator = RequestValidator.Rent();
        Validate(validator);
        var found = validator.Problems;
        validator.Return();
        if (found.Count == 0 && Options is null)
        {
            return;
        }

        var problems = new List<string>(found);
        if (Options is not null)
        {
            SettingsValidator.Validate(Options, problems);
        }

        if (problems.Count > 0)
        {
            throw new EcsValidationException(this, problems);
        }
    }

    /// <summary>Prints the members of the request, never the call's settings.</summary>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}

/// <summary>A request and the type of its response.</summary>
/// <typeparam name="TResponse">The response that belongs to the request.</typeparam>
public abstract record EcsRequest<TResponse> : EcsRequest
    where TResponse : EcsResponse
{
    private protected EcsRequest()
    {
    }

    /// <inheritdoc/>
    internal abstract override TResponse ReadResponse(ReadOnlySpan<byte> utf8Json);
}

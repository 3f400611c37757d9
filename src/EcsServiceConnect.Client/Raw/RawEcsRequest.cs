using System.Buffers;
using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A request for an operation that this library does not know, as JSON. It is signed and retried like any other.
/// <see cref="RawEcsClientExtensions"/> sends one in a line.
/// </summary>
/// <remarks>No idempotency token is added and no required member is checked before sending.</remarks>
public sealed record RawEcsRequest : EcsRequest<RawEcsResponse>
{
    private const int MaxNameLength = 128;

    private static readonly SearchValues<char> _nameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Creates a request.</summary>
    /// <param name="operation">
    /// The operation's name in the API, such as <c>DescribeDaemon</c>: 1 to 128 letters and digits, a letter first.
    /// </param>
    /// <param name="body">
    /// The input: a JSON object, with the API's member names. Its <see cref="JsonDocument"/>, if it has one, must not
    /// be disposed before the call has ended.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    /// <exception cref="EcsValidationException">
    /// The name cannot be that of an operation, or the body is not an object.
    /// </exception>
    public RawEcsRequest(string operation, JsonElement body)
    {
        ArgumentNullException.ThrowIfNull(operation);
        var problems = new List<string>();
        if (operation.Length is 0 or > MaxNameLength
            || !char.IsAsciiLetter(operation[0])
            || operation.AsSpan().ContainsAnyExcept(_nameCharacters))
        {
            problems.Add("operation: must be the name of an operation, such as 'ListClusters': letters and digits, a letter first.");
        }

        if (body.ValueKind != JsonValueKind.Object)
        {
            problems.Add($"body: must be a JSON object, but is {body.ValueKind}.");
        }

        if (problems.Count > 0)
        {
            throw new EcsValidationException(problems);
        }

        Operation = new EcsOperation(operation);
        Body = body;
    }

    /// <inheritdoc/>
    [NotOnWire]
    public override EcsOperation Operation { get; }

    /// <summary>The input of the operation: a JSON object.</summary>
    public JsonElement Body { get; }

    /// <summary>
    /// Compares two requests: they are equal when they call the same operation with the same JSON and settings.
    /// </summary>
    /// <param name="other">The request to compare with.</param>
    /// <returns>Whether operation, JSON and settings are equal.</returns>
    public bool Equals(RawEcsRequest? other) =>
        other is not null && Operation == other.Operation && Equals(Options, other.Options) && JsonElement.DeepEquals(Body, other.Body);

    /// <inheritdoc/>
    public override int GetHashCode() => Operation.GetHashCode();

    internal override void WriteJson(Utf8JsonWriter writer) => Body.WriteTo(writer);

    internal override void Validate(RequestValidator validator)
    {
        // The members that the operation requires are not known here; the service checks them.
    }

    internal override RawEcsResponse ReadResponse(ReadOnlySpan<byte> utf8Json) => RawEcsResponse.Read(utf8Json);

    /// <summary>Prints the operation alone: the body may hold secrets.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append("Operation = ").Append(Operation.Name).Append(", Body = ***");
        return true;
    }
}

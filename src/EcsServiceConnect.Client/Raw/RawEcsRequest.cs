using System.Buffers;
using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>
/// A call of an operation that this library does not know by name, as JSON. It goes the way of every request: signed,
/// retried, its errors typed. <see cref="RawEcsClientExtensions"/> sends one in a line.
/// </summary>
/// <remarks>No idempotency token is added and no required member is checked before sending.</remarks>
public sealed record RawEcsRequest : EcsRequest<RawEcsResponse>
{
    private const int MaxNameLength = 128;

    private static readonly SearchValues<char> _nameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Creates a call.</summary>
    /// <param name="operation">
    /// The operation's name in the API, such as <c>DescribeDaemon</c>: 1 to 128 letters and digits, a letter first.
    /// </param>
    /// <param name="body">
    /// The input: a JSON object, with the API's member names. Its <see cref="JsonDocument"/>, if it is of one, must not
    /// be disposed before the call has ended.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="operation"/> is null.</exception>
    /// <exception cref="EcsValidationException">
    /// The name cannot be an operation's, or the body is not an object.
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

    /// <summary>Two requests are equal when they call the same operation with the same JSON.</summary>
    /// <param name="other">The request to compare with.</param>
    /// <returns>True if both call the same with the same.</returns>
    public bool Equals(RawEcsRequest? other) =>
        other is not null && Operation == other.Operation && Equals(Options, other.Options) && JsonElement.DeepEquals(Body, other.Body);

    /// <inheritdoc/>
    public override int GetHashCode() => Operation.GetHashCode();

    internal override void WriteJson(Utf8JsonWriter writer) => Body.WriteTo(writer);

    internal override void Validate(RequestValidator validator)
    {
        // What the operation requires is not known here; the service checks it.
    }

    internal override RawEcsResponse ReadResponse(ReadOnlySpan<byte> utf8Json) => RawEcsResponse.Read(utf8Json);

    /// <summary>Shows the operation; the body may hold secrets.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append("Operation = ").Append(Operation.Name).Append(", Body = ***");
        return true;
    }
}

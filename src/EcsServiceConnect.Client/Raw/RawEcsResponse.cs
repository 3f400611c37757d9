using System.Text;
using System.Text.Json;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client;

/// <summary>The response to a <see cref="RawEcsRequest"/>, as JSON.</summary>
public sealed record RawEcsResponse : EcsResponse
{
    /// <summary>
    /// The output of the operation: a JSON object, with the API's member names. It stays valid as long as it is kept.
    /// </summary>
    /// <value>An empty object for a response without a body.</value>
    public JsonElement Body { get; init; } = JsonElement.Parse("{}");

    /// <summary>Compares two responses: they are equal when they hold the same JSON.</summary>
    /// <param name="other">The response to compare with.</param>
    /// <returns>Whether the JSON is equal.</returns>
    public bool Equals(RawEcsResponse? other) => other is not null && JsonElement.DeepEquals(Body, other.Body);

    /// <inheritdoc/>
    public override int GetHashCode() => Body.ValueKind.GetHashCode();

    internal static RawEcsResponse Read(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.IsEmpty)
        {
            return new RawEcsResponse();
        }

        var body = JsonModelReader.ReadElement(utf8Json);
        return body.ValueKind == JsonValueKind.Object
            ? new RawEcsResponse { Body = body }
            : throw new JsonException($"expected an object, found {body.ValueKind}");
    }

    /// <summary>Hides the body: it may hold secrets.</summary>
    protected override bool PrintMembers(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Append("Body = ***");
        return true;
    }
}

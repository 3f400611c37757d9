using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The identity document of an EC2 instance; its signature is not validated.</summary>
internal sealed record InstanceIdentity(string? InstanceId, string? InstanceType, string? AvailabilityZone, string? ImageId)
{
    private const string Member = "instanceIdentityDocument";

    /// <summary>The attributes that ECS sets from the document.</summary>
    public IEnumerable<(string Name, string Value)> Attributes =>
        from attribute in new[]
        {
            ("ecs.ami-id", ImageId), ("ecs.availability-zone", AvailabilityZone), ("ecs.instance-type", InstanceType),
        }
        where attribute.Item2 is not null
        select (attribute.Item1, attribute.Item2!);

    /// <summary>Reads a document; without one, as for a machine outside of EC2, everything is unknown.</summary>
    public static InstanceIdentity Read(string? document)
    {
        if (string.IsNullOrEmpty(document))
        {
            return new InstanceIdentity(null, null, null, null);
        }

        try
        {
            using var parsed = JsonDocument.Parse(document);
            var root = parsed.RootElement;
            return new InstanceIdentity(
                GetText(root, "instanceId")
                    ?? throw new InvalidParameterException($"The document in '{Member}' has no 'instanceId'."),
                GetText(root, "instanceType"),
                GetText(root, "availabilityZone"),
                GetText(root, "imageId"));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            throw new InvalidParameterException(
                $"The member '{Member}' is not the JSON document that the instance metadata service returns.");
        }
    }

    private static string? GetText(JsonElement document, string name) =>
        document.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>What a container asks the task protection endpoint for.</summary>
internal sealed record TaskProtectionInput(bool? ProtectionEnabled, int? ExpiresInMinutes)
{
    /// <summary>Reads the body as the agent does: names in any case, and no others.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, [NotNullWhen(true)] out TaskProtectionInput? input)
    {
        input = null;
        try
        {
            var result = new TaskProtectionInput(null, null);
            var body = JsonElement.Parse(json);
            if (body.ValueKind != JsonValueKind.Object)
            {
                return false;
            }

            foreach (var member in body.EnumerateObject())
            {
                if (member.Name.Equals(nameof(ProtectionEnabled), StringComparison.OrdinalIgnoreCase))
                {
                    result = result with { ProtectionEnabled = member.Value.ValueKind == JsonValueKind.Null ? null : member.Value.GetBoolean() };
                }
                else if (member.Name.Equals(nameof(ExpiresInMinutes), StringComparison.OrdinalIgnoreCase))
                {
                    result = result with { ExpiresInMinutes = member.Value.ValueKind == JsonValueKind.Null ? null : member.Value.GetInt32() };
                }
                else
                {
                    return false;
                }
            }

            input = result;
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }
}

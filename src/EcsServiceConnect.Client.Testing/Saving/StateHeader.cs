using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>The first line of a saved state: where the calls start from, and where their replay must end.</summary>
internal sealed record StateHeader
{
    public const string FormatName = "ecs-in-memory-state";
    public const int FormatVersion = 1;

    public required string SavedBy { get; init; }

    public required string Region { get; init; }

    public required string AccountId { get; init; }

    public required TimeSpan DeploymentDuration { get; init; }

    public required TimeSpan ConsistencyDelay { get; init; }

    public required IReadOnlyDictionary<string, string> SubnetZones { get; init; }

    public required StateOrigin Origin { get; init; }

    /// <summary>Where the replay must end.</summary>
    public required StateEnd End { get; init; }

    /// <summary>The version of this package.</summary>
    public static string Version { get; } = typeof(StateHeader).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    public static StateHeader Create(StateOrigin origin, InMemoryEcsOptions options, StateEnd end) => new()
    {
        SavedBy = Version,
        Region = options.Region,
        AccountId = options.AccountId,
        DeploymentDuration = options.DeploymentDuration,
        SubnetZones = options.SubnetZones,
        ConsistencyDelay = options.ConsistencyDelay,
        Origin = origin,
        End = end,
    };

    public byte[] ToUtf8Bytes()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteString("format", FormatName);
            writer.WriteNumber("version", FormatVersion);
            writer.WriteString("savedBy", SavedBy);
            writer.WriteString("region", Region);
            writer.WriteString("accountId", AccountId);
            writer.WriteString("deploymentDuration", DeploymentDuration.ToString("c", CultureInfo.InvariantCulture));
            writer.WriteString("consistencyDelay", ConsistencyDelay.ToString("c", CultureInfo.InvariantCulture));
            writer.WriteStartObject("subnetZones");
            foreach (var (subnet, zone) in SubnetZones)
            {
                writer.WriteString(subnet, zone);
            }

            writer.WriteEndObject();
            writer.WriteString("seed", Convert.ToHexStringLower(Origin.Seed));
            writer.WriteString("createdAt", Origin.CreatedAt);
            End.WriteMembers(writer);
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Applies the saved options to a copy of the given ones.</summary>
    /// <exception cref="InvalidDataException">The saved options are invalid.</exception>
    public InMemoryEcsOptions ApplyTo(InMemoryEcsOptions options)
    {
        var applied = options.CreateValidatedCopy();
        try
        {
            applied.Region = Region;
            applied.AccountId = AccountId;
            applied.DeploymentDuration = DeploymentDuration;
            applied.ConsistencyDelay = ConsistencyDelay;
            applied.SubnetZones = SubnetZones;
            applied.EnableJournal = true;
            return applied.CreateValidatedCopy();
        }
        catch (ArgumentException exception)
        {
            throw new InvalidDataException($"Its header is invalid: {exception.Message}");
        }
    }

    /// <exception cref="InvalidDataException">The line is not a header, or one of a newer format.</exception>
    public static StateHeader Read(byte[] line)
    {
        JsonElement header;
        try
        {
            header = JsonElement.Parse(line);
            var version = header.GetProperty("version").GetInt32();
            if (header.GetProperty("format").GetString() != FormatName || version < 1)
            {
                throw CreateUnknownFormatException();
            }

            if (version > FormatVersion)
            {
                throw new InvalidDataException(
                    $"It has the format {version}, and this version ({Version}) reads formats up to {FormatVersion}: it was saved by a newer"
                    + " version, or is damaged.");
            }

            return Read(header);
        }
        catch (Exception exception) when (exception
            is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException or ArgumentException)
        {
            throw CreateUnknownFormatException();
        }
    }

    /// <summary>Creates the exception for content that is not a saved state.</summary>
    public static InvalidDataException CreateUnknownFormatException() =>
        new($"It is not a saved in-memory ECS: its first line is not the header of the format '{FormatName}'.");

    private static TimeSpan ReadTime(JsonElement header, string name) =>
        TimeSpan.ParseExact(header.GetProperty(name).GetString()!, "c", CultureInfo.InvariantCulture);

    private static StateHeader Read(JsonElement header) => new()
    {
        SavedBy = header.GetProperty("savedBy").GetString()!,
        Region = header.GetProperty("region").GetString()!,
        AccountId = header.GetProperty("accountId").GetString()!,
        DeploymentDuration = ReadTime(header, "deploymentDuration"),
        ConsistencyDelay = ReadTime(header, "consistencyDelay"),
        SubnetZones = header.GetProperty("subnetZones").EnumerateObject().ToDictionary(
            static zone => zone.Name, static zone => zone.Value.GetString()!, StringComparer.Ordinal),
        Origin = new StateOrigin(
            Convert.FromHexString(header.GetProperty("seed").GetString()!), header.GetProperty("createdAt").GetDateTimeOffset()),
        End = StateEnd.Read(header),
    };
}

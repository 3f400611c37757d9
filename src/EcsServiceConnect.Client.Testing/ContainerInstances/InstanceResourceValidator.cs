using System.Globalization;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Validates the resources that an agent registers.</summary>
internal static class InstanceResourceValidator
{
    private const string Member = "totalResources";

    /// <summary>
    /// A machine of 4 vCPUs, for requests that do not say what theirs has: the API does not require it. Agents reserve these ports.
    /// </summary>
    private static readonly Resource[] _default =
    [
        new() { Name = "CPU", Type = "INTEGER", IntegerValue = 4096 },
        new() { Name = "MEMORY", Type = "INTEGER", IntegerValue = 7482 },
        new() { Name = "PORTS", Type = "STRINGSET", StringSetValue = ["22", "2375", "2376", "51678", "51679"] },
    ];

    public static InstanceResources Validate(IReadOnlyList<Resource>? total, IReadOnlyList<PlatformDevice>? devices)
    {
        var some = total is { Count: > 0 } ? total : _default;
        var gpus = (devices ?? []).Where(static device => device.Type == PlatformDeviceType.Gpu).Select(static device => device.Id);
        return new InstanceResources(
            GetAmount(some, "CPU"),
            GetAmount(some, "MEMORY"),
            GetPorts(some, "PORTS"),
            GetPorts(some, "PORTS_UDP"),
            [.. gpus.Concat(Find(some, "GPU")?.StringSetValue ?? []).Distinct()]);
    }

    private static int GetAmount(IReadOnlyList<Resource> total, string name)
    {
        var resource = Find(total, name)
            ?? throw new InvalidParameterException($"The member '{Member}' has no resource '{name}'; it says what the machine has.");
        var amount = resource.Type switch
        {
            "LONG" => resource.LongValue,
            "DOUBLE" => (long?)resource.DoubleValue,
            _ => resource.IntegerValue,
        };
        return amount is >= 0 and <= int.MaxValue
            ? (int)amount
            : throw new InvalidParameterException($"The resource '{name}' of '{Member}' has no amount from 0 on.");
    }

    private static List<int> GetPorts(IReadOnlyList<Resource> total, string name)
    {
        var result = new List<int>();
        foreach (var text in Find(total, name)?.StringSetValue ?? [])
        {
            if (!ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
            {
                throw new InvalidParameterException($"'{MessageSanitizer.Sanitize(text)}' in the resource '{name}' of '{Member}' is not a port.");
            }

            result.Add(port);
        }

        return result;
    }

    private static Resource? Find(IReadOnlyList<Resource> total, string name) =>
        total.FirstOrDefault(candidate => candidate.Name == name);
}

using System.Collections.Frozen;

namespace EcsServiceConnect.Client;

/// <summary>Which lists are in order, what the items of others are found by, which structures are maps, and what to keep out of logs.</summary>
internal static class DefinitionRules
{
    private const string Container = "containerDefinitions";

    /// <summary>Lists whose items are found by a member of theirs, the first of these that an item has.</summary>
    public static FrozenDictionary<string, string[]> Keys { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        [Container] = ["name"],
        [$"{Container}.portMappings"] = ["containerPort", "containerPortRange"],
        [$"{Container}.environment"] = ["name"],
        [$"{Container}.mountPoints"] = ["containerPath"],
        [$"{Container}.volumesFrom"] = ["sourceContainer"],
        [$"{Container}.linuxParameters.devices"] = ["hostPath"],
        [$"{Container}.linuxParameters.tmpfs"] = ["containerPath"],
        [$"{Container}.secrets"] = ["name"],
        [$"{Container}.dependsOn"] = ["containerName"],
        [$"{Container}.ulimits"] = ["name"],
        [$"{Container}.logConfiguration.secretOptions"] = ["name"],
        [$"{Container}.systemControls"] = ["namespace"],
        [$"{Container}.resourceRequirements"] = ["type"],
        ["volumes"] = ["name"],
        ["placementConstraints"] = ["type"],
        ["proxyConfiguration.properties"] = ["name"],
        ["inferenceAccelerators"] = ["deviceName"],
        ["tags"] = ["key"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Lists of plain values whose order means nothing.</summary>
    public static FrozenSet<string> Sets { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "requiresCompatibilities",
        $"{Container}.links",
        $"{Container}.dockerSecurityOptions",
        $"{Container}.credentialSpecs",
        $"{Container}.restartPolicy.ignoredExitCodes",
        $"{Container}.linuxParameters.capabilities.add",
        $"{Container}.linuxParameters.capabilities.drop",
        $"{Container}.linuxParameters.devices.permissions");

    /// <summary>Structures whose members are names that the user chose.</summary>
    public static FrozenSet<string> Maps { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        $"{Container}.dockerLabels",
        $"{Container}.logConfiguration.options",
        $"{Container}.firelensConfiguration.options",
        "volumes.dockerVolumeConfiguration.driverOpts",
        "volumes.dockerVolumeConfiguration.labels");

    /// <summary>What the records mark as sensitive; of an environment variable the value, since its name is in the path.</summary>
    private static readonly FrozenSet<string> _sensitive = FrozenSet.Create(
        StringComparer.Ordinal,
        $"{Container}.repositoryCredentials",
        $"{Container}.environment.value",
        $"{Container}.secrets.valueFrom",
        $"{Container}.logConfiguration.options",
        $"{Container}.logConfiguration.secretOptions.valueFrom",
        "volumes.dockerVolumeConfiguration.driverOpts",
        "proxyConfiguration.properties.value");

    /// <summary>True if the place is sensitive, or lies in what is.</summary>
    public static bool IsSensitive(string rule) => _sensitive.Any(one =>
        rule.StartsWith(one, StringComparison.Ordinal) && (rule.Length == one.Length || rule[one.Length] == '.'));
}

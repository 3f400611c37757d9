using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Resolves the kinds of capacity that a definition is compatible with, in the order in which the service lists them.</summary>
internal static class CompatibilityResolver
{
    public static IReadOnlyList<Compatibility> Resolve(RegisterTaskDefinitionRequest request)
    {
        var result = new List<Compatibility>();
        if (request.NetworkMode != NetworkMode.Awsvpc)
        {
            result.Add(Compatibility.External);
        }

        result.Add(Compatibility.Ec2);
        if (CanRunOnManagedInstances(request))
        {
            result.Add(Compatibility.ManagedInstances);
        }

        // What requires Fargate has been validated for it.
        if (request.RequiresCompatibilities?.Contains(Compatibility.Fargate) == true || FargateValidator.CanRun(request))
        {
            result.Add(Compatibility.Fargate);
        }

        return result;
    }

    /// <summary>
    /// Checks what ECS Managed Instances support: Linux alone, and no containers that share the instance's processes. Without a network
    /// mode a definition is for them only if it requires them, because elsewhere the default is bridge.
    /// </summary>
    private static bool CanRunOnManagedInstances(RegisterTaskDefinitionRequest request) =>
        request.RequiresCompatibilities?.Contains(Compatibility.ManagedInstances) == true
        || ((request.NetworkMode == NetworkMode.Awsvpc || request.NetworkMode == NetworkMode.Host)
            && request.PidMode != PidMode.Host
            && request.IpcMode != IpcMode.Host
            && request.RuntimePlatform?.OperatingSystemFamily.Value.StartsWith("WINDOWS", StringComparison.Ordinal) != true);
}

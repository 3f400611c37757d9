using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions.Comparison;

namespace EcsServiceConnect.Client.Services.Comparison;

/// <summary>
/// Completes a desired service from the present one: what it leaves open stays as it is, and what both state in different forms is written
/// in the form of the present one.
/// </summary>
internal static class DesiredServiceResolver
{
    private const string LatestLinuxPlatform = "1.4.0";
    private const string LatestWindowsPlatform = "1.0.0";

    /// <summary>Completes the desired service.</summary>
    /// <param name="stated">The desired service.</param>
    /// <param name="current">The present service.</param>
    /// <param name="isSameNamespace">Whether the name of a namespace and an ARN are taken for the same one.</param>
    public static CreateServiceRequest Resolve(CreateServiceRequest stated, CreateServiceRequest current, bool isSameNamespace = true)
    {
        var desired = ServiceNormalizer.RemoveUnset(stated);
        var hasLaunch = desired.LaunchType.HasValue || desired.CapacityProviderStrategy is { Count: > 0 };
        return desired with
        {
            DesiredCount = desired.DesiredCount ?? current.DesiredCount,
            TaskDefinition = ResolveTaskDefinition(desired.TaskDefinition, current.TaskDefinition),

            // Without either, a new service follows the cluster, and an existing one keeps what it has.
            LaunchType = hasLaunch ? desired.LaunchType : current.LaunchType,
            CapacityProviderStrategy = hasLaunch ? desired.CapacityProviderStrategy : current.CapacityProviderStrategy,
            AvailabilityZoneRebalancing = ResolveRebalancing(desired.AvailabilityZoneRebalancing, current.AvailabilityZoneRebalancing),
            PlatformVersion = ResolvePlatform(desired.PlatformVersion, current.PlatformVersion),
            Role = TaskDefinitionNormalizer.NormalizeRole(desired.Role?.TrimStart('/'), current.Role),
            LoadBalancers = desired.LoadBalancers is { } balancers ? [.. balancers.OfType<LoadBalancer>().Select(balancer => Resolve(balancer, current))] : null,
            ServiceConnectConfiguration = desired.ServiceConnectConfiguration is { Enabled: true } connect
                ? Resolve(connect, current.ServiceConnectConfiguration, isSameNamespace)
                : desired.ServiceConnectConfiguration,
            VolumeConfigurations = desired.VolumeConfigurations is { } volumes
                ? [.. volumes.OfType<ServiceVolumeConfiguration>().Select(volume => Resolve(volume, current))]
                : null,
            Tags = desired.Tags ?? current.Tags,
        };
    }

    /// <summary>Whether one of two namespaces is given by its name, and the other by its ARN, so that they cannot be compared as text.</summary>
    public static bool AreDifferentForms(string? stated, string? present) =>
        stated is not null && present is not null && EcsArn.IsArn(stated) != EcsArn.IsArn(present);

    /// <summary>A family alone means its newest revision, which only a call can find, so every revision of it is the same.</summary>
    private static string? ResolveTaskDefinition(string? desired, string? current)
    {
        if (desired is null || current is null)
        {
            return desired ?? current;
        }

        var (name, currentName) = (EcsArn.GetName(desired), EcsArn.GetName(current));
        return name == currentName || currentName.StartsWith(name + ":", StringComparison.Ordinal) ? current : desired;
    }

    /// <summary>
    /// A service that follows the latest platform can be described with the version that it is.
    /// Sources: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-linux-fargate.html,
    /// https://github.com/aws/containers-roadmap/issues/2840
    /// </summary>
    private static string? ResolvePlatform(string? desired, string? current) =>
        (desired is null or ServiceNormalizer.LatestPlatform) && (current is LatestLinuxPlatform or LatestWindowsPlatform) ? current : desired;

    /// <summary>
    /// A service that never had the setting counts as one that does not rebalance.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html
    /// </summary>
    private static AvailabilityZoneRebalancing ResolveRebalancing(AvailabilityZoneRebalancing desired, AvailabilityZoneRebalancing current) =>
        !desired.HasValue || (!current.HasValue && desired == AvailabilityZoneRebalancing.Disabled) ? current : desired;

    /// <summary>
    /// After each blue/green deployment, a load balancer's two target groups have changed roles. Both orders mean the same.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-implementation.html
    /// </summary>
    private static LoadBalancer Resolve(LoadBalancer balancer, CreateServiceRequest current) =>
        balancer.AdvancedConfiguration is { AlternateTargetGroupArn: { } alternate } advanced
        && current.LoadBalancers?.Any(other =>
            other.TargetGroupArn == alternate && other.AdvancedConfiguration?.AlternateTargetGroupArn == balancer.TargetGroupArn) == true
            ? balancer with
            {
                TargetGroupArn = alternate,
                AdvancedConfiguration = advanced with { AlternateTargetGroupArn = balancer.TargetGroupArn },
            }
            : balancer;

    /// <summary>The default file system of Windows, where there is no other one, is not that of Linux.</summary>
    private static ServiceVolumeConfiguration Resolve(ServiceVolumeConfiguration volume, CreateServiceRequest current) =>
        volume.ManagedEbsVolume is { FilesystemType.HasValue: false } managed
        && current.VolumeConfigurations?.FirstOrDefault(other => other.Name == volume.Name)?.ManagedEbsVolume?.FilesystemType == TaskFilesystemType.Ntfs
            ? volume with { ManagedEbsVolume = managed with { FilesystemType = TaskFilesystemType.Ntfs } }
            : volume;

    /// <summary>Without a namespace, a service that is in one stays there: it was the cluster's default when the service joined it.</summary>
    private static ServiceConnectConfiguration Resolve(
        ServiceConnectConfiguration desired, ServiceConnectConfiguration? current, bool isSameNamespace)
    {
        if (current is not { Enabled: true })
        {
            return desired;
        }

        var namespaceName = desired.Namespace is null || (isSameNamespace && AreDifferentForms(desired.Namespace, current.Namespace))
            ? current.Namespace
            : desired.Namespace;
        var knownName = EcsArn.IsArn(desired.Namespace) ? current.Namespace : desired.Namespace ?? current.Namespace;
        return desired with
        {
            Namespace = namespaceName,
            Services = desired.Services is { } services
                ? [.. services.OfType<ServiceConnectService>().Select(service => Resolve(service, current, knownName))]
                : null,
        };
    }

    private static ServiceConnectService Resolve(ServiceConnectService desired, ServiceConnectConfiguration current, string? namespaceName)
    {
        var other = current.Services?.FirstOrDefault(service => service.PortName == desired.PortName);
        return desired with
        {
            ClientAliases = desired.ClientAliases is { } aliases
                ? [.. aliases.OfType<ServiceConnectClientAlias>().Select(alias => alias with { DnsName = ResolveDnsName(alias) })]
                : null,
        };

        // The default is the discovery name in the namespace, whose name is not known if only its ARN is.
        string? ResolveDnsName(ServiceConnectClientAlias alias)
        {
            var otherAlias = other?.ClientAliases?.FirstOrDefault(candidate => candidate.Port == alias.Port);
            if (otherAlias is null || (alias.DnsName is null) == (otherAlias.DnsName is null))
            {
                return alias.DnsName;
            }

            var stated = alias.DnsName ?? otherAlias.DnsName!;
            var prefix = $"{desired.DiscoveryName ?? desired.PortName}.";
            var isDefault = namespaceName is null || EcsArn.IsArn(namespaceName)
                ? stated.StartsWith(prefix, StringComparison.Ordinal)
                : stated == prefix + namespaceName;
            return isDefault ? otherAlias.DnsName : alias.DnsName;
        }
    }
}

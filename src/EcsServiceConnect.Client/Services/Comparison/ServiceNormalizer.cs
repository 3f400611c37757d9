using EcsServiceConnect.Client.Comparison;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Serialization;

namespace EcsServiceConnect.Client.Services.Comparison;

/// <summary>
/// Brings a service into the form in which it is compared: defaults are filled in, and the changes are made that ECS makes. What the absence
/// of a member means is stated by its attributes; this class adds what depends on several members, and what ECS does not show.
/// </summary>
internal static class ServiceNormalizer
{
    public const string LatestPlatform = "LATEST";

    private const string GeneralPurpose3 = "gp3";
    private const int DefaultIops = 3000;
    private const int DefaultThroughput = 125;

    private const string ServiceLinkedRole = ":role/aws-service-role/ecs.amazonaws.com/";

    /// <summary>
    /// ECS shows it as <c>instanceId</c>.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html
    /// </summary>
    private const string HostField = "host";

    /// <summary>Whether a role is the one that ECS uses where none is set.</summary>
    public static bool IsServiceLinkedRole(string? role) => role?.Contains(ServiceLinkedRole, StringComparison.Ordinal) == true;

    /// <summary>Removes what states nothing, as the skeletons of the AWS CLI have it: empty texts, and a port of 0 in a registry.</summary>
    public static CreateServiceRequest RemoveUnset(CreateServiceRequest service)
    {
        var request = EmptyTextNormalizer.Normalize(service);
        return request with
        {
            Options = service.Options,
            ServiceRegistries = ModelNormalizer.NormalizeItems(request.ServiceRegistries, 0, static (registry, _) => RemoveUnset(registry)),
        };
    }

    /// <summary>Gets a service as it is compared. Its name and cluster are not compared: they identify it.</summary>
    public static CreateServiceRequest Normalize(CreateServiceRequest service)
    {
        var request = RemoveUnset(service);
        var isDaemon = request.SchedulingStrategy == SchedulingStrategy.Daemon;
        var prepared = request with
        {
            Cluster = null,
            ServiceName = null!,
            ClientToken = null,
            TaskDefinition = request.TaskDefinition is { } taskDefinition ? EcsArn.GetName(taskDefinition) : null,

            // DescribeServices does not show these two.
            GatewayConnectors = null,
            Monitoring = null,
            DesiredCount = isDaemon ? null : request.DesiredCount,
            LaunchType = request.CapacityProviderStrategy is { Count: > 0 } ? default : request.LaunchType,
            PlatformVersion = request.PlatformVersion is LatestPlatform ? null : request.PlatformVersion,
            Role = IsServiceLinkedRole(request.Role) ? null : request.Role,
            DeploymentConfiguration = Prepare(request.DeploymentConfiguration ?? new DeploymentConfiguration(), isDaemon),
            PlacementStrategy = ModelNormalizer.NormalizeItems(request.PlacementStrategy, 0, static (strategy, _) => Prepare(strategy)),
            VolumeConfigurations = ModelNormalizer.NormalizeItems(request.VolumeConfigurations, 0, static (volume, _) => Prepare(volume)),
            ServiceConnectConfiguration = request.ServiceConnectConfiguration is { Enabled: true } connect ? Prepare(connect) : null,
            Tags = request.Tags is { } tags ? [.. tags.OfType<Tag>().Where(TaskDefinitionExtensions.IsUserTag)] : null,
        };
        return prepared.Normalize(NormalForm.Compared);
    }

    /// <summary>
    /// Sets the percentages that a service of this scheduling strategy has by default. Early success that is off counts as absent.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html
    /// </summary>
    private static DeploymentConfiguration Prepare(DeploymentConfiguration configuration, bool isDaemon) => configuration with
    {
        MaximumPercent = configuration.MaximumPercent ?? (isDaemon ? 100 : 200),
        MinimumHealthyPercent = configuration.MinimumHealthyPercent ?? (isDaemon ? 0 : 100),
        EarlySuccessCriteria = configuration.EarlySuccessCriteria is { Enable: true } criteria ? criteria : null,
    };

    /// <summary>Leaves out the log level that the proxy has by default.</summary>
    private static ServiceConnectConfiguration Prepare(ServiceConnectConfiguration connect) => connect with
    {
        ContainerConfigurations = connect.ContainerConfigurations is { } configurations
            ? [.. configurations.OfType<ServiceConnectContainerConfiguration>().Where(static item => item.LogLevel != ServiceConnectContainerLogLevel.Info)]
            : null,
    };

    /// <summary>Source: https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-skeleton.html</summary>
    private static ServiceRegistry RemoveUnset(ServiceRegistry registry) => registry with
    {
        Port = registry.Port is 0 ? null : registry.Port,
        ContainerPort = registry.ContainerPort is 0 ? null : registry.ContainerPort,
    };

    /// <summary>
    /// Leaves out what a volume of this type has by default.
    /// Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ServiceManagedEBSVolumeConfiguration.html
    /// </summary>
    private static ServiceVolumeConfiguration Prepare(ServiceVolumeConfiguration volume) =>
        volume.ManagedEbsVolume is { VolumeType: GeneralPurpose3 } managed
            ? volume with
            {
                ManagedEbsVolume = managed with
                {
                    Iops = managed.Iops is DefaultIops ? null : managed.Iops,
                    Throughput = managed.Throughput is DefaultThroughput ? null : managed.Throughput,
                },
            }
            : volume;

    /// <summary>The fields are names without regard to case; ECS shows some of them in upper case.</summary>
    private static PlacementStrategy Prepare(PlacementStrategy strategy) => strategy with
    {
        Field = strategy.Field switch
        {
            null => null,
            _ when strategy.Field.Equals(HostField, StringComparison.OrdinalIgnoreCase) => "instanceid",
            _ => strategy.Field.ToLowerInvariant(),
        },
    };
}

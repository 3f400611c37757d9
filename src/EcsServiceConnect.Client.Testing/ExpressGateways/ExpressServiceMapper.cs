using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Maps an Express Mode service to its response record.</summary>
internal static class ExpressServiceMapper
{
    public static EcsExpressGatewayService Map(ServiceState service, ExpressState express, EcsState state, bool withTags) => new()
    {
        Cluster = service.Cluster.Name,
        ServiceName = service.Name,
        ServiceArn = service.Arn,
        InfrastructureRoleArn = express.InfrastructureRoleArn,
        Status = MapStatus(service),
        CurrentDeployment = service.CurrentServiceDeployment?.Arn,
        ActiveConfigurations = service.Status == ServiceState.Inactive
            ? []
            : [.. service.Deployments.Select(static deployment => deployment.Revision).Distinct().Select(revision => Map(revision, express, state))],
        Tags = withTags ? service.Tags : [],
        CreatedAt = service.CreatedAt,
        UpdatedAt = express.UpdatedAt,
    };

    public static UpdatedExpressGatewayService MapUpdated(ServiceState service, ExpressState express, EcsState state) => new()
    {
        ServiceArn = service.Arn,
        Cluster = service.Cluster.Name,
        ServiceName = service.Name,
        Status = MapStatus(service),
        TargetConfiguration = Map(service.Primary.Revision, express, state),
        CreatedAt = service.CreatedAt,
        UpdatedAt = express.UpdatedAt,
    };

    private static ExpressGatewayServiceStatus MapStatus(ServiceState service) =>
        new() { StatusCode = new ExpressGatewayServiceStatusCode(service.Status) };

    private static ExpressGatewayServiceConfiguration Map(ServiceRevisionState revision, ExpressState express, EcsState state)
    {
        var definition = revision.Target.Definition.Definition;
        var settings = express.RevisionSettings.GetValueOrDefault(revision, express.Settings);
        return new ExpressGatewayServiceConfiguration
        {
            ServiceRevisionArn = revision.Arn,
            ExecutionRoleArn = definition.ExecutionRoleArn,
            TaskRoleArn = definition.TaskRoleArn,
            TaskDefinitionArn = definition.TaskDefinitionArn,
            Cpu = definition.Cpu,
            Memory = definition.Memory,
            CpuArchitecture = definition.RuntimePlatform is { CpuArchitecture: { HasValue: true } architecture }
                ? new ExpressCpuArchitecture(architecture.Value)
                : default,
            NetworkConfiguration = settings.Network,
            HealthCheckPath = settings.HealthCheckPath,
            PrimaryContainer = definition.ContainerDefinitions
                .Where(static container => container.Name == ExpressTaskDefinitionFactory.MainContainer)
                .Select(Map)
                .FirstOrDefault(),
            ScalingTarget = settings.Scaling,
            IngressPaths = state.Now >= express.ReadyAt
                ? [new IngressPathSummary { AccessType = AccessType.Public, Endpoint = express.Endpoint }]
                : [],
            CreatedAt = revision.CreatedAt,
        };
    }

    private static ExpressGatewayContainer Map(ContainerDefinition container) => new()
    {
        Image = container.Image!,
        ContainerPort = container.PortMappings?[0].ContainerPort,
        AwsLogsConfiguration = container.LogConfiguration?.Options is { } options && options.ContainsKey(AwsLogsOption.Group)
            ? new ExpressGatewayServiceAwsLogsConfiguration
            {
                LogGroup = options[AwsLogsOption.Group],
                LogStreamPrefix = options.GetValueOrDefault(AwsLogsOption.StreamPrefix, ""),
            }
            : null,
        RepositoryCredentials = container.RepositoryCredentials is { } credentials
            ? new ExpressGatewayRepositoryCredentials { CredentialsParameter = credentials.CredentialsParameter }
            : null,
        Command = container.Command,
        Environment = container.Environment,
        Secrets = container.Secrets,
    };
}

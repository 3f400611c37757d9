using EcsServiceConnect.Client.Logs;
using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates the task definitions of Express Mode services, and validates provided ones.</summary>
internal static class ExpressTaskDefinitionFactory
{
    public const string MainContainer = "Main";

    private const int MaxFamilyLength = 255;
    private const int DefaultPort = 80;

    /// <summary>Creates the request that registers the task definition of a new service.</summary>
    public static RegisterTaskDefinitionRequest CreateRequest(CreateExpressGatewayServiceRequest request, string name, string cluster, EcsState state)
    {
        var family = $"{cluster}-{name}";
        var logs = new ExpressGatewayServiceAwsLogsConfiguration
        {
            LogGroup = $"/aws/ecs/{cluster}/{name}-{state.RandomSource.CreateHex(4)}",
            LogStreamPrefix = "ecs",
        };
        var main = new ContainerDefinition { Name = MainContainer, Essential = true, LogConfiguration = CreateLogConfiguration(logs, state) };
        return new RegisterTaskDefinitionRequest
        {
            Family = family.Length > MaxFamilyLength ? family[..MaxFamilyLength] : family,
            NetworkMode = NetworkMode.Awsvpc,
            RequiresCompatibilities = [Compatibility.Fargate],
            ExecutionRoleArn = RequestGuard.Require(request.ExecutionRoleArn, "executionRoleArn"),
            TaskRoleArn = request.TaskRoleArn,
            Cpu = request.Cpu ?? "256",
            Memory = request.Memory ?? "512",
            RuntimePlatform = CreatePlatform(request.CpuArchitecture.HasValue ? request.CpuArchitecture : ExpressCpuArchitecture.X86_64),
            ContainerDefinitions = [UpdateContainer(main, RequestGuard.Require(request.PrimaryContainer, "primaryContainer"), state)],
        };
    }

    /// <summary>Applies a change to a service's task definition; null if the change does not concern it.</summary>
    public static RegisterTaskDefinitionRequest? ApplyUpdate(TaskDefinition current, UpdateExpressGatewayServiceRequest change, EcsState state)
    {
        var isChanged = change.PrimaryContainer is not null || change.ExecutionRoleArn is not null || change.TaskRoleArn is not null
            || change.Cpu is not null || change.Memory is not null || change.CpuArchitecture.HasValue;
        return !isChanged ? null : new RegisterTaskDefinitionRequest
        {
            Family = current.Family!,
            NetworkMode = current.NetworkMode,
            RequiresCompatibilities = current.RequiresCompatibilities,
            ExecutionRoleArn = change.ExecutionRoleArn ?? current.ExecutionRoleArn,
            TaskRoleArn = change.TaskRoleArn ?? current.TaskRoleArn,
            Cpu = change.Cpu ?? current.Cpu,
            Memory = change.Memory ?? current.Memory,
            RuntimePlatform = change.CpuArchitecture.HasValue ? CreatePlatform(change.CpuArchitecture) : current.RuntimePlatform,
            Volumes = current.Volumes,
            ProxyConfiguration = current.ProxyConfiguration,
            EphemeralStorage = current.EphemeralStorage,
            PidMode = current.PidMode,
            EnableFaultInjection = current.EnableFaultInjection,
            ContainerDefinitions =
            [
                .. current.ContainerDefinitions.Select(container =>
                    container.Name == MainContainer && change.PrimaryContainer is { } main ? UpdateContainer(container, main, state) : container),
            ],
        };
    }

    /// <summary>Creates the task definition of a validated request; it is not registered yet.</summary>
    public static TaskDefinitionState Create(RegisterTaskDefinitionRequest request, IReadOnlyList<Tag> tags, EcsState state)
    {
        TaskDefinitionValidator.Validate(request);
        var revision = state.TaskDefinitions.NextRevision(request.Family);
        var arn = state.Arns.CreateTaskDefinitionArn(request.Family, revision);
        return new TaskDefinitionState(TaskDefinitionFactory.Create(request, arn, revision, state.Now, state.Arns.CallerArn), tags);
    }

    /// <summary>Gets a provided task definition, which must be able to receive traffic.</summary>
    public static TaskDefinitionState GetProvided(string arn, EcsState state)
    {
        var found = state.TaskDefinitions.GetActive(arn);
        var main = found.Definition.ContainerDefinitions.FirstOrDefault(static container => container.Name == MainContainer);
        var isFit = found.Definition.RequiresCompatibilities.Contains(Compatibility.Fargate)
            && main?.PortMappings is [{ ContainerPort: not null, Name: not null, Protocol: var protocol }]
            && protocol == TransportProtocol.Tcp;
        return isFit
            ? found
            : throw new InvalidParameterException(
                $"The task definition '{found}' does not suit Express Mode: it must require FARGATE and have a container "
                + $"'{MainContainer}' with one TCP port mapping that has a containerPort and a name.");
    }

    private static ContainerDefinition UpdateContainer(ContainerDefinition current, ExpressGatewayContainer change, EcsState state)
    {
        var mapping = current.PortMappings is [var first] ? first : new PortMapping { Name = "main", Protocol = TransportProtocol.Tcp };
        var port = change.ContainerPort ?? mapping.ContainerPort ?? DefaultPort;
        return current with
        {
            Image = change.Image,
            PortMappings = [mapping with { ContainerPort = port, HostPort = port }],
            LogConfiguration = change.AwsLogsConfiguration is { } logs ? CreateLogConfiguration(logs, state) : current.LogConfiguration,
            RepositoryCredentials = change.RepositoryCredentials is null
                ? current.RepositoryCredentials
                : new RepositoryCredentials
                {
                    CredentialsParameter = RequestGuard.Require(
                        change.RepositoryCredentials.CredentialsParameter, "primaryContainer.repositoryCredentials.credentialsParameter"),
                },
            Command = change.Command ?? current.Command,
            Environment = change.Environment ?? current.Environment,
            Secrets = change.Secrets ?? current.Secrets,
        };
    }

    private static LogConfiguration CreateLogConfiguration(ExpressGatewayServiceAwsLogsConfiguration logs, EcsState state) => new()
    {
        LogDriver = LogDriver.Awslogs,
        Options = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [AwsLogsOption.Group] = logs.LogGroup,
            [AwsLogsOption.Region] = state.Arns.Region,
            [AwsLogsOption.StreamPrefix] = logs.LogStreamPrefix,
        },
    };

    private static RuntimePlatform CreatePlatform(ExpressCpuArchitecture architecture) => new()
    {
        CpuArchitecture = new CpuArchitecture(architecture.Value),
        OperatingSystemFamily = OSFamily.Linux,
    };
}

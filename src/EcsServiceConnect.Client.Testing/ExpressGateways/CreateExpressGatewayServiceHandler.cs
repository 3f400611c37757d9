using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates an Express Mode service: a service on Fargate with a generated task definition and endpoint.</summary>
internal sealed class CreateExpressGatewayServiceHandler(ServiceScheduler services)
    : OperationHandler<CreateExpressGatewayServiceRequest, CreateExpressGatewayServiceResponse>
{
    protected override CreateExpressGatewayServiceResponse Handle(CreateExpressGatewayServiceRequest request, EcsState state)
    {
        var role = RoleValidator.Validate(request.InfrastructureRoleArn, "infrastructureRoleArn");
        ExpressSettingsValidator.ValidateExclusive(
            request.TaskDefinitionArn,
            request.PrimaryContainer,
            request.ExecutionRoleArn,
            request.TaskRoleArn,
            request.Cpu,
            request.Memory,
            request.CpuArchitecture);
        var settings = ExpressSettingsValidator.ApplyUpdate(
            ExpressSettingsValidator.Defaults, request.HealthCheckPath, request.ScalingTarget, request.NetworkConfiguration);
        var tags = TagValidator.Validate(request.Tags);
        var cluster = FindPlannedCluster(request.Cluster, state);
        var name = ServiceResolver.ValidateName(request.ServiceName ?? ExpressNameFactory.Create(request, cluster));
        CreateServiceHandler.ValidateNameIsAvailable(name, cluster);
        var definition = request.TaskDefinitionArn is { } own
            ? ExpressTaskDefinitionFactory.GetProvided(own, state)
            : ExpressTaskDefinitionFactory.Create(ExpressTaskDefinitionFactory.CreateRequest(request, name, cluster.Name, state), tags, state);
        var arn = state.Arns.CreateServiceArn(cluster.Name, name);
        var target = DeploymentTargetFactory.Create(ExpressDeploymentFactory.CreateSettings(name, settings), definition, cluster, arn, state);

        if (request.TaskDefinitionArn is null)
        {
            state.TaskDefinitions.Add(definition);
        }

        return new CreateExpressGatewayServiceResponse
        {
            Service = Create(name, role, settings, target, tags, GetOrCreateCluster(cluster, state), state),
        };
    }

    private EcsExpressGatewayService Create(
        string name,
        string role,
        ExpressSettings settings,
        DeploymentTarget target,
        IReadOnlyList<Tag> tags,
        ClusterState cluster,
        EcsState state)
    {
        var endpoint = $"{name.ToLowerInvariant()}-{state.RandomSource.CreateHex(12)}.ecs.{state.Arns.Region}.on.aws";
        var express = new ExpressState(role, endpoint, state.Now + state.Timing.DeploymentDuration, settings);
        var service = new ServiceState(state.CreateKey(), name, state.Arns.CreateServiceArn(cluster.Name, name), cluster, state.Now)
        {
            VisibleAt = state.Now + state.Timing.ConsistencyDelay,
            Settings = target.Settings,
            Tags = tags,
            Express = express,
        };
        cluster.Services.Add(service);
        ExpressDeploymentFactory.Deploy(service, express, target, services, state);
        return ExpressServiceMapper.Map(service, express, state, withTags: true);
    }

    /// <summary>Finds the cluster of the request or the default one, which need not exist yet.</summary>
    private static ClusterState FindPlannedCluster(string? identifier, EcsState state) =>
        string.IsNullOrEmpty(identifier) && state.Clusters.Find(ClusterStore.DefaultName) is not { Status: ClusterState.Active }
            ? new ClusterState("", ClusterStore.DefaultName, state.Arns.CreateClusterArn(ClusterStore.DefaultName), state.Events)
            : state.Clusters.GetActive(identifier);

    private static ClusterState GetOrCreateCluster(ClusterState planned, EcsState state)
    {
        if (state.Clusters.Find(planned.Name) == planned)
        {
            return planned;
        }

        var made = state.Clusters.Add(planned.Name);
        made.Settings = ClusterSettingValidator.CreateDefaults(state.AccountSettings);
        return made;
    }
}

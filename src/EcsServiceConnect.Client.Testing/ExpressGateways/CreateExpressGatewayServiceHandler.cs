using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Makes an Express Mode service: a service on Fargate with a task definition and an address that ECS makes for it.</summary>
internal sealed class CreateExpressGatewayServiceHandler
    : OperationHandler<CreateExpressGatewayServiceRequest, CreateExpressGatewayServiceResponse>
{
    protected override CreateExpressGatewayServiceResponse Handle(CreateExpressGatewayServiceRequest request, EcsState state)
    {
        var role = RoleRules.Checked(request.InfrastructureRoleArn, "infrastructureRoleArn");
        ExpressRules.CheckExclusive(
            request.TaskDefinitionArn,
            request.PrimaryContainer,
            request.ExecutionRoleArn,
            request.TaskRoleArn,
            request.Cpu,
            request.Memory,
            request.CpuArchitecture);
        var settings = ExpressRules.After(
            ExpressRules.Defaults, request.HealthCheckPath, request.ScalingTarget, request.NetworkConfiguration);
        var tags = TagRules.Checked(request.Tags);
        var cluster = Planned(request.Cluster, state);
        var name = ServiceStore.CheckedName(request.ServiceName ?? ExpressNames.Free(request, cluster));
        CreateServiceHandler.CheckNameIsFree(name, cluster);
        var definition = request.TaskDefinitionArn is { } own
            ? ExpressDefinitions.CheckedOwn(own, state)
            : ExpressDefinitions.Make(ExpressDefinitions.OfNew(request, name, cluster.Name, state), tags, state);
        var arn = state.Arns.Service(cluster.Name, name);
        var target = DeploymentPlanner.Plan(ExpressDeployer.SettingsOf(name, settings), definition, cluster, arn, state);

        if (request.TaskDefinitionArn is null)
        {
            state.TaskDefinitions.Add(definition);
        }

        return new CreateExpressGatewayServiceResponse
        {
            Service = Create(name, role, settings, target, tags, Actual(cluster, state), state),
        };
    }

    private static EcsExpressGatewayService Create(
        string name,
        string role,
        ExpressSettings settings,
        DeploymentTarget target,
        IReadOnlyList<Tag> tags,
        ClusterState cluster,
        EcsState state)
    {
        var endpoint = $"{name.ToLowerInvariant()}-{state.Randomness.Hex(12)}.ecs.{state.Arns.Region}.on.aws";
        var express = new ExpressState(role, endpoint, state.Now + state.Pace.DeploymentTime, settings);
        var service = new ServiceState(state.NextKey(), name, state.Arns.Service(cluster.Name, name), cluster, state.Now)
        {
            VisibleAt = state.Now + state.Pace.ConsistencyDelay,
            Settings = target.Settings,
            Tags = tags,
            Express = express,
        };
        cluster.Services.Put(service);
        ExpressDeployer.Deploy(service, express, target, state);
        return ExpressView.Of(service, express, state, withTags: true);
    }

    /// <summary>The cluster named, or the default one, which need not be there yet.</summary>
    private static ClusterState Planned(string? identifier, EcsState state) =>
        string.IsNullOrEmpty(identifier) && state.Clusters.Find(ClusterStore.Default) is not { Status: ClusterState.Active }
            ? new ClusterState("", ClusterStore.Default, state.Arns.Cluster(ClusterStore.Default))
            : state.Clusters.Active(identifier);

    private static ClusterState Actual(ClusterState planned, EcsState state)
    {
        if (state.Clusters.Find(planned.Name) == planned)
        {
            return planned;
        }

        var made = state.Clusters.Add(planned.Name);
        made.Settings = ClusterSettingRules.Defaults(state.AccountSettings);
        return made;
    }
}

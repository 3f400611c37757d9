using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a service and begins its first deployment.</summary>
internal sealed class CreateServiceHandler(ServiceScheduler services, TaskSetController taskSets)
    : OperationHandler<CreateServiceRequest, CreateServiceResponse>
{
    protected override CreateServiceResponse Handle(CreateServiceRequest request, EcsState state)
    {
        var name = ServiceResolver.ValidateName(request.ServiceName);
        var cluster = state.Clusters.GetActive(request.Cluster);
        RequestGuard.RequireMaxLength(request.ClientToken, "clientToken", 36);
        if (state.ClientTokens.Find(request, cluster.Name, request.ClientToken) is { } earlier)
        {
            return earlier.IsSameRequest
                ? new CreateServiceResponse { Service = ServiceMapper.Map((ServiceState)earlier.Outcome, state, withTags: true) }
                : throw new InvalidParameterException(
                    "Creation of service was not idempotent: the clientToken was used before, with other parameters.");
        }

        ValidateNameIsAvailable(name, cluster);
        var tags = TagValidator.Validate(request.Tags);
        var settings = ServiceSettingsFactory.Create(request);
        var arn = state.Arns.CreateServiceArn(cluster.Name, name);
        var isExternal = settings.DeploymentController!.Type == DeploymentControllerType.External;
        var target = isExternal
            ? null
            : DeploymentTargetFactory.Create(settings, state.TaskDefinitions.GetActive(request.TaskDefinition), cluster, arn, state);

        var service = new ServiceState(state.CreateKey(), name, arn, cluster, state.Now)
        {
            VisibleAt = state.Now + state.Timing.ConsistencyDelay,
            Settings = target?.Settings ?? settings,
            DesiredCount = settings.DesiredCount.GetValueOrDefault(),
            Tags = tags,
        };
        cluster.Services.Add(service);
        Deploy(service, target, state);
        state.ClientTokens.Add(request, cluster.Name, request.ClientToken, service);
        return new CreateServiceResponse { Service = ServiceMapper.Map(service, state, withTags: true) };
    }

    /// <summary>A service of an external controller begins without tasks, one of CodeDeploy with a primary task set.</summary>
    private void Deploy(ServiceState service, DeploymentTarget? target, EcsState state)
    {
        if (target is null)
        {
            services.Stabilize(service);
        }
        else if (service.HasTaskSets)
        {
            var set = taskSets.Add(service, target, new Scale { Value = 100, Unit = ScaleUnit.Percent });
            set.MoveTo(TaskSetState.Primary, state.Now);
            services.Stabilize(set);
        }
        else
        {
            services.Deploy(service, target);
        }
    }

    public static void ValidateNameIsAvailable(string name, ClusterState cluster)
    {
        switch (cluster.Services.GetValueOrDefault(name)?.Status)
        {
            case ServiceState.Active:
                throw new InvalidParameterException(
                    $"Creation of service was not idempotent: the cluster '{cluster.Name}' has an active service '{name}' already.");
            case ServiceState.Draining:
                throw new InvalidParameterException(
                    $"The service '{name}' of the cluster '{cluster.Name}' is still draining; its name is free once it is inactive.");
        }
    }
}

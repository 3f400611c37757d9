using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a service and begins its first deployment.</summary>
internal sealed class CreateServiceHandler(ServiceScheduler services, TaskSetController taskSets)
    : ResourceOperationHandler<CreateServiceRequest, ServiceState, CreateServiceResponse>
{
    private const string NotIdempotentMessage = "Creation of service was not idempotent.";

    protected override ServiceState Apply(CreateServiceRequest request, EcsState state)
    {
        var name = ServiceResolver.ValidateName(request.ServiceName);
        var cluster = state.Clusters.GetActive(request.Cluster);
        var arn = state.Arns.CreateServiceArn(cluster.Name, name);

        // A token repeats the creation of one name, whatever the tags of the repeated call are.
        var repeatable = request with { Tags = null };
        if (state.ClientTokens.Find(repeatable, arn, request.ClientToken) is { } earlier)
        {
            return earlier.IsSameRequest
                ? (ServiceState)earlier.Outcome
                : throw new InvalidParameterException(NotIdempotentMessage);
        }

        ValidateNameIsAvailable(name, cluster);
        var tags = TagValidator.Validate(request.Tags);
        var settings = ServiceSettingsFactory.Create(request);
        var target = CreateTarget(settings, cluster, arn, state);
        var service = new ServiceState(state.CreateKey(), name, arn, cluster, state.Now)
        {
            VisibleAt = state.Now + state.Timing.ConsistencyDelay,
            Settings = target?.Settings ?? settings,
            DesiredCount = settings.DesiredCount.GetValueOrDefault(),
            Tags = tags,
        };
        cluster.Services.Add(service);
        Deploy(service, target, state);
        state.ClientTokens.Add(repeatable, arn, request.ClientToken, service);
        return service;
    }

    protected override CreateServiceResponse CreateResponse(ServiceState resource, EcsState state) =>
        new() { Service = ServiceMapper.Map(resource, state, withTags: true) };

    /// <summary>Creates the target of the first deployment; null for an external controller, whose task sets have their own.</summary>
    private static DeploymentTarget? CreateTarget(CreateServiceRequest settings, ClusterState cluster, string arn, EcsState state)
    {
        if (settings.DeploymentController!.Type == DeploymentControllerType.External)
        {
            return null;
        }

        var definition = state.TaskDefinitions.GetActive(settings.TaskDefinition);
        ExecuteCommandValidator.Validate(settings, definition.Definition, isNew: true);
        return DeploymentTargetFactory.Create(settings, definition, cluster, arn, state);
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
                throw new InvalidParameterException(NotIdempotentMessage);
            case ServiceState.Draining:
                throw new InvalidParameterException("Unable to Start a service that is still Draining.");
        }
    }
}

using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates a task set of a service.</summary>
internal sealed class CreateTaskSetHandler(ServiceScheduler services, TaskSetController taskSets)
    : OperationHandler<CreateTaskSetRequest, CreateTaskSetResponse>
{
    /// <summary>The quota of task sets in a service; https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-quotas.html</summary>
    private const int MaxTaskSets = 5;

    protected override CreateTaskSetResponse Handle(CreateTaskSetRequest request, EcsState state)
    {
        var service = TaskSetResolver.GetService(request.Cluster, request.Service, state);
        if (state.ClientTokens.Find(request, service.Arn, request.ClientToken) is { } earlier)
        {
            return earlier.IsSameRequest
                ? new CreateTaskSetResponse { TaskSet = TaskSetMapper.Map((TaskSetState)earlier.Outcome, withTags: true) }
                : throw new InvalidParameterException("The clientToken was used before, with other parameters.");
        }

        if (service.TaskSets.Count >= MaxTaskSets)
        {
            throw new InvalidParameterException(
                $"{service.TaskSets.Count} deployments exist on the service. Unable to create new TaskSet since this exceeds the maximum limit.");
        }

        var tags = TagValidator.Validate(request.Tags);
        var scale = TaskSetResolver.CreateScale(request.Scale);
        var settings = service.Settings with
        {
            TaskDefinition = request.TaskDefinition,
            NetworkConfiguration = request.NetworkConfiguration,
            LoadBalancers = request.LoadBalancers,
            ServiceRegistries = request.ServiceRegistries,
            LaunchType = request.LaunchType,
            CapacityProviderStrategy = request.CapacityProviderStrategy,
            PlatformVersion = request.PlatformVersion,
        };
        var target = DeploymentTargetFactory.Create(
            settings, state.TaskDefinitions.GetActive(request.TaskDefinition), service.Cluster, service.Arn, state);

        var set = taskSets.Add(service, target, scale, request.ExternalId, tags);
        services.Stabilize(set);
        state.ClientTokens.Add(request, service.Arn, request.ClientToken, set);
        return new CreateTaskSetResponse { TaskSet = TaskSetMapper.Map(set, withTags: true) };
    }
}

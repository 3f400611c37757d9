using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Runs standalone tasks until they are stopped. Where container instances have room for some of them only, the response contains
/// the reason of each instance.
/// </summary>
internal sealed class RunTaskHandler(TaskLifecycleController lifecycle, PlacementScheduler placement)
    : ResourceOperationHandler<RunTaskRequest, TaskLaunchResult, RunTaskResponse>
{
    protected override TaskLaunchResult Apply(RunTaskRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        if (state.ClientTokens.Find(request, cluster.Name, request.ClientToken) is { } earlier)
        {
            return GetEarlier(earlier, (TaskLaunchResult)earlier.Outcome);
        }

        var template = StandaloneTaskTemplateFactory.Create(request, cluster, state);
        if (!PlacementScheduler.HasCandidates(cluster, template.Plan))
        {
            throw new InvalidParameterException("No Container Instances were found in your cluster.");
        }

        var batch = LaunchTasks(template, request.Count ?? 1, cluster, state);
        state.ClientTokens.Add(request, cluster.Name, request.ClientToken, batch);
        return batch;
    }

    protected override RunTaskResponse CreateResponse(TaskLaunchResult resource, EcsState state) =>
        new() { Tasks = resource.MapTasks(state), Failures = resource.Failures };

    private TaskLaunchResult LaunchTasks(TaskTemplate template, int count, ClusterState cluster, EcsState state)
    {
        var tasks = new List<TaskState>(count);
        var countsByProvider = new Dictionary<string, int>(StringComparer.Ordinal);
        while (tasks.Count < count)
        {
            var provider = template.Plan.GetNextProvider(countsByProvider);
            var result = placement.Place(cluster, template, provider);
            if (!result.IsPossible)
            {
                return new TaskLaunchResult(tasks, result.Rejections.Count > 0 ? result.Failures : [CreateEmptyProviderFailure(provider, state)]);
            }

            tasks.Add(lifecycle.Launch(cluster, template, provider, result.Instance));
            if (provider is not null)
            {
                countsByProvider[provider] = countsByProvider.GetValueOrDefault(provider) + 1;
            }
        }

        return new TaskLaunchResult(tasks, []);
    }

    private static Failure CreateEmptyProviderFailure(string? provider, EcsState state) =>
        new() { Arn = state.Arns.CreateCapacityProviderArn(provider!), Reason = PlacementReasons.EmptyProvider };

    private static TaskLaunchResult GetEarlier(ClientTokenStore.Use earlier, TaskLaunchResult batch) =>
        earlier.IsSameRequest
            ? batch
            : throw new ConflictException(
                "The RunTask request could not be processed due to conflicts. The provided clientToken is already in use with a different request.")
            {
                ResourceIds = [.. batch.Tasks.Select(static task => task.Arn)],
            };
}

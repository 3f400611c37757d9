using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Starts tasks of their own, which belong to no service and run until they are stopped. Where container instances have room for some
/// of them only, the answer says of each instance why it took no more.
/// </summary>
internal sealed class RunTaskHandler : OperationHandler<RunTaskRequest, RunTaskResponse>
{
    private const int MostTasks = 10;

    protected override RunTaskResponse Handle(RunTaskRequest request, EcsState state)
    {
        Guard.Required(request.TaskDefinition, "taskDefinition");
        var cluster = state.Clusters.Active(request.Cluster);
        Guard.NoLongerThan(request.ClientToken, "clientToken", 64);
        if (state.ClientTokens.Find(request, cluster.Name, request.ClientToken) is { } earlier)
        {
            return Repeat(earlier, (TaskBatch)earlier.Outcome, state);
        }

        var count = request.Count ?? 1;
        Guard.InRange(count, "count", 1, MostTasks);
        var order = StandaloneOrder.Make(request, cluster, state);
        if (!TaskPlacer.HasCandidates(cluster, order.Plan))
        {
            throw new InvalidParameterException(
                "No Container Instances were found in your cluster: "
                + $"'{cluster.Name}' has nothing to run {order.Plan.LaunchType} tasks on.");
        }

        var batch = Run(order, count, cluster, state);
        state.ClientTokens.Remember(request, cluster.Name, request.ClientToken, batch);
        return Answer(batch, state);
    }

    private static TaskBatch Run(TaskOrder order, int count, ClusterState cluster, EcsState state)
    {
        var tasks = new List<TaskState>();
        while (tasks.Count < count)
        {
            var provider = order.Plan.NextProvider(tasks.Select(static task => task.CapacityProvider));
            var place = state.TaskPlacer.Place(cluster, order, provider);
            if (!place.IsPossible)
            {
                return new TaskBatch(tasks, place.Obstacles.Count > 0 ? place.Failures : [Empty(provider, state)]);
            }

            tasks.Add(state.TaskLifecycle.Launch(cluster, order, provider, place.Instance));
        }

        return new TaskBatch(tasks, []);
    }

    private static Failure Empty(string? provider, EcsState state) =>
        new() { Arn = state.Arns.CapacityProvider(provider!), Reason = PlacementReasons.EmptyProvider };

    private static RunTaskResponse Repeat(ClientTokens.Use earlier, TaskBatch batch, EcsState state) =>
        earlier.IsSameRequest
            ? Answer(batch, state)
            : throw new ConflictException("The clientToken was used before, with other parameters.")
            {
                ResourceIds = [.. batch.Tasks.Select(static task => task.Arn)],
            };

    private static RunTaskResponse Answer(TaskBatch batch, EcsState state) =>
        new() { Tasks = batch.Views(state), Failures = batch.Failures };
}

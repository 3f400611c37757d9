using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Starts tasks of their own, which belong to no service and run until they are stopped.</summary>
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
            return Repeat(earlier, (IReadOnlyList<TaskState>)earlier.Outcome, state);
        }

        var count = request.Count ?? 1;
        Guard.InRange(count, "count", 1, MostTasks);
        var order = Order(request, cluster, state);
        var tasks = new List<TaskState>();
        for (var i = 0; i < count; i++)
        {
            tasks.Add(state.TaskLifecycle.Launch(
                cluster, order, order.Plan.NextProvider(tasks.Select(static task => task.CapacityProvider))));
        }

        state.ClientTokens.Remember(request, cluster.Name, request.ClientToken, tasks);
        return Answer(tasks, state);
    }

    private static TaskOrder Order(RunTaskRequest request, ClusterState cluster, EcsState state)
    {
        var definition = state.TaskDefinitions.Usable(request.TaskDefinition);
        var plan = LaunchPlan.Make(
            request.LaunchType, request.CapacityProviderStrategy, request.PlatformVersion, cluster, definition.Definition);
        var network = NetworkRules.Checked(request.NetworkConfiguration, definition.Definition, plan.LaunchType);
        var overrides = OverrideRules.Checked(request.Overrides, definition.Definition, plan);
        var tags = StandaloneRules.Check(request.Group, request.StartedBy, request.PropagateTags, request.Tags);
        PlacementRules.Check(request.PlacementConstraints, request.PlacementStrategy, plan);
        VolumeRules.Check(request.VolumeConfigurations?.Select(static volume => volume.Name), definition.Definition);
        if (!plan.HasCapacity)
        {
            throw new InvalidParameterException(
                $"No Container Instances were found in your cluster: '{cluster.Name}' has nothing to run {plan.LaunchType} tasks on.");
        }

        return new TaskOrder(definition, plan, network, request.Group ?? $"family:{definition.Family}")
        {
            StartedBy = request.StartedBy,
            Overrides = overrides,
            EnableExecuteCommand = request.EnableExecuteCommand ?? false,
            Tags = TaskTags.Of(tags, request.PropagateTags, definition, request.EnableEcsManagedTags == true, cluster),
        };
    }

    private static RunTaskResponse Repeat(ClientTokens.Use earlier, IReadOnlyList<TaskState> tasks, EcsState state) =>
        earlier.IsSameRequest
            ? Answer(tasks, state)
            : throw new ConflictException("The clientToken was used before, with other parameters.")
            {
                ResourceIds = [.. tasks.Select(static task => task.Arn)],
            };

    private static RunTaskResponse Answer(IReadOnlyList<TaskState> tasks, EcsState state) =>
        new() { Tasks = [.. tasks.Select(task => TaskView.Of(task, state, withTags: true))] };
}

using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Starts one task on each of the chosen container instances; those that cannot take it come as failures.</summary>
internal sealed class StartTaskHandler : OperationHandler<StartTaskRequest, StartTaskResponse>
{
    private const int MostInstances = 10;

    protected override StartTaskResponse Handle(StartTaskRequest request, EcsState state)
    {
        Guard.Required(request.TaskDefinition, "taskDefinition");
        var identifiers = Guard.Items(request.ContainerInstances, "containerInstances", MostInstances);
        var cluster = state.Clusters.Active(request.Cluster);
        var order = StandaloneOrder.Make(AsRun(request), cluster, state);
        var chosen = identifiers
            .Select(identifier => (Identifier: identifier, Instance: cluster.Instances.Find(identifier, state.Arns)))
            .ToList();

        var tasks = new List<TaskState>();
        var failures = new List<Failure>();
        foreach (var (identifier, instance) in chosen)
        {
            if (instance is null)
            {
                failures.Add(Failures.MissingInstance(identifier, cluster, state.Arns));
                continue;
            }

            var fitting = instance.IsExternal ? order with { Plan = order.Plan with { LaunchType = LaunchType.External } } : order;
            if (TaskPlacer.ObstacleOn(instance, fitting) is { } reason)
            {
                failures.Add(Failures.Of(instance, reason));
            }
            else
            {
                tasks.Add(state.TaskLifecycle.Launch(cluster, fitting, capacityProvider: null, instance));
            }
        }

        return new StartTaskResponse { Tasks = new TaskBatch(tasks, failures).Views(state), Failures = failures };
    }

    /// <summary>The same task, as RunTask would start it on an instance of its own choice.</summary>
    private static RunTaskRequest AsRun(StartTaskRequest request) => new()
    {
        TaskDefinition = request.TaskDefinition,
        LaunchType = LaunchType.Ec2,
        Group = request.Group,
        StartedBy = request.StartedBy,
        NetworkConfiguration = request.NetworkConfiguration,
        Overrides = request.Overrides,
        PropagateTags = request.PropagateTags,
        Tags = request.Tags,
        EnableEcsManagedTags = request.EnableEcsManagedTags,
        EnableExecuteCommand = request.EnableExecuteCommand,
        VolumeConfigurations = request.VolumeConfigurations,
    };
}

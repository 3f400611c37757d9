using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Starts one task on each of the given container instances; instances that cannot run it are failures.</summary>
internal sealed class StartTaskHandler(TaskLifecycleController lifecycle)
    : ResourceOperationHandler<StartTaskRequest, TaskLaunchResult, StartTaskResponse>
{
    protected override TaskLaunchResult Apply(StartTaskRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        var template = StandaloneTaskTemplateFactory.Create(CreateRunTaskRequest(request), cluster, state);
        var chosen = request.ContainerInstances
            .Select(identifier => (Identifier: identifier, Instance: cluster.Instances.Find(identifier, state.Arns)))
            .ToList();

        var tasks = new List<TaskState>();
        var failures = new List<Failure>();
        foreach (var (identifier, instance) in chosen)
        {
            if (instance is null)
            {
                failures.Add(FailureFactory.CreateMissingInstance(identifier, cluster, state.Arns));
                continue;
            }

            var fitting = instance.IsExternal ? template with { Plan = template.Plan with { LaunchType = LaunchType.External } } : template;
            if (PlacementScheduler.FindRejection(instance, fitting) is { } reason)
            {
                failures.Add(FailureFactory.Create(instance, reason));
            }
            else
            {
                tasks.Add(lifecycle.Launch(cluster, fitting, capacityProvider: null, instance));
            }
        }

        return new TaskLaunchResult(tasks, failures);
    }

    protected override StartTaskResponse CreateResponse(TaskLaunchResult resource, EcsState state) =>
        new() { Tasks = resource.MapTasks(state), Failures = resource.Failures };

    /// <summary>Creates the equivalent RunTask request.</summary>
    private static RunTaskRequest CreateRunTaskRequest(StartTaskRequest request) => new()
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

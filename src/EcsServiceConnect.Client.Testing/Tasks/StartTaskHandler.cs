using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Would start tasks on chosen container instances. There are none here, so after the checks every one of them is a failure.
/// </summary>
internal sealed class StartTaskHandler : OperationHandler<StartTaskRequest, StartTaskResponse>
{
    private const int MostInstances = 10;

    protected override StartTaskResponse Handle(StartTaskRequest request, EcsState state)
    {
        Guard.Required(request.TaskDefinition, "taskDefinition");
        var instances = Guard.Items(request.ContainerInstances, "containerInstances", MostInstances);
        var cluster = state.Clusters.Active(request.Cluster);
        var definition = state.TaskDefinitions.Usable(request.TaskDefinition);
        var plan = LaunchPlan.Make(LaunchType.Ec2, strategy: null, platformVersion: null, cluster, definition.Definition);
        NetworkRules.Checked(request.NetworkConfiguration, definition.Definition, plan.LaunchType);
        OverrideRules.Checked(request.Overrides, definition.Definition, plan);
        StandaloneRules.Check(request.Group, request.StartedBy, request.PropagateTags, request.Tags);
        VolumeRules.Check(request.VolumeConfigurations?.Select(static volume => volume.Name), definition.Definition);
        return new StartTaskResponse
        {
            Failures =
            [
                .. instances.Select(instance =>
                    Failures.Missing(Arns.IsArn(instance) ? instance : state.Arns.ContainerInstance(cluster.Name, instance))),
            ],
        };
    }
}

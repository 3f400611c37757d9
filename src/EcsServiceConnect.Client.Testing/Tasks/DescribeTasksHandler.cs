using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes tasks; those that are missing, or stopped over an hour ago, come as failures.</summary>
internal sealed class DescribeTasksHandler : OperationHandler<DescribeTasksRequest, DescribeTasksResponse>
{
    private const int Most = 100;

    protected override DescribeTasksResponse Handle(DescribeTasksRequest request, EcsState state)
    {
        var identifiers = Guard.Items(request.Tasks, "tasks", Most);
        var cluster = state.Clusters.Active(request.Cluster);
        foreach (var field in request.Include ?? [])
        {
            Guard.OneOf(field.Value, "include", TaskField.Names.Tags);
        }

        var withTags = request.Include?.Contains(TaskField.Tags) == true;
        var described = Description.Of(
            identifiers,
            id => TaskStore.Find(id, cluster, state.Arns) is { } task && task.VisibleAt <= state.Now ? task : null,
            task => TaskView.Of(task, state, withTags),
            id => state.Arns.Task(cluster.Name, id));
        return new DescribeTasksResponse { Tasks = described.Found, Failures = described.Failures };
    }
}

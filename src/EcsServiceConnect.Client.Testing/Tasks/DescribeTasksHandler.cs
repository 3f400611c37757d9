using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes tasks; unknown ones, and those stopped over an hour ago, are failures.</summary>
internal sealed class DescribeTasksHandler : OperationHandler<DescribeTasksRequest, DescribeTasksResponse>
{
    private const int MaxTasks = 100;

    protected override DescribeTasksResponse Handle(DescribeTasksRequest request, EcsState state)
    {
        if (request.Tasks.Count == 0)
        {
            throw new InvalidParameterException("Tasks cannot be empty.");
        }

        RequestGuard.RequireAtMost(request.Tasks, "tasks", MaxTasks);
        var cluster = state.Clusters.GetActive(request.Cluster);
        var withTags = request.Include?.Contains(TaskField.Tags) == true;
        var described = DescribeExecutor.Execute(
            request.Tasks,
            id => TaskResolver.Find(id, cluster, state.Arns) is { } task && task.VisibleAt <= state.Now ? task : null,
            task => TaskMapper.Map(task, state, withTags),
            id => state.Arns.CreateTaskArn(cluster.Name, id));
        return new DescribeTasksResponse { Tasks = described.Items, Failures = described.Failures };
    }
}

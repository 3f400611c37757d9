using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes the given task sets of a service, by default all of them; unknown ones are failures.</summary>
internal sealed class DescribeTaskSetsHandler : OperationHandler<DescribeTaskSetsRequest, DescribeTaskSetsResponse>
{
    protected override DescribeTaskSetsResponse Handle(DescribeTaskSetsRequest request, EcsState state)
    {
        var service = TaskSetResolver.GetService(request.Cluster, request.Service, state);
        var withTags = request.Include?.Contains(TaskSetField.Tags) == true;
        if (request.TaskSets is not { Count: > 0 } asked)
        {
            return new DescribeTaskSetsResponse { TaskSets = [.. service.TaskSets.Select(set => TaskSetMapper.Map(set, withTags))] };
        }

        var described = DescribeExecutor.Execute(
            asked,
            id => TaskSetResolver.Find(id, service, state.Arns),
            set => TaskSetMapper.Map(set, withTags),
            id => state.Arns.CreateTaskSetArn(service.Cluster.Name, service.Name, id));
        return new DescribeTaskSetsResponse { TaskSets = described.Items, Failures = described.Failures };
    }
}

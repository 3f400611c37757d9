using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Describes task sets of a service, all of them when none is named; those that are missing come as failures.</summary>
internal sealed class DescribeTaskSetsHandler : OperationHandler<DescribeTaskSetsRequest, DescribeTaskSetsResponse>
{
    protected override DescribeTaskSetsResponse Handle(DescribeTaskSetsRequest request, EcsState state)
    {
        foreach (var field in request.Include ?? [])
        {
            Guard.OneOf(field.Value, "include", TaskSetField.Names.Tags);
        }

        var service = TaskSetStore.Service(request.Cluster, request.Service, state);
        var withTags = request.Include?.Contains(TaskSetField.Tags) == true;
        if (request.TaskSets is not { Count: > 0 } asked)
        {
            return new DescribeTaskSetsResponse { TaskSets = [.. service.TaskSets.Select(set => TaskSetView.Of(set, withTags))] };
        }

        var sets = new List<TaskSet>();
        var failures = new List<Failure>();
        foreach (var identifier in asked)
        {
            if (TaskSetStore.Find(identifier, service, state.Arns) is { } set)
            {
                sets.Add(TaskSetView.Of(set, withTags));
            }
            else
            {
                failures.Add(Failures.Missing(
                    Arns.IsArn(identifier) ? identifier : state.Arns.TaskSet(service.Cluster.Name, service.Name, identifier)));
            }
        }

        return new DescribeTaskSetsResponse { TaskSets = sets, Failures = failures };
    }
}

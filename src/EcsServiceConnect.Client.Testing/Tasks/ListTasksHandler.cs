using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Lists the tasks of a cluster by their desired status, in the order of their launch.</summary>
internal sealed class ListTasksHandler : OperationHandler<ListTasksRequest, ListTasksResponse>
{
    protected override ListTasksResponse Handle(ListTasksRequest request, EcsState state)
    {
        var cluster = state.Clusters.GetActive(request.Cluster);
        ValidateFilters(request);
        if (request.DaemonName is { Length: > 0 } daemon && state.Daemons.Find(cluster, daemon) is null)
        {
            throw new InvalidParameterException($"The cluster '{cluster.Name}' has no daemon '{MessageSanitizer.Sanitize(daemon)}'.");
        }

        var service = request.ServiceName is { Length: > 0 } name
            ? ServiceResolver.Get(name, cluster, state.Arns)
            : null;
        var instance = request.ContainerInstance is { Length: > 0 } machine ? cluster.Instances.Get(machine, state.Arns) : null;
        var desired = request.DesiredStatus.HasValue ? request.DesiredStatus : DesiredStatus.Running;
        var listed = desired == DesiredStatus.Stopped ? cluster.Tasks.StoppingOrStopped : cluster.Tasks.Desired;

        var page = state.PageFactory.Create(
            request with { NextToken = null, MaxResults = null },
            after => listed.GetAfter(after)
                .Select(static item => item.Item)
                .Where(task => task.DesiredStatus == desired.Value && task.VisibleAt <= state.Now)
                .Where(task => service is null || task.Template.ServiceGroup?.Service == service)
                .Where(task => instance is null || task.Placement?.Instance == instance)
                .Where(task => string.IsNullOrEmpty(request.Family) || task.Template.Definition.Family == request.Family)
                .Where(task => string.IsNullOrEmpty(request.StartedBy) || task.Template.StartedBy == request.StartedBy)

                // Daemons have no tasks, because managed instances are not simulated.
                .Where(_ => string.IsNullOrEmpty(request.DaemonName))
                .Where(task => !request.LaunchType.HasValue || task.Plan.LaunchType == request.LaunchType)
                .Select(static task => (task.Key, task.Arn)),
            (request.NextToken, request.MaxResults));
        return new ListTasksResponse { TaskArns = page.Items, NextToken = page.NextToken };
    }

    /// <summary>
    /// Rejects filters that exclude each other. Source: https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ListTasks.html;
    /// its "other arguments" are those that users report as rejected: https://github.com/aws/aws-sdk-go-v2/issues/1893 and
    /// https://github.com/boto/boto3/issues/874. The desired status goes with each.
    /// </summary>
    private static void ValidateFilters(ListTasksRequest request)
    {
        var hasService = !string.IsNullOrEmpty(request.ServiceName);
        var hasFamilyOrInstance = !string.IsNullOrEmpty(request.Family) || !string.IsNullOrEmpty(request.ContainerInstance);
        if (!string.IsNullOrEmpty(request.StartedBy)
            && (hasService || hasFamilyOrInstance || request.LaunchType.HasValue || !string.IsNullOrEmpty(request.DaemonName)))
        {
            throw new InvalidParameterException("cannot specify startedBy with other arguments");
        }

        if (hasService && hasFamilyOrInstance)
        {
            throw new InvalidParameterException("cannot specify serviceName with other arguments");
        }
    }
}

using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client;

/// <summary>The resources that are described in batches, each by its own operation and within its limit.</summary>
internal static class BatchKinds
{
    public static DescribeOperation<Service> Services(IEcsClient client, string? cluster, IReadOnlyList<ServiceField>? include = null) => new()
    {
        MaxBatchSize = 10,
        GetArn = static service => service.ServiceArn,
        GetCluster = DescribeOperation<Service>.CreateClusterSelector(cluster),
        DescribeAsync = async (group, names, cancellationToken) =>
        {
            var request = new DescribeServicesRequest { Cluster = group, Services = names, Include = include };
            var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(answer.Services, answer.Failures);
        },
    };

    public static DescribeOperation<EcsTask> Tasks(IEcsClient client, string? cluster, IReadOnlyList<TaskField>? include = null) => new()
    {
        MaxBatchSize = 100,
        GetArn = static task => task.TaskArn,
        GetCluster = DescribeOperation<EcsTask>.CreateClusterSelector(cluster),
        DescribeAsync = async (group, names, cancellationToken) =>
        {
            var request = new DescribeTasksRequest { Cluster = group, Tasks = names, Include = include };
            var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(answer.Tasks, answer.Failures);
        },
    };

    public static DescribeOperation<ContainerInstance> ContainerInstances(
        IEcsClient client, string? cluster, IReadOnlyList<ContainerInstanceField>? include) =>
        new()
        {
            MaxBatchSize = 100,
            GetArn = static instance => instance.ContainerInstanceArn,
            GetCluster = DescribeOperation<ContainerInstance>.CreateClusterSelector(cluster),
            DescribeAsync = async (group, names, cancellationToken) =>
            {
                var request = new DescribeContainerInstancesRequest { Cluster = group, ContainerInstances = names, Include = include };
                var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                return new(answer.ContainerInstances, answer.Failures);
            },
        };

    public static DescribeOperation<Cluster> Clusters(IEcsClient client, IReadOnlyList<ClusterField>? include) => new()
    {
        MaxBatchSize = 100,
        GetArn = static cluster => cluster.ClusterArn,
        DescribeAsync = async (_, names, cancellationToken) =>
        {
            var request = new DescribeClustersRequest { Clusters = names, Include = include };
            var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(answer.Clusters, answer.Failures);
        },
    };

    /// <summary>A definition that does not exist is an error of its call and a failure of the batch.</summary>
    public static DescribeOperation<TaskDefinition> TaskDefinitions(IEcsClient client) => new()
    {
        MaxBatchSize = 1,
        GetArn = static definition => definition.TaskDefinitionArn,
        DescribeAsync = async (_, names, cancellationToken) =>
        {
            try
            {
                var request = new DescribeTaskDefinitionRequest { TaskDefinition = names[0] };
                var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
                return new(answer.TaskDefinition is { } found ? [found] : [], []);
            }
            catch (ClientException error)
            {
                return new([], [MissingFailure.Create(names[0], error.Message)]);
            }
        },
    };

    /// <summary>One call takes 100 names but answers 10 a page, one page after the other; calls for 10 run side by side.</summary>
    public static DescribeOperation<CapacityProvider> CapacityProviders(IEcsClient client, IReadOnlyList<CapacityProviderField>? include) => new()
    {
        MaxBatchSize = 10,
        GetArn = static provider => provider.CapacityProviderArn,
        DescribeAsync = async (_, names, cancellationToken) =>
        {
            var request = new DescribeCapacityProvidersRequest { CapacityProviders = names, Include = include };
            var pages = await PageEnumerator.EnumerateAsync(client, request, cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
            return new([.. pages.SelectMany(static page => page.CapacityProviders)], [.. pages.SelectMany(static page => page.Failures)]);
        },
    };

    public static DescribeOperation<ServiceDeployment> ServiceDeployments(IEcsClient client) => new()
    {
        MaxBatchSize = 20,
        GetArn = static deployment => deployment.ServiceDeploymentArn,
        DescribeAsync = async (_, arns, cancellationToken) =>
        {
            var request = new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = arns };
            var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(answer.ServiceDeployments, answer.Failures);
        },
    };

    public static DescribeOperation<ServiceRevision> ServiceRevisions(IEcsClient client) => new()
    {
        MaxBatchSize = 20,
        GetArn = static revision => revision.ServiceRevisionArn,
        DescribeAsync = async (_, arns, cancellationToken) =>
        {
            var request = new DescribeServiceRevisionsRequest { ServiceRevisionArns = arns };
            var answer = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            return new(answer.ServiceRevisions, answer.Failures);
        },
    };
}

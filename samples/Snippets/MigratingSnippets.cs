using System.Net;
using Amazon.Runtime;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Snippets;

/// <summary>What docs/guides/migrating-from-awssdk.md shows of this library.</summary>
internal static class MigratingSnippets
{
    public static EcsClient Construct()
    {
        var ecs = new EcsClient(new EcsClientOptions
        {
            Region = "eu-central-1",
            Retry = { Mode = EcsRetryMode.Standard, MaxAttempts = 5 },
        });
        return ecs;
    }

    public static async Task DeployAsync(IEcsClient ecs, RunTaskRequest migration, CancellationToken cancellationToken)
    {
        var described = await ecs.DescribeTaskDefinitionAsync(
            new DescribeTaskDefinitionRequest { TaskDefinition = "orders", Include = [TaskDefinitionField.Tags] }, cancellationToken);
        var next = described.ToRegisterRequest() with { Cpu = "512", Memory = "1024" };
        var registration = await ecs.RegisterIfChangedAsync(next, cancellationToken);

        var result = await ecs.RunTaskToCompletionAsync(migration, cancellationToken: cancellationToken);
        result.EnsureSuccess();

        var update = new UpdateServiceRequest
        {
            Cluster = "prod",
            Service = "orders",
            TaskDefinition = registration.TaskDefinition.TaskDefinitionArn,
        };
        await ecs.UpdateServiceAndWaitAsync(update, cancellationToken: cancellationToken);
    }

    public static void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEcsClient(configuration.GetSection("Ecs"));
    }

    public static void RegisterFromAwsSection(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEcsClientFromAwsSection(configuration);
    }

    public static void RegisterFromAwsSectionAndMore(IServiceCollection services, IConfiguration configuration)
    {
        services.AddEcsClientFromAwsSection(configuration, options => options.Timeout = TimeSpan.FromMinutes(1));
    }

    public static async Task RequestAsync(IEcsClient ecs, string orderId)
    {
        var request = new RunTaskRequest
        {
            Cluster = "prod",
            TaskDefinition = "invoice",
            LaunchType = LaunchType.Fargate,
            EnableEcsManagedTags = true,
            Overrides = new TaskOverride
            {
                ContainerOverrides =
                [
                    new ContainerOverride
                    {
                        Name = "app",
                        Environment = [new EcsKeyValuePair { Name = "ORDER", Value = orderId }],
                    },
                ],
            },
        };
        var tagged = request with { Tags = [new Tag { Key = "order", Value = orderId }] };

        EcsTask task = (await ecs.RunTaskAsync(tagged)).ThrowIfAnyFailed().Tasks[0];

        Console.WriteLine(task.TaskArn);
    }

    public static string Switch(EcsTask task)
    {
        var where = task.LaunchType.Value switch
        {
            LaunchType.Names.Fargate => "on Fargate",
            LaunchType.Names.Ec2 => "on an instance of ours",
            var other => $"on {other}",
        };
        return where;
    }

    public static async Task ListsAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        // Null: the load balancers stay as they are. Empty: they are taken away.
        await ecs.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 3 }, cancellationToken);
        await ecs.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", LoadBalancers = [] }, cancellationToken);
    }

    public static async Task ErrorsAsync(IEcsClient ecs, DescribeServicesRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await ecs.DescribeServicesAsync(request, cancellationToken);
        }
        catch (ClusterNotFoundException)
        {
            Console.Error.WriteLine("The cluster is gone.");
        }
        catch (EcsServiceException error) when (error.StatusCode >= 500)
        {
            Console.Error.WriteLine($"{error.ErrorCode}, request {error.RequestId}");
        }
        catch (EcsTimeoutException)
        {
            Console.Error.WriteLine("Too slow.");
        }
    }

    public static async Task PagesAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        await foreach (var arn in ecs.Paginate(new ListServicesRequest { Cluster = "prod" }).WithCancellation(cancellationToken))
        {
            Console.WriteLine(arn);
        }

        await foreach (var page in ecs.Paginate(new ListServicesRequest { Cluster = "prod" }).AsPages())
        {
            Console.WriteLine($"{page.Items.Count} services, next: {page.NextToken}");
        }
    }

    public static async Task BatchAsync(IEcsClient ecs, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var batch = await ecs.BatchDescribeServicesAsync("prod", names, cancellationToken: cancellationToken);
        foreach (var service in batch.ThrowIfAnyFailed().Items)
        {
            Console.WriteLine($"{service.ServiceName}: {service.RunningCount}");
        }
    }

    public static async Task WaitAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        await ecs.WaitUntilServicesStableAsync("prod", ["orders"], cancellationToken: cancellationToken);
    }

    public static EcsClient ConfigureLikeTheVendor()
    {
        var ecs = new EcsClient(
            new EcsClientOptions
            {
                Region = "eu-central-1",
                ServiceUrl = new Uri("http://127.0.0.1:4567"),
                Credentials = new BasicAWSCredentials("key", "secret"),
                AttemptTimeout = TimeSpan.FromSeconds(10),
            },
            new HttpClient(new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(3),
                Proxy = new WebProxy("http://proxy.example:3128"),
            })
            {
                Timeout = Timeout.InfiniteTimeSpan,
            });
        return ecs;
    }

    public static async Task TestAsync()
    {
        var aws = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.Zero });
        aws.Seed(new CreateClusterRequest { ClusterName = "prod" });
        aws.On("ListClusters").Throttle();

        var clusters = await aws.CreateClient().ListClustersAsync();

        Console.WriteLine($"{clusters.ClusterArns.Count} after {clusters.Metadata.Attempts} attempts");
    }

    public static async Task RawAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var response = await ecs.InvokeAsync("ListClusters", """{"maxResults":10}""", cancellationToken);
        Console.WriteLine(response.Body.GetProperty("clusterArns").GetArrayLength());
    }

    /// <summary>A double of one method.</summary>
    public sealed class Recorder(IEcsClient inner) : IEcsClient
    {
        public List<EcsRequest> Requests { get; } = [];

        public Task<TResponse> SendAsync<TResponse>(EcsRequest<TResponse> request, CancellationToken cancellationToken = default)
            where TResponse : EcsResponse
        {
            Requests.Add(request);
            return inner.SendAsync(request, cancellationToken);
        }
    }
}

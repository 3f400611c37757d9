using Amazon.SQS;
using Amazon.SQS.Model;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using OpenTelemetry.Resources;

namespace Snippets;

/// <summary>The code of docs/guides/inside-a-task.md.</summary>
internal static class InsideATaskSnippets
{
    public static async Task ReadAsync()
    {
        using var metadata = EcsTaskMetadata.FromEnvironment();

        var identity = await metadata.GetIdentityAsync();
        Console.WriteLine($"Task {identity.TaskId} of {identity.ServiceName} in {identity.AvailabilityZone}");

        var task = await metadata.GetTaskAsync();
        foreach (var container in task.Containers)
        {
            Console.WriteLine($"{container.Name}: {container.KnownStatus}");
        }
    }

    public static async Task ReadIfAvailableAsync()
    {
        if (EcsTaskMetadata.TryFromEnvironment(out var metadata))
        {
            using (metadata)
            {
                Console.WriteLine((await metadata.GetIdentityAsync()).ClusterName);
            }
        }
    }

    public static async Task MeasureAsync(EcsTaskMetadata metadata)
    {
        var stats = await metadata.GetStatsAsync();
        if (stats is { CpuStats: { CpuUsage.TotalUsage: { } now, SystemCpuUsage: { } hostNow, OnlineCpus: { } cpus } }
            && stats.PrecpuStats is { CpuUsage.TotalUsage: { } before, SystemCpuUsage: { } hostBefore }
            && hostNow > hostBefore)
        {
            Console.WriteLine($"CPU: {(double)(now - before) / (hostNow - hostBefore) * cpus:P1}");
        }
    }

    public static async Task DescribeResourceAsync(HostApplicationBuilder builder)
    {
        if (EcsTaskMetadata.TryFromEnvironment(out var metadata))
        {
            var attributes = (await metadata.GetIdentityAsync()).ToResourceAttributes();
            builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddAttributes(attributes));
        }
    }

    public static async Task ProtectAsync(EcsTaskProtection protection)
    {
        await protection.ProtectAsync(TimeSpan.FromHours(6));
        var task = await protection.GetAsync();
        Console.WriteLine($"Protected until {task.ExpirationDate:t}");
        await protection.UnprotectAsync();
    }

    public static void Register(HostApplicationBuilder builder)
    {
        builder.Services.AddEcsTaskMetadata();
        if (EcsTaskProtection.IsAvailable)
        {
            builder.Services.AddEcsTaskProtection(options => options.HoldPeriod = TimeSpan.FromMinutes(5));
        }

        builder.Services.AddHostedService<OrderWorker>();
    }

    public static async Task TestAsync(CreateServiceRequest service, IEnumerable<EcsRequest> clusterAndDefinition)
    {
        var clock = new FakeTimeProvider();
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock });
        ecs.Seed([.. clusterAndDefinition, service]);
        using var client = ecs.CreateClient();
        var task = (await client.ListTasksAsync(new ListTasksRequest { Cluster = "prod" })).TaskArns[0];

        using var protection = ecs.CreateTaskProtection(task, "app");
        await using (await protection.HoldAsync())
        {
            await client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 0 });
            clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(1, ecs.Snapshot().GetCluster("prod").GetService("orders").RunningCount);
        }

        using var metadata = ecs.CreateTaskMetadata(task, "app");
        Assert.Equal("STOPPED", (await metadata.GetTaskAsync()).DesiredStatus);
    }

    public static void Replace(IServiceCollection services, InMemoryEcs ecs, string task)
    {
        services.AddEcsTaskProtection(options => options.Endpoint = ecs.GetAgentUri(task, "app"))
            .ConfigurePrimaryHttpMessageHandler(ecs.CreateHandler);
    }

    private sealed class OrderWorker(IAmazonSQS queue, OrderProcessor processor, EcsTaskProtection? protection = null) : BackgroundService
    {
        private const string QueueUrl = "https://sqs.eu-central-1.amazonaws.com/123456789012/orders";

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var received = await queue.ReceiveMessageAsync(
                    new ReceiveMessageRequest { QueueUrl = QueueUrl, MaxNumberOfMessages = 10, WaitTimeSeconds = 20 }, stoppingToken);
                if (received.Messages is { Count: > 0 } messages)
                {
                    await ProcessAsync(messages, stoppingToken);
                }
            }
        }

        private async Task ProcessAsync(IReadOnlyList<Message> messages, CancellationToken stoppingToken)
        {
            await using var hold = protection is null ? null : await protection.HoldAsync(stoppingToken);
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, hold?.ProtectionLost ?? CancellationToken.None);
            try
            {
                foreach (var message in messages)
                {
                    await processor.ProcessAsync(message.Body, cancellation.Token);
                    await queue.DeleteMessageAsync(QueueUrl, message.ReceiptHandle, CancellationToken.None);
                }
            }
            catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
            {
                // The protection was lost: the messages that are left become visible in the queue again.
            }
        }
    }

    private sealed class OrderProcessor
    {
        public Task ProcessAsync(string order, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

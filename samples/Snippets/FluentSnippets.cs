using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;

namespace Snippets;

/// <summary>What docs/guides/fluent.md shows.</summary>
internal static class FluentSnippets
{
    public static async Task DeployAsync(IEcsClient ecs, CancellationToken ct)
    {
        var cluster = ecs.Cluster("prod");
        await cluster.Create().WithServiceConnectDefaults("shop").SendAsync(ct);

        var definition = ecs.TaskDefinition("orders").Register()
            .ForFargate(cpuUnits: 256, memoryMiB: 512)
            .WithExecutionRole("arn:aws:iam::123456789012:role/ecs-execution");
        var first = await definition
            .AddContainer("web", web => web
                .FromImage("example/orders:1")
                .WithPortMapping(8080, name: "http", appProtocol: ApplicationProtocol.Http)
                .WithAwsLogs("/ecs/orders", "eu-central-1", streamPrefix: "web"))
            .SendAsync(ct);

        var service = await cluster.CreateService("orders")
            .FromTaskDefinition(first).WithDesiredCount(3)
            .OnFargate(subnets: ["subnet-1"], securityGroups: ["sg-1"])
            .WithDeployment(deployment => deployment.Rolling().WithCircuitBreaker())
            .WithServiceConnect(sc => sc.InNamespace("shop").AddEndpoint("http", e => e.WithDiscoveryName("orders").WithClientAlias("orders", port: 80)))
            .SendAndWaitAsync(cancellationToken: ct);
        Console.WriteLine($"{service.Service.ServiceArn} runs {service.Progress.RunningCount} tasks.");

        var second = await definition
            .AddContainer("web", web => web
                .FromImage("example/orders:2")
                .WithPortMapping(8080, name: "http", appProtocol: ApplicationProtocol.Http)
                .WithAwsLogs("/ecs/orders", "eu-central-1", streamPrefix: "web"))
            .SendAsync(ct);
        var deployment = await cluster.Service("orders").Update()
            .FromTaskDefinition(second)
            .SendAndTrackAsync(cancellationToken: ct);
        await foreach (var progress in deployment.WatchAsync(ct))
        {
            Console.WriteLine(progress);
        }

        await foreach (var arn in ecs.Namespace("shop").Services)
        {
            Console.WriteLine(arn);
        }
    }

    public static async Task UseHandlesAsync(IEcsClient ecs, string serviceArn, CancellationToken ct)
    {
        var orders = ecs.Cluster("prod").Service("orders");
        await orders.ScaleAsync(5, ct);
        await orders.WaitUntilStableAsync(cancellationToken: ct);

        var owner = await ecs.Service(serviceArn).DescribeAsync([ServiceField.Tags], ct);

        await foreach (var revision in ecs.TaskDefinition("orders").Revisions.WithCancellation(ct))
        {
            Console.WriteLine(revision);
        }
    }

    public static async Task ReuseBuilderAsync(IEcsClient ecs, CancellationToken ct)
    {
        var service = ecs.Cluster("prod").CreateService("orders")
            .FromTaskDefinition("orders:7")
            .WithDesiredCount(3)
            .WithTag("team", "orders");

        await service.OnFargate(["subnet-1"]).SendAsync(ct);
        CreateServiceRequest onEc2 = service.OnEc2().PlaceBySpread("attribute:ecs.availability-zone").Build();
    }

    public static CreateServiceRequest ChangeRecord(CreateServiceBuilder service, string token) =>
        service
            .With(request => request with { ClientToken = token, Options = new EcsRequestOptions { Timeout = TimeSpan.FromSeconds(5) } })
            .Build();

    public static TRequest AddOwner<TRequest>(TRequest request)
        where TRequest : EcsRequest, ITaggableRequest =>
        request with { Tags = [.. request.Tags ?? [], new Tag { Key = "owner", Value = "orders" }] };

    public static void ReportConflicts(IEcsClient ecs)
    {
        try
        {
            ecs.Cluster("prod").CreateService("orders")
                .OnFargate(["subnet-1"])
                .OnEc2()
                .WithServiceConnect(sc => sc.InNamespace("shop"))
                .Build();
        }
        catch (EcsValidationException error)
        {
            Console.Error.WriteLine(error.Message);
        }
    }

    public static async Task RunTaskAsync(IEcsClient ecs, CancellationToken ct)
    {
        var result = await ecs.Cluster("prod").RunTask("migrate:2")
            .OnFargate(["subnet-1"])
            .OverrideContainer("app", app => app.WithCommand("migrate", "--all").WithEnvironment("DRY_RUN", "false"))
            .WithStartedBy("release-42")
            .RunToCompletionAsync(cancellationToken: ct);
        result.EnsureSuccess();
    }

    public static void Preflight(RegisterTaskDefinitionBuilder definition)
    {
        var serviceConnect = new ServiceConnectBuilder().InNamespace("shop").AddEndpoint("http", e => e.WithDiscoveryName("orders").WithClientAlias("orders", port: 80)).Build();
        var report = ServiceConnectPreflight.Check(definition.Build(), serviceConnect);
    }
}

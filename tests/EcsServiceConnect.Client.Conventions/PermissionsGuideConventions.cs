using System.Text.RegularExpressions;
using EcsServiceConnect.Client.Conventions.Sources;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Conventions;

/// <summary>
/// The guide lists the actions that each method needs, and those that it can use. Each method is called, and may send nothing else.
/// </summary>
public partial class PermissionsGuideConventions
{
    private static readonly RegisterTaskDefinitionRequest _definition = new()
    {
        Family = "app",
        NetworkMode = NetworkMode.Awsvpc,
        Cpu = "256",
        Memory = "512",
        TaskRoleArn = "arn:aws:iam::123456789012:role/app",
        ContainerDefinitions =
        [
            new ContainerDefinition
            {
                Name = "app",
                Image = "example/app",
                PortMappings = [new PortMapping { Name = "http", ContainerPort = 8080 }],
            },
            new ContainerDefinition { Name = "sidecar", Image = "example/sidecar", Essential = false },
        ],
    };

    private static readonly ServiceConnectConfiguration _serviceConnect = new()
    {
        Enabled = true,
        Services = [new ServiceConnectService { PortName = "http" }],
    };

    private static readonly CreateServiceRequest _service = new()
    {
        Cluster = "prod",
        ServiceName = "orders",
        TaskDefinition = "app",
        DesiredCount = 1,
        EnableExecuteCommand = true,
        LaunchType = LaunchType.Fargate,
        NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
        ServiceConnectConfiguration = _serviceConnect,
    };

    private static readonly Dictionary<string, Func<InMemoryEcs, IEcsClient, Task>> _calls = new()
    {
        ["BatchDescribeServicesAsync"] = (_, client) => client.BatchDescribeServicesAsync("prod", ["orders"], cancellationToken: Token),
        ["BatchDescribeTasksAsync"] = (ecs, client) => client.BatchDescribeTasksAsync("prod", [GetTask(ecs)], cancellationToken: Token),
        ["BatchDescribeClustersAsync"] = (_, client) => client.BatchDescribeClustersAsync(["prod"], cancellationToken: Token),
        ["BatchDescribeTaskDefinitionsAsync"] = (_, client) => client.BatchDescribeTaskDefinitionsAsync(["app"], cancellationToken: Token),
        ["BatchDescribeServiceDeploymentsAsync"] = (ecs, client) =>
            client.BatchDescribeServiceDeploymentsAsync([GetService(ecs).CurrentServiceDeployment!], cancellationToken: Token),
        ["BatchDescribeServiceRevisionsAsync"] = (ecs, client) =>
            client.BatchDescribeServiceRevisionsAsync([GetService(ecs).CurrentServiceRevisions[0].Arn!], cancellationToken: Token),
        ["WaitUntilServicesStableAsync"] = (_, client) => client.WaitUntilServicesStableAsync("prod", ["orders"], cancellationToken: Token),
        ["WaitUntilServicesInactiveAsync"] = (ecs, client) =>
        {
            ecs.Seed(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true });
            return client.WaitUntilServicesInactiveAsync("prod", ["orders"], cancellationToken: Token);
        },
        ["WaitUntilServicesDeletedAsync"] = (_, client) => client.WaitUntilServicesDeletedAsync("prod", ["none"], cancellationToken: Token),
        ["WaitUntilClusterHasNoTasksAsync"] = (ecs, client) =>
        {
            ecs.Seed(new CreateClusterRequest { ClusterName = "empty" });
            return client.WaitUntilClusterHasNoTasksAsync("empty", cancellationToken: Token);
        },
        ["WaitUntilContainerInstancesActiveAsync"] = (ecs, client) =>
        {
            ecs.Seed("RegisterContainerInstance", """{"cluster":"prod","totalResources":[{"name":"CPU","type":"INTEGER","integerValue":1024},{"name":"MEMORY","type":"INTEGER","integerValue":1024}]}""");
            return client.WaitUntilContainerInstancesActiveAsync("prod", count: 1, cancellationToken: Token);
        },
        ["WaitUntilTasksRunningAsync"] = (ecs, client) => client.WaitUntilTasksRunningAsync("prod", [GetTask(ecs)], cancellationToken: Token),
        ["WaitUntilTasksStoppedAsync"] = (ecs, client) =>
        {
            var task = GetTask(ecs);
            ecs.Seed(new StopTaskRequest { Cluster = "prod", Task = task });
            return client.WaitUntilTasksStoppedAsync("prod", [task], cancellationToken: Token);
        },
        ["GetTopologyAsync"] = (_, client) => client.Namespace("shop").GetTopologyAsync(cancellationToken: Token),
        ["ServiceConnectPreflight.CheckAsync"] = (_, client) => ServiceConnectPreflight.CheckAsync(
            client, _definition, _serviceConnect, new PreflightOptions { Cluster = "prod" }, cancellationToken: Token),
        ["CreateServiceAndTrackAsync"] = async (_, client) =>
            await WaitAsync(await client.CreateServiceAndTrackAsync(
                _service with { ServiceName = "other", ServiceConnectConfiguration = null }, cancellationToken: Token)),
        ["UpdateServiceAndTrackAsync"] = async (_, client) => await WaitAsync(await client.UpdateServiceAndTrackAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", ForceNewDeployment = true }, cancellationToken: Token)),
        ["TrackDeploymentAsync"] = async (_, client) => await WaitAsync(await client.TrackDeploymentAsync("prod", "orders", cancellationToken: Token)),
        ["RunTaskToCompletionAsync"] = (ecs, client) =>
        {
            ecs.OnTask("app").ExitWith(0);
            return client.RunTaskToCompletionAsync(
                new RunTaskRequest
                {
                    Cluster = "prod",
                    TaskDefinition = "app",
                    LaunchType = LaunchType.Fargate,
                    NetworkConfiguration = _service.NetworkConfiguration,
                },
                cancellationToken: Token);
        },
        ["PlanServiceAsync"] = (_, client) => client.PlanServiceAsync(
            _definition with { Cpu = "512", Memory = "1024" }, _service, new ServicePlanOptions { InspectNamespace = true }, Token),
        ["ServicePlan.ApplyAsync"] = async (_, client) =>
        {
            var plan = await client.PlanServiceAsync(_definition with { Cpu = "512", Memory = "1024" }, _service, cancellationToken: Token);
            await plan.ApplyAsync(cancellationToken: Token);
        },
        ["DeployImageAsync"] = async (_, client) =>
            await WaitAsync(await client.Cluster("prod").Service("orders").DeployImageAsync("app", "example/app:2", cancellationToken: Token)),
        ["RollbackAsync"] = async (ecs, client) =>
        {
            SeedSecondRevision(ecs);
            await WaitAsync(await client.Cluster("prod").Service("orders").RollbackAsync(cancellationToken: Token));
        },
        ["PruneRevisionsAsync"] = (ecs, client) =>
        {
            SeedSecondRevision(ecs);
            ecs.Seed(_definition, _definition);
            return client.TaskDefinition("app").PruneRevisionsAsync(keep: 1, delete: true, cancellationToken: Token);
        },
        ["WaitUntilExecAvailableAsync"] = (ecs, client) => client.WaitUntilExecAvailableAsync("prod", GetTask(ecs), "app", cancellationToken: Token),
        ["RunCommandAsync"] = (ecs, client) => client.RunCommandAsync("prod", GetTask(ecs), "app", "true", cancellationToken: Token),
        ["OpenSessionAsync"] = async (ecs, client) =>
            await (await client.OpenSessionAsync("prod", GetTask(ecs), "app", cancellationToken: Token)).DisposeAsync(),
        ["RegisterIfChangedAsync"] = (_, client) => client.RegisterIfChangedAsync(_definition with { Cpu = "512", Memory = "1024" }, Token),
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Methods =>
    [
        .. Rows().Matches(new RepositoryFile("docs/guides/permissions.md").Read())
            .Select(row => (row.Groups["method"].Value, row.Groups["needed"].Value, row.Groups["usable"].Value.Trim())),
    ];

    [Fact]
    public void Calls_Guide_AreThoseOfTheTables() => Assert.Equal(
        _calls.Keys.Order(StringComparer.Ordinal),
        Methods.Select(row => row.Data.Item1).Where(method => method != "Paginate").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Method_Table_SendsWhatItNeeds(string method, string needed, string usable)
    {
        if (method == "Paginate")
        {
            Assert.Equal(("the action of the request", ""), (needed, usable));
            return;
        }

        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.Zero });
        ecs.Seed(
            new CreateClusterRequest
            {
                ClusterName = "prod",
                ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "shop" },
            },
            _definition,
            _service);
        using var client = ecs.CreateClient();

        await _calls[method](ecs, client);

        var sent = ecs.Calls.Select(static call => $"ecs:{call.Operation}").Distinct().Order(StringComparer.Ordinal).ToArray();
        Assert.Superset(sent.ToHashSet(), MarkdownFile.ReadCodeSpans(needed).Concat(MarkdownFile.ReadCodeSpans(usable)).ToHashSet());
        Assert.Superset(MarkdownFile.ReadCodeSpans(needed).ToHashSet(), sent.ToHashSet());
    }

    private static Task<DeploymentResult> WaitAsync(DeploymentTracker tracker) => tracker.WaitForCompletionAsync(Token);

    /// <summary>Deploys a second revision of the definition, so that there is an earlier one.</summary>
    private static void SeedSecondRevision(InMemoryEcs ecs)
    {
        ecs.Seed(_definition);
        ecs.Seed(new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = "app:2" });
    }

    private static Service GetService(InMemoryEcs ecs) => ecs.Snapshot().GetCluster("prod").GetService("orders");

    private static string GetTask(InMemoryEcs ecs) => ecs.Snapshot().GetCluster("prod").Tasks[0].TaskArn!;

    [GeneratedRegex(@"^\| `(?<method>[A-Za-z.]+)` \| (?<needed>[^|]*) \|(?<usable>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Rows();
}

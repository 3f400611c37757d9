using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology;

public sealed class StaleTasksTests : TopologyTestBase
{
    [Fact]
    public async Task GetTopologyAsync_ClientOlderThanEndpoint_IsStaleUntilRedeployed()
    {
        await SetUpAsync();
        var deployed = await CreateAsync("web", Client, "edge");
        await CreateAsync("prices", Offer("prices"));

        var before = await ReadAsync();
        var during = await RedeployAndReadAsync();
        Test.Pass(3);
        var after = await ReadAsync();

        var stale = Assert.Single(before.StaleTasks);
        Assert.Equal(("web", "edge", deployed, 2), (stale.ServiceName, stale.ClusterName, stale.DeployedAt, stale.RunningCount));
        Assert.Equal("prices:80", Assert.Single(stale.UnreachableEndpoints).ToString());
        Assert.Empty(stale.PossiblyUnreachableEndpoints);
        Assert.StartsWith("ecs-svc/", stale.DeploymentId, StringComparison.Ordinal);
        Assert.Equal(stale.DeploymentId, Assert.Single(during.StaleTasks).DeploymentId);
        Assert.Empty(after.StaleTasks);

        async Task<NamespaceTopology> RedeployAndReadAsync()
        {
            await BeginAsync("web", cluster: "edge");
            return await ReadAsync();
        }
    }

    [Fact]
    public async Task GetTopologyAsync_TaskReplacedLater_IsAsStaleAsItsDeployment()
    {
        await SetUpAsync();
        await CreateAsync("web", Client);
        await CreateAsync("prices", Offer("prices"));
        foreach (var task in await Test.Client.Paginate(new ListTasksRequest { Cluster = "core", ServiceName = "web" }).ToListAsync(TestEcs.Token))
        {
            Test.Ecs.StopTask(task);
        }

        Test.Pass(3);

        Assert.Equal("web", Assert.Single((await ReadAsync()).StaleTasks).ServiceName);
    }

    [Fact]
    public async Task GetTopologyAsync_ServiceWithEndpoint_IsStaleOnlyForEndpointsOfOthers()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        await CreateAsync("prices", Offer("prices"));

        var stale = Assert.Single((await ReadAsync()).StaleTasks);

        Assert.Equal(("orders", "prices:80"), (stale.ServiceName, Assert.Single(stale.UnreachableEndpoints).ToString()));
    }

    [Fact]
    public async Task GetTopologyAsync_ServiceGetsFirstEndpoint_OlderTasksOfItAreNotStale()
    {
        await SetUpAsync();
        await CreateAsync("prices", Client);
        await BeginAsync("prices", Offer("prices"));

        var topology = await ReadAsync();

        Assert.Equal(2, (await Test.DescribeServiceAsync("prices", "core")).Deployments.Count);
        Assert.Equal("prices:80", Assert.Single(topology.Endpoints).ToString());
        Assert.Empty(topology.StaleTasks);
    }

    [Fact]
    public async Task GetTopologyAsync_ServiceOutsideNamespace_IsNotStale()
    {
        await SetUpAsync();
        await CreateAsync("orders", Offer("orders"));
        await DeployAsync("orders", new ServiceConnectConfiguration { Enabled = false });
        await CreateAsync("prices", Offer("prices"));

        Assert.Empty((await ReadAsync()).StaleTasks);
    }

    [Fact]
    public async Task GetTopologyAsync_EndpointRedeployed_IsAsOldAsItsHistory()
    {
        await SetUpAsync();
        var since = await CreateAsync("prices", Offer("prices"));
        await CreateAsync("web", Client);
        var again = await DeployAsync("prices");

        var topology = await ReadAsync();

        Assert.Empty(topology.StaleTasks);
        Assert.Equal((since, true), (topology.Endpoints[0].CreatedAt, topology.Endpoints[0].IsCreatedAtExact));
        Assert.Single(Test.Ecs.GetCalls("ListServiceDeployments"));
        Assert.Single(Test.Ecs.GetCalls("DescribeServiceRevisions"));

        var withoutHistory = await ReadAsync(history: false);

        var stale = Assert.Single(withoutHistory.StaleTasks);
        Assert.Empty(stale.UnreachableEndpoints);
        Assert.Equal("prices:80", Assert.Single(stale.PossiblyUnreachableEndpoints).ToString());
        Assert.Equal((again, false), (withoutHistory.Endpoints[0].CreatedAt, withoutHistory.Endpoints[0].IsCreatedAtExact));
        Assert.Empty(Test.Ecs.GetCalls("ListServiceDeployments"));
    }

    [Fact]
    public async Task GetTopologyAsync_EndpointAddedToOlderService_IsFoundInHistory()
    {
        await SetUpAsync();
        await CreateAsync("prices", Client);
        await CreateAsync("web", Client);
        var since = await DeployAsync("prices", Offer("prices"));
        await DeployAsync("prices");
        await CreateAsync("late", Client);

        var topology = await ReadAsync();

        var stale = Assert.Single(topology.StaleTasks);
        Assert.Equal(("web", "prices:80"), (stale.ServiceName, Assert.Single(stale.UnreachableEndpoints).ToString()));
        Assert.Equal((since, true), (topology.Endpoints[0].CreatedAt, topology.Endpoints[0].IsCreatedAtExact));
    }

    [Fact]
    public async Task GetTopologyAsync_EndpointMoved_IsNewAtItsNewAddress()
    {
        await SetUpAsync();
        await CreateAsync("prices", Offer("prices", 80));
        await CreateAsync("web", Client);
        var moved = await DeployAsync("prices", Offer("prices", 81));

        var topology = await ReadAsync();

        Assert.Equal("prices:81", Assert.Single(Assert.Single(topology.StaleTasks).UnreachableEndpoints).ToString());
        Assert.Equal(moved, topology.Endpoints[0].CreatedAt);
    }

    [Fact]
    public async Task GetTopologyAsync_DeploymentRolledBack_DoesNotMakeEndpointYounger()
    {
        await SetUpAsync();
        await Test.CreateServiceAsync(TestEcs.FargateService("prices", cluster: "core") with
        {
            ServiceConnectConfiguration = Offer("prices"),
            DeploymentConfiguration = new DeploymentConfiguration
            {
                DeploymentCircuitBreaker = new DeploymentCircuitBreaker { Enable = true, Rollback = true },
            },
        });
        Test.Pass(2);
        await CreateAsync("web", Client);
        Test.Ecs.OnDeployment("prices").Fail("It does not start.");
        await BeginAsync("prices", Client);
        var states = new List<ServiceDeploymentStatus>();
        for (var poll = 0; poll < 120; poll++)
        {
            Test.Pass(0.25);
            var topology = await ReadAsync();
            Assert.Equal("prices:80", Assert.Single(topology.Endpoints).ToString());
            Assert.Empty(topology.StaleTasks);
            states.Add((await Test.Client.Paginate(new ListServiceDeploymentsRequest { Cluster = "core", Service = "prices" }).FirstAsync(TestEcs.Token)).Status);
        }

        Assert.Equal(
            [ServiceDeploymentStatus.InProgress, ServiceDeploymentStatus.RollbackInProgress, ServiceDeploymentStatus.RollbackSuccessful],
            states.Distinct());
        await ReadAsync();
        Assert.Contains("ListServiceDeployments", Called);
    }

    [Fact]
    public async Task GetTopologyAsync_NothingUndecided_ReadsNoHistory()
    {
        await SetUpAsync();
        await CreateAsync("prices", Offer("prices"));
        await DeployAsync("prices");
        await CreateAsync("web", Client);

        await ReadAsync();

        Assert.Empty(Test.Ecs.GetCalls("ListServiceDeployments"));
    }

    [Fact]
    public async Task GetTopologyAsync_HistoryAccessDenied_IsFailureAndEndpointIsPossiblyUnreachable()
    {
        await SetUpAsync();
        await CreateAsync("prices", Offer("prices"));
        await CreateAsync("web", Client);
        await DeployAsync("prices");
        Test.Ecs.On<ListServiceDeploymentsRequest>().Fail(new AccessDeniedException("Not you."));

        var topology = await ReadAsync();

        Assert.Equal("prices:80", Assert.Single(Assert.Single(topology.StaleTasks).PossiblyUnreachableEndpoints).ToString());
        Assert.Equal(
            (topology.Services[0].ServiceArn, "AccessDeniedException"),
            (Assert.Single(topology.Failures).Arn, topology.Failures[0].Reason));
    }

    [Fact]
    public async Task GetTopologyAsync_RevisionMissing_IsFailureAndEndpointIsPossiblyUnreachable()
    {
        await SetUpAsync();
        await CreateAsync("prices", Offer("prices"));
        await CreateAsync("web", Client);
        await DeployAsync("prices");
        Test.Ecs.On<DescribeServiceRevisionsRequest>().RespondWith<DescribeServiceRevisionsResponse>(request => new()
        {
            Failures = [.. request.ServiceRevisionArns.Select(arn => new Failure { Arn = arn, Reason = "MISSING" })],
        });

        var topology = await ReadAsync();

        Assert.NotEmpty(Assert.Single(topology.StaleTasks).PossiblyUnreachableEndpoints);
        Assert.Equal(2, topology.Failures.Count);
    }
}

using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.Client.Tests.Waiting;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Services;

public sealed class ServiceWaiterExtensionsTests : WaiterTestBase
{
    [Fact]
    public async Task WaitUntilServicesDeletedAsync_OneDeletedAndOneUnknown_ReturnsTheInactiveOne()
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);
        var wait = Client.WaitUntilServicesDeletedAsync("prod", ["orders", "never"], Options, TestEcs.Token);
        await DeleteAsync("orders");

        var services = await AdvanceUntilCompletedAsync(wait);

        Assert.Equal("INACTIVE", Assert.Single(services).Status);
        Assert.StartsWith("AllServicesDeleted after 00:00:00: 1 of 2 ready; arn:", Progress[0].ToString(), StringComparison.Ordinal);
        Assert.EndsWith(": 2 of 2 ready", Progress[^1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitUntilServicesDeletedAsync_ServiceForgotten_ReturnsNothing() => Assert.Null(
        await AdvanceUntilCompletedAsync(Client.Cluster("prod").Service("never").WaitUntilDeletedAsync(Options, TestEcs.Token)));

    [Fact]
    public async Task WaitUntilServicesDeletedAsync_ServiceRuns_TimesOut()
    {
        await Test.CreateServiceAsync();

        var error = await Assert.ThrowsAsync<EcsWaiterException>(
            () => AdvanceUntilCompletedAsync(Client.WaitUntilServicesDeletedAsync("prod", ["orders"], Options, TestEcs.Token)));

        Assert.Equal(EcsWaiterOutcome.TimedOut, error.Outcome);
    }

    [Fact]
    public async Task WaitUntilServicesStableAsync_NewService_ReturnsItAfterTheSecondPoll()
    {
        await Test.CreateServiceAsync();

        var services = await AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], Options, TestEcs.Token));

        Assert.Equal(2, Assert.Single(services).RunningCount);
        Assert.Equal([(1, 0, 1), (2, 15, 0)], Progress.Select(static progress => (progress.PollCount, (int)progress.Elapsed.TotalSeconds, progress.PendingResources.Count)));
        Assert.Equal([TimeSpan.FromSeconds(15), null], Progress.Select(static progress => progress.NextDelay));
        Assert.Equal(
            "ServicesStable after 00:00:00: 0 of 1 ready; arn:aws:ecs:us-east-1:123456789012:service/prod/orders: "
            + "ACTIVE, 0 of 2 running, 2 pending, deployments: 1",
            Progress[0].ToString());
    }

    [Fact]
    public async Task WaitUntilServicesStableAsync_MoreServicesThanOneCallDescribes_ReturnsAllInOrder()
    {
        string[] names = [.. Enumerable.Range(0, 25).Select(static i => $"s{24 - i:00}")];
        foreach (var name in names)
        {
            await Test.CreateServiceAsync(TestEcs.FargateService(name, desiredCount: 1));
        }

        var services = await AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", names, Options, TestEcs.Token));

        Assert.Equal(names, services.Select(service => service.ServiceName));
        Assert.Equal(3 * Progress.Count, Test.Ecs.GetCalls("DescribeServices").Count);
        Assert.Equal(25, Progress[0].TotalCount);
    }

    [Fact]
    public async Task WaitUntilServicesStableAsync_ServiceDeletedDuringTheWait_ThrowsAndNamesIt()
    {
        await Test.CreateServiceAsync();
        await Test.CreateServiceAsync(TestEcs.FargateService("basket"));
        var wait = Client.WaitUntilServicesStableAsync("prod", ["basket", "orders"], Options, TestEcs.Token);
        await DeleteAsync("orders");

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() => AdvanceUntilCompletedAsync(wait));

        Assert.Equal(
            (EcsWaiterOutcome.Failed, "ServicesStable", "DescribeServices", 2),
            (error.Outcome, error.WaiterName, error.Operation, error.PollCount));
        var resource = Assert.Single(error.Resources);
        Assert.EndsWith("service/prod/orders", resource.Name, StringComparison.Ordinal);
        Assert.Matches("^(DRAINING|INACTIVE), ", resource.State);
        Assert.StartsWith(
            $"ServicesStable cannot be reached: 2 polls in 00:00:15, last state:\n  {resource.Name}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitUntilServicesStableAsync_MissingService_ThrowsAfterTheFirstPoll()
    {
        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            Client.WaitUntilServicesStableAsync("prod", ["ghost"], Options, TestEcs.Token));

        Assert.Equal((EcsWaiterOutcome.Failed, 1, TimeSpan.Zero), (error.Outcome, error.PollCount, error.Elapsed));
        Assert.Equal("MISSING", Assert.Single(error.Resources).State);
        Assert.StartsWith("ServicesStable cannot be reached in the cluster prod: 1 poll in 00:00:00", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "ghost", "default")]
    [InlineData(null, "arn:aws:ecs:us-east-1:123456789012:service/prod/ghost", "prod")]
    public async Task WaitUntilServicesStableAsync_MissingServiceWithoutCluster_NamesTheCluster(string? cluster, string name, string expected)
    {
        await Test.CreateClusterAsync("default");

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            Client.WaitUntilServicesStableAsync(cluster, [name], Options, TestEcs.Token));

        Assert.Contains($" in the cluster {expected}: 1 poll", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitUntilServicesStableAsync_MissingCluster_ThrowsAtOnceWhateverIsTolerated()
    {
        var options = Options with { NotFoundGracePeriod = TimeSpan.FromMinutes(1), TransientErrorGracePeriod = TimeSpan.FromMinutes(1) };

        var wait = Client.WaitUntilServicesStableAsync("ghost", ["orders"], options, TestEcs.Token);

        Assert.True(wait.IsFaulted);
        await Assert.ThrowsAsync<ClusterNotFoundException>(() => wait);
    }

    [Fact]
    public async Task WaitUntilServicesStableAsync_CanceledDuringADelay_NamesTheWaiterAndHasTheToken()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await Test.CreateServiceAsync();
        var wait = Client.WaitUntilServicesStableAsync("prod", ["orders"], Options, cancellation.Token);

        await cancellation.CancelAsync();

        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => wait);
        Assert.Equal(("The wait for ServicesStable was canceled.", cancellation.Token), (error.Message, error.CancellationToken));
    }

    [Fact]
    public async Task WaitUntilServicesStableAsync_TasksThatNeverStart_TimesOutWithTheLastEvents()
    {
        Test.Ecs.OnTask(service: "orders").FailToStart("CannotPullContainerError: no such tag", times: InMemoryEcs.Unlimited);
        await Test.CreateServiceAsync();
        var options = Options with { Timeout = TimeSpan.FromSeconds(100) };

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token)));

        // Polls at 0, 15, ... 90 seconds, and a last one when the timeout elapses.
        Assert.Equal((EcsWaiterOutcome.TimedOut, 8, TimeSpan.FromSeconds(100)), (error.Outcome, error.PollCount, error.Elapsed));
        var resource = Assert.Single(error.Resources);
        Assert.StartsWith("ACTIVE, 0 of 2 running", resource.State, StringComparison.Ordinal);
        Assert.NotEmpty(resource.LastEvents);
        Assert.All(resource.LastEvents, text => Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}Z \\(service orders\\) ", text));
        Assert.All(resource.LastEvents, text => Assert.Contains(text, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task WaitUntilServicesStableAsync_DefaultTimeout_TimesOutAfterTenMinutes()
    {
        Test.Ecs.OnTask(service: "orders").FailToStart("CannotPullContainerError: no such tag", times: InMemoryEcs.Unlimited);
        await Test.CreateServiceAsync();

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], Options, TestEcs.Token)));

        Assert.Equal((TimeSpan.FromMinutes(10), 41), (error.Elapsed, error.PollCount));
    }

    [Fact]
    public async Task WaitUntilServicesInactiveAsync_OneOfTwoInactive_WaitsForTheOther()
    {
        await CreateAndDeleteOrdersAsync();
        var wait = Client.WaitUntilServicesInactiveAsync("prod", ["orders", "basket"], Options, TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(wait.IsCompleted);
        Assert.EndsWith("service/prod/basket", Assert.Single(Progress[^1].PendingResources).Name, StringComparison.Ordinal);
        await DeleteAsync("basket");

        var services = await AdvanceUntilCompletedAsync(wait);

        Assert.Equal(["INACTIVE", "INACTIVE"], services.Select(static service => service.Status));
    }

    [Fact]
    public async Task WaitUntilServicesInactiveAsync_OneOfTwoStaysActive_TimesOutAndNamesIt()
    {
        await CreateAndDeleteOrdersAsync();

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilServicesInactiveAsync("prod", ["orders", "basket"], Options, TestEcs.Token)));

        Assert.Equal(
            (EcsWaiterOutcome.TimedOut, "AllServicesInactive", TimeSpan.FromMinutes(10)), (error.Outcome, error.WaiterName, error.Elapsed));
        Assert.EndsWith("service/prod/basket", Assert.Single(error.Resources).Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitUntilServicesInactiveAsync_MissingService_ThrowsAndNamesIt()
    {
        await CreateAndDeleteOrdersAsync();

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilServicesInactiveAsync("prod", ["orders", "ghost"], Options, TestEcs.Token)));

        Assert.Equal((EcsWaiterOutcome.Failed, "MISSING"), (error.Outcome, Assert.Single(error.Resources).State));
    }

    [Fact]
    public async Task WaitUntilAnyServiceInactiveAsync_OneOfTwoInactive_ReturnsBoth()
    {
        await CreateAndDeleteOrdersAsync();

        var services = await AdvanceUntilCompletedAsync(
            Client.WaitUntilAnyServiceInactiveAsync("prod", ["orders", "basket"], Options, TestEcs.Token));

        Assert.Equal(["INACTIVE", "ACTIVE"], services.Select(static service => service.Status));
        Assert.Equal("ServicesInactive", Progress[^1].WaiterName);
    }

    [Fact]
    public async Task WaitUntilServicesStableAsync_NoServices_MakesNoCall()
    {
        Assert.Empty(await Client.WaitUntilServicesStableAsync("prod", [], Options, TestEcs.Token));
        Assert.Empty(Test.Ecs.GetCalls("DescribeServices"));
    }

    private async Task CreateAndDeleteOrdersAsync()
    {
        await Test.CreateServiceAsync();
        await Test.CreateServiceAsync(TestEcs.FargateService("basket"));
        await DeleteAsync("orders");
    }

    private Task<DeleteServiceResponse> DeleteAsync(string service) =>
        Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = service, Force = true }, TestEcs.Token);
}

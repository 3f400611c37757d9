using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

public sealed class ServiceWaiterExtensionsTests : WaiterTestBase
{
    [Fact]
    public async Task Stable_ANewService_IsSeenAtTheSecondLook()
    {
        await Test.CreateServiceAsync();

        var services = await AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], Options, TestEcs.Token));

        Assert.Equal(2, Assert.Single(services).RunningCount);
        Assert.Equal([(1, 0, 1), (2, 15, 0)], Progress.Select(one => (one.PollCount, (int)one.Elapsed.TotalSeconds, one.Pending.Count)));
        Assert.Equal([TimeSpan.FromSeconds(15), null], Progress.Select(one => one.NextDelay));
        Assert.Equal(
            "ServicesStable after 00:00:00: 0 of 1 there; arn:aws:ecs:us-east-1:123456789012:service/prod/orders: "
            + "ACTIVE, 0 of 2 running, 2 pending, deployments: 1",
            Progress[0].ToString());
    }

    [Fact]
    public async Task Stable_MoreThanOneCallTakes_LooksAtAllInOrder()
    {
        string[] names = [.. Enumerable.Range(0, 25).Select(static i => $"s{24 - i:00}")];
        foreach (var name in names)
        {
            await Test.CreateServiceAsync(TestEcs.FargateService(name, desiredCount: 1));
        }

        var services = await AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", names, Options, TestEcs.Token));

        Assert.Equal(names, services.Select(service => service.ServiceName));
        Assert.Equal(3 * Progress.Count, Test.Ecs.GetCalls("DescribeServices").Count);
        Assert.Equal(25, Progress[0].Total);
    }

    [Fact]
    public async Task Stable_AServiceThatVanishes_FailsAndSaysWhich()
    {
        await Test.CreateServiceAsync();
        await Test.CreateServiceAsync(TestEcs.FargateService("basket"));
        var wait = Client.WaitUntilServicesStableAsync("prod", ["basket", "orders"], Options, TestEcs.Token);
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() => AdvanceUntilCompletedAsync(wait));

        Assert.Equal(
            (EcsWaiterOutcome.Failed, "ServicesStable", "DescribeServices", 2),
            (error.Outcome, error.Waiter, error.Operation, error.PollCount));
        var resource = Assert.Single(error.Resources);
        Assert.EndsWith("service/prod/orders", resource.Name, StringComparison.Ordinal);
        Assert.Matches("^(DRAINING|INACTIVE), ", resource.State);
        Assert.StartsWith(
            $"ServicesStable cannot be reached any more after 2 looks in 00:00:15:\n  {resource.Name}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stable_AServiceThatDoesNotExist_FailsAtOnce()
    {
        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            Client.WaitUntilServicesStableAsync("prod", ["ghost"], Options, TestEcs.Token));

        Assert.Equal((EcsWaiterOutcome.Failed, 1, TimeSpan.Zero), (error.Outcome, error.PollCount, error.Elapsed));
        Assert.Equal("MISSING", Assert.Single(error.Resources).State);
    }

    [Fact]
    public async Task Stable_TasksThatNeverStart_TimesOutWithTheLastEvents()
    {
        Test.Ecs.OnTask(service: "orders").FailToStart("CannotPullContainerError: no such tag", times: InMemoryEcs.Unlimited);
        await Test.CreateServiceAsync();
        var options = Options with { Timeout = TimeSpan.FromSeconds(100) };

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token)));

        // Looks at 0, 15, ... 90, and a last one when the time is up.
        Assert.Equal((EcsWaiterOutcome.TimedOut, 8, TimeSpan.FromSeconds(100)), (error.Outcome, error.PollCount, error.Elapsed));
        var resource = Assert.Single(error.Resources);
        Assert.StartsWith("ACTIVE, 0 of 2 running", resource.State, StringComparison.Ordinal);
        Assert.NotEmpty(resource.LastEvents);
        Assert.All(resource.LastEvents, text => Assert.Contains(text, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Stable_WithoutOptionsForIt_WaitsForTenMinutes()
    {
        Test.Ecs.OnTask(service: "orders").FailToStart("CannotPullContainerError: no such tag", times: InMemoryEcs.Unlimited);
        await Test.CreateServiceAsync();

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], Options, TestEcs.Token)));

        Assert.Equal((TimeSpan.FromMinutes(10), 41), (error.Elapsed, error.PollCount));
    }

    [Fact]
    public async Task Inactive_OneOfTwo_IsEnough()
    {
        await Test.CreateServiceAsync();
        await Test.CreateServiceAsync(TestEcs.FargateService("basket"));
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var services = await AdvanceUntilCompletedAsync(Client.WaitUntilServicesInactiveAsync("prod", ["orders", "basket"], Options, TestEcs.Token));

        Assert.Equal(["INACTIVE", "ACTIVE"], services.Select(service => service.Status));
    }

    [Fact]
    public async Task Stable_NothingGiven_CallsNothing()
    {
        Assert.Empty(await Client.WaitUntilServicesStableAsync("prod", [], Options, TestEcs.Token));
        Assert.Empty(Test.Ecs.GetCalls("DescribeServices"));
    }
}

using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Waiting;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.ContainerInstances;

public sealed class ContainerInstanceWaiterExtensionsTests : WaiterTestBase
{
    [Fact]
    public async Task WaitUntilContainerInstancesActiveAsync_InstancesJoin_ReturnsOnceThereAreEnough()
    {
        await Test.AddInstanceAsync(TestInstances.Machine("i-1"));
        var wait = Client.WaitUntilContainerInstancesActiveAsync("prod", count: 2, Options, TestEcs.Token);
        await Test.AddInstanceAsync(TestInstances.Machine("i-2"));

        var instances = await AdvanceUntilCompletedAsync(wait);

        Assert.Equal(2, instances.Count);
        Assert.Equal(
            "ContainerInstancesActive after 00:00:00: 1 of 2 ready; container instance 2 of 2: NOT_REGISTERED", Progress[0].ToString());
        Assert.Equal("ContainerInstancesActive after 00:00:15: 2 of 2 ready", Progress[^1].ToString());
    }

    [Fact]
    public async Task WaitUntilContainerInstancesActiveAsync_OneIsDraining_DoesNotCountIt()
    {
        var draining = await Test.AddInstanceAsync(TestInstances.Machine("i-1"));
        await Test.AddInstanceAsync(TestInstances.Machine("i-2"));
        await Client.UpdateContainerInstancesStateAsync(
            new() { Cluster = "prod", ContainerInstances = [draining.ContainerInstanceArn!], Status = ContainerInstanceStatus.Draining },
            TestEcs.Token);

        var instances = await AdvanceUntilCompletedAsync(Client.Cluster("prod").WaitUntilContainerInstancesActiveAsync(1, Options, TestEcs.Token));
        var error = await Assert.ThrowsAsync<EcsWaiterException>(
            () => AdvanceUntilCompletedAsync(Client.WaitUntilContainerInstancesActiveAsync("prod", count: 2, Options, TestEcs.Token)));

        Assert.Equal("i-2", Assert.Single(instances).Ec2InstanceId);
        Assert.Equal((EcsWaiterOutcome.TimedOut, "container instance 2 of 2"), (error.Outcome, Assert.Single(error.Resources).Name));
    }

    [Fact]
    public async Task WaitUntilContainerInstancesActiveAsync_AgentDisconnected_DoesNotCountIt()
    {
        await Test.AddInstanceAsync(TestInstances.Machine("i-1"));
        var client = new EditingClient(Client, static response => response is DescribeContainerInstancesResponse described
            ? described with { ContainerInstances = [.. described.ContainerInstances.Select(static instance => instance with { AgentConnected = false })] }
            : response);

        var error = await Assert.ThrowsAsync<EcsWaiterException>(
            () => AdvanceUntilCompletedAsync(client.WaitUntilContainerInstancesActiveAsync("prod", count: 1, Options, TestEcs.Token)));

        Assert.Contains("ACTIVE, agent not connected, 0 running", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task WaitUntilContainerInstancesActiveAsync_NoInstances_Throws() => Assert.ThrowsAsync<ArgumentOutOfRangeException>(
        () => Client.WaitUntilContainerInstancesActiveAsync("prod", count: 0, Options, TestEcs.Token));
}
